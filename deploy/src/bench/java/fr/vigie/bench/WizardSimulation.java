package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.group;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.util.Map;
import java.util.function.Function;

/**
 * Files reports through the pages, as a browser without scripts does: each step is the page (GET) and its form (POST), which saves the
 * draft; the last form files. For a time, or without one as many filings as warm a server up.
 */
public final class WizardSimulation extends Simulation {

    static final int WARM_UP_FILINGS = 700;

    /** A page and its form, as the results name it. */
    static final String PAIR = "step";

    private static final String REPORT = "report";
    private static final String BASE = "base";

    public WizardSimulation() {
        int clients = Integer.getInteger(Load.CLIENTS);
        int seconds = Integer.getInteger(Load.DURATION);
        var samples = new SampleReports();
        var filing = exec(flushCookieJar())
                .exec(session -> session.set(REPORT, samples.next()))
                .exec(step("/signaler", "continue", report -> Map.of("text", report.text())))
                .exec(step(
                        "/signaler/pratique",
                        "continue",
                        report -> Map.of("practice", "AVIS_FAUX", "filer", "CONSUMER")))
                .exec(step("/signaler/plateforme", "continue", report -> Map.of("platform", report.platform())))
                .exec(step("/signaler/details", "continue", report -> Map.of("quote", report.quote())))
                .exec(step("/signaler/preuves", "continue", report -> Map.of()))
                .exec(step("/signaler/vous", "continue", report -> Map.of("contact", "ANONYMOUS")))
                .exec(step("/signaler/relecture", "send", report -> Map.of()))
                .exec(http("receipt")
                        .get("/signaler/recu")
                        .check(status().is(200), regex("id=\"tracking-code\"").exists()));
        var client = scenario("wizard")
                .exec(seconds == 0 ? repeat(WARM_UP_FILINGS / clients).on(filing) : during(seconds).on(filing));
        setUp(client.injectOpen(atOnceUsers(clients)))
                .protocols(http.baseUrl(System.getProperty(Load.BASE).replaceFirst("/$", ""))
                        .disableFollowRedirect());
    }

    private static ChainBuilder step(
            String address, String button, Function<SampleReports.Sample, Map<String, Object>> fields) {
        return group(PAIR)
                .on(exec(http("GET " + address)
                                .get(address)
                                .check(
                                        status().is(200),
                                        regex("name=\"base\" value=\"(\\d+)\"").saveAs(BASE)))
                        .exec(http("POST " + address)
                                .post(address)
                                .formParam("form", "form")
                                .formParam("jakarta.faces.ViewState", "stateless")
                                .formParam(BASE, session -> session.getString(BASE))
                                .formParam(button, "1")
                                .formParamMap(session -> fields.apply(report(session)))
                                .check(status().is(302), header("Location").exists())));
    }

    private static SampleReports.Sample report(Session session) {
        return session.get(REPORT);
    }
}
