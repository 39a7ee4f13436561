package fr.vigie.deploy.server;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server whether Vigie serves in it. */
public final class Readiness {

    /** The check that the application contributes: a server without its application answers, but not with this. */
    public static final String REQUIRED_CHECK = "vigie";

    /** What a server says of itself. */
    public enum State {
        SILENT,
        WITHOUT_APPLICATION,
        NOT_YET,
        READY
    }

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HttpRequest request;

    public Readiness(URI baseUri) {
        request = HttpRequest.newBuilder(baseUri.resolve("health/ready"))
                .timeout(TIMEOUT)
                .build();
    }

    public State probe() {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return state(response.statusCode(), response.body());
        } catch (IOException nobodyAnswers) {
            return State.SILENT;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.SILENT;
        }
    }

    static State state(int httpStatus, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject health = reader.readObject();
            boolean present = health.getJsonArray("checks").stream()
                    .map(JsonValue::asJsonObject)
                    .anyMatch(check -> check.getString("name").equals(REQUIRED_CHECK));
            if (!present) {
                return State.WITHOUT_APPLICATION;
            }
            return httpStatus == 200 && health.getString("status").equals("UP") ? State.READY : State.NOT_YET;
        } catch (JsonException | ClassCastException | NullPointerException notHealth) {
            return State.WITHOUT_APPLICATION;
        }
    }
}
