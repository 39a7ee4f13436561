package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.Map;

/**
 * People follow their reports, as a browser without scripts does: the page, then reference and code in its form, which gives the
 * follow-up. Nothing is kept between requests, so each of them opens the report anew. The answer must show what an agent asked.
 */
public final class FollowUpSimulation extends Simulation {

    /** The form with reference and code, as the results name it. */
    static final String OPEN = "open";

    private static volatile List<Followed> reports = List.of();

    /** What somebody has noted of their report. */
    record Followed(String reference, String code) {}

    public FollowUpSimulation() {
        var open = http(OPEN)
                .post("/suivi")
                .formParam("form", "form")
                .formParam("jakarta.faces.ViewState", "stateless")
                .formParam("reference", "#{reference}")
                .formParam("code", "#{code}")
                .formParam("act", "OPEN")
                .check(
                        status().is(200),
                        regex("id=\"reference-shown\">#{reference}<").exists(),
                        substring(ReportFill.QUESTION).exists());
        var client = scenario("follow-up")
                .exec(during(Integer.getInteger(Load.DURATION))
                        .on(exec(http("page").get("/suivi").check(status().is(200)))
                                .feed(listFeeder(reports.stream()
                                                .map(report -> Map.<String, Object>of(
                                                        "reference", report.reference(), "code", report.code()))
                                                .toList())
                                        .random())
                                .exec(open)));
        setUp(client.injectOpen(atOnceUsers(Integer.getInteger(Load.CLIENTS))))
                .protocols(http.baseUrl(System.getProperty(Load.BASE).replaceFirst("/$", ""))
                        .disableCaching());
    }

    /** Whom the clients are, drawn by lot. */
    static void reports(List<Followed> followed) {
        reports = List.copyOf(followed);
    }
}
