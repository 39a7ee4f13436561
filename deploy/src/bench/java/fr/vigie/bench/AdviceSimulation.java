package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * People answer the twelve questions, so many a second whether or not the server keeps pace: the form, then the advice that it leads to.
 * They differ in job, place and duration, so that little of one is of use to the next.
 */
public final class AdviceSimulation extends Simulation {

    /** The page with the advice, as the results name it. */
    static final String ADVICE = "advice";

    private static final List<String> JOBS = List.of("D1505", "J1506", "M1805", "G1602", "F1703", "N1103", "K1304", "A1203");
    private static final List<String> PLACES = List.of("23096", "69123", "59350", "97411", "13055");

    public AdviceSimulation() {
        var answer = http("answers")
                .post("/conseil")
                .formParam("job", "#{job}")
                .formParam("place", "#{place}")
                .formParam("months", "#{months}")
                .formParam("age", "FROM_45")
                .formParam("diploma", "VOCATIONAL")
                .formParam("experience", "OVER_FIVE_YEARS")
                .formParam("mobility", "HOUR")
                .formParam("licence", "YES")
                .formParam("digital", "NO")
                .disableFollowRedirect()
                .check(status().is(302), header("Location").saveAs("address"));
        var advised = http(ADVICE)
                .get("#{address}")
                .check(status().is(200), substring("id=\"advices\"").exists());
        var person = scenario("advice").feed(listFeeder(people()).random()).exec(answer, advised);
        setUp(person.injectOpen(constantUsersPerSec(Integer.getInteger(Load.CLIENTS))
                        .during(Integer.getInteger(Load.DURATION))))
                .protocols(http.baseUrl(System.getProperty(Load.BASE).replaceFirst("/$", ""))
                        .disableCaching());
    }

    private static List<Map<String, Object>> people() {
        var people = new ArrayList<Map<String, Object>>();
        for (var job : JOBS) {
            for (var place : PLACES) {
                people.add(Map.of("job", job, "place", place, "months", String.valueOf(people.size() % 30)));
            }
        }
        return people;
    }
}
