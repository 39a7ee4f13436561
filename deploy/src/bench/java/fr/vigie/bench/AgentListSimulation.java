package fr.vigie.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.core.CoreDsl.uniformRandomSwitch;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.ReportStatus;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CoreDsl;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Signed-in agents read their list: all of it, by state, by practice, by words. Each answer must show reports. */
public final class AgentListSimulation extends Simulation {

    /** Words that some reports hold: the rarest here some thousand, the commonest a third of all. */
    private static final List<String> WORDS =
            List.of("rembours", "abonnement résilier", "avis", "livraison", "chambre", "frais", "contacts");

    private static volatile List<String> sessions = List.of();

    public AgentListSimulation() {
        int clients = Integer.getInteger(Load.CLIENTS);
        int seconds = Integer.getInteger(Load.DURATION);
        var practices = new PracticeCatalog()
                .all().stream().map(practice -> practice.code()).toList();
        var statuses = Stream.of(ReportStatus.values()).map(ReportStatus::name).toList();
        var client = scenario("list")
                .feed(listFeeder(sessions.stream()
                        .map(session -> Map.<String, Object>of("session", session))
                        .toList()))
                .exec(during(seconds)
                        .on(uniformRandomSwitch()
                                .on(
                                        list("all", "", List.of("")),
                                        list("by state", "etat", statuses),
                                        list("by practice", "pratique", practices),
                                        list("by words", "mots", WORDS))));
        var protocol = http.baseUrl(System.getProperty(Load.BASE))
                .header("Cookie", "#{session}")
                .disableCaching()
                .disableFollowRedirect();
        setUp(client.injectOpen(atOnceUsers(clients))).protocols(protocol);
    }

    /** Cookies of signed-in agents, one for each client. */
    static void sessions(List<String> cookies) {
        sessions = List.copyOf(cookies);
    }

    private static ChainBuilder list(String name, String parameter, List<String> values) {
        var request = http(name).get("agent");
        if (!parameter.isEmpty()) {
            request = request.queryParam(
                    parameter,
                    session -> values.get(ThreadLocalRandom.current().nextInt(values.size())));
        }
        return CoreDsl.exec(request.check(status().is(200), substring("row-link").exists()));
    }
}
