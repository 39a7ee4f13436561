package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.util.UUID;

/** Files reports through the API, each under a key of its own: for a time, or without one as many as warm a server up. */
public final class FilingSimulation extends Simulation {

    static final int WARM_UP_REQUESTS = 6_000;

    public FilingSimulation() {
        int clients = Integer.getInteger(Load.CLIENTS);
        int seconds = Integer.getInteger(Load.DURATION);
        var samples = new SampleReports();
        var file = http("file")
                .post("api/v1/reports")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", session -> UUID.randomUUID().toString())
                .body(StringBody(session -> samples.next().json()))
                .check(status().is(201));
        var client = scenario("filing")
                .exec(
                        seconds == 0
                                ? repeat(WARM_UP_REQUESTS / clients).on(file)
                                : during(seconds).on(file));
        setUp(client.injectOpen(atOnceUsers(clients))).protocols(http.baseUrl(System.getProperty(Load.BASE)));
    }
}
