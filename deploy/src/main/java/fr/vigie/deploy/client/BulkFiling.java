package fr.vigie.deploy.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Files many reports at once, as an association. */
public final class BulkFiling {

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final URI baseUri;
    private final String associationKey;

    public BulkFiling(URI baseUri, String associationKey) {
        this.baseUri = baseUri;
        this.associationKey = associationKey;
    }

    /**
     * What became of a report.
     *
     * @param id the one that the association gave it
     * @param problem empty if it was filed
     */
    public record Line(String id, String problem) {

        public boolean isFiled() {
            return problem.isEmpty();
        }

        static Line of(String text) {
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                JsonObject json = reader.readObject();
                return new Line(json.getString("id", ""), problem(json));
            }
        }

        private static String problem(JsonObject json) {
            JsonValue problem = json.getOrDefault("problem", JsonValue.NULL);
            return switch (problem.getValueType()) {
                case STRING -> ((JsonString) problem).getString();
                case OBJECT -> problem.asJsonObject().getString("detail", problem.toString());
                case NULL -> json.containsKey("reference") ? "" : json.toString();
                default -> problem.toString();
            };
        }
    }

    /**
     * @param reports NDJSON, a report a line
     * @throws ServerProblem if the server refuses them all
     * @throws IOException if no server answers, or not with lines
     */
    public List<Line> file(byte[] reports) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(baseUri.resolve("api/v1/reports/bulk"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + associationKey)
                .timeout(TIMEOUT)
                .POST(HttpRequest.BodyPublishers.ofByteArray(reports))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new ServerProblem(response.statusCode(), response.body());
        }
        try {
            return response.body()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Line::of)
                    .toList();
        } catch (JsonException e) {
            throw new IOException(e);
        }
    }
}
