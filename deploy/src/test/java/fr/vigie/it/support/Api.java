package fr.vigie.it.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Speaks to a server as a program would. */
public final class Api {

    /** An answer and what one asks of it. */
    public record Answer(int status, HttpResponse<byte[]> response) {

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonObject object() {
            return structure().asJsonObject();
        }

        public JsonStructure structure() {
            try (var reader = Json.createReader(new StringReader(text()))) {
                return reader.read();
            }
        }

        /** The lines of an NDJSON body. */
        public List<JsonObject> lines() {
            return text().lines()
                    .map(line -> {
                        try (var reader = Json.createReader(new StringReader(line))) {
                            return reader.readObject();
                        }
                    })
                    .toList();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The fields that a problem names. */
        public List<String> fields() {
            return object().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                    .map(error -> error.getString("field"))
                    .toList();
        }
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    /** The server under test. */
    public static Api underTest() {
        return new Api(WholeSystem.base());
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    public Answer post(String path, byte[] body, String... headers) {
        return send(request(path, headers).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path, JsonValue body, String... headers) {
        return post(path, body.toString().getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Files a report under a key. */
    public Answer file(UUID key, JsonObject filing, String... headers) {
        return file(key, filing.toString().getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer file(UUID key, byte[] body, String... headers) {
        var all = new java.util.ArrayList<>(
                List.of("Content-Type", "application/json", "Idempotency-Key", key.toString()));
        all.addAll(List.of(headers));
        return post("/api/v1/reports", body, all.toArray(String[]::new));
    }

    /** Files lines in bulk with the demonstration association's key. */
    public Answer bulk(byte[] lines) {
        return post(
                "/api/v1/reports/bulk", lines, "Content-Type", "application/x-ndjson", "Authorization", association());
    }

    public static String association() {
        return "Bearer " + WholeSystem.credentials().associationKey();
    }

    public static String operator() {
        return "Bearer " + WholeSystem.credentials().operatorKey();
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(120));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
