package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Advice on the spot, so many times a second whether or not the server keeps pace. The answers were given before: each person's stand
 * sealed in an address. They differ in job, place and duration, so that little of one is of use to the next.
 */
public final class AdviceSimulation extends Simulation {

    private static final List<String> JOBS =
            List.of("D1505", "J1506", "M1805", "G1602", "F1703", "N1103", "K1304", "A1203");
    private static final List<String> PLACES = List.of("23096", "69123", "59350", "97411", "13055");

    private static List<Map<String, Object>> addresses = List.of();

    public AdviceSimulation() {
        var advised = http("advice")
                .get("#{address}")
                .check(status().is(200), substring("id=\"advices\"").exists());
        var person = scenario("advice").feed(listFeeder(addresses).random()).exec(advised);
        setUp(person.injectOpen(constantUsersPerSec(Integer.getInteger(Load.CLIENTS))
                        .during(Integer.getInteger(Load.DURATION))))
                .protocols(http.baseUrl(System.getProperty(Load.BASE).replaceFirst("/$", ""))
                        .disableCaching());
    }

    /** Everybody answers the twelve questions. */
    static void answer(URI server) throws IOException, InterruptedException {
        var led = new ArrayList<Map<String, Object>>();
        var client = HttpClient.newHttpClient();
        for (var job : JOBS) {
            for (var place : PLACES) {
                var answers = "job=" + job + "&place=" + place + "&months=" + led.size() % 30
                        + "&age=FROM_45&diploma=VOCATIONAL&experience=OVER_FIVE_YEARS&mobility=HOUR&licence=YES&digital=NO";
                var request = HttpRequest.newBuilder(server.resolve("/conseil"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(answers));
                var address = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IllegalStateException("No advice for " + job + " in " + place));
                led.add(Map.of("address", server.resolve(address).toString()));
            }
        }
        addresses = List.copyOf(led);
    }
}
