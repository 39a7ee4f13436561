package fr.vigie.deploy.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** The server's refusal, in its own words. */
public final class ServerProblem extends RuntimeException {

    private final int httpStatus;

    ServerProblem(int httpStatus, String body) {
        super(detail(httpStatus, body));
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }

    private static String detail(int httpStatus, String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getString("detail", "HTTP " + httpStatus);
        } catch (JsonException notAProblem) {
            return "HTTP " + httpStatus;
        }
    }
}
