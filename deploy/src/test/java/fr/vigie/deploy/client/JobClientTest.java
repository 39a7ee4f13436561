package fr.vigie.deploy.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobClientTest {

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private URI baseUri;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        baseUri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aJobIsStartedAndFollowedWithTheOperatorsKey() throws Exception {
        JobClient client = new JobClient(baseUri, "key");
        List<JobExecution> looks = new ArrayList<>();

        JobExecution end = client.await(client.start("nightly", Map.of("date", "2026-01-01")), looks::add);

        assertThat(requests)
                .containsExactly(
                        "POST /api/v1/jobs/nightly Bearer key {\"date\":\"2026-01-01\"}",
                        "GET /api/v1/jobs/executions/12 Bearer key ");
        assertThat(end)
                .isEqualTo(new JobExecution(
                        12,
                        "nightly",
                        "COMPLETED",
                        false,
                        "",
                        "",
                        List.of(new JobExecution.Step("triage", "COMPLETED", "", 5, 4, 1))));
        assertThat(looks).containsExactly(end);
    }

    @Test
    void aRefusalCarriesTheServersWords() {
        JobClient client = new JobClient(baseUri, "key");
        assertThatThrownBy(() -> client.start("unknown", Map.of()))
                .isInstanceOfSatisfying(
                        ServerProblem.class, e -> assertThat(e.httpStatus()).isEqualTo(404))
                .hasMessage("No job of that name");
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        switch (path) {
            case "/api/v1/jobs/nightly" -> {
                exchange.getResponseHeaders().add("Location", "http://vigie.example/api/v1/jobs/executions/12");
                reply(exchange, 202, "{}");
            }
            case "/api/v1/jobs/executions/12" ->
                reply(
                        exchange,
                        200,
                        """
                    {"execution":12,"job":"nightly","status":"COMPLETED","running":false,"exitStatus":null,
                     "steps":[{"name":"triage","status":"COMPLETED","read":5,"written":4,"skipped":1}]}""");
            default -> reply(exchange, 404, "{\"detail\":\"No job of that name\"}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
