package fr.vigie.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files reports through the API, which alone knows their tracking codes. */
final class FollowedReports {

    private final SampleReports samples = new SampleReports();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    FollowedReports(URI baseUri) {
        address = baseUri.resolve("api/v1/reports");
    }

    List<FollowUpSimulation.Followed> file(int count) throws IOException, InterruptedException {
        var filed = new ArrayList<FollowUpSimulation.Followed>();
        for (int i = 0; i < count; i++) {
            filed.add(file());
        }
        return filed;
    }

    private FollowUpSimulation.Followed file() throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(samples.next().json()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("Filing was answered with " + answer.statusCode());
        }
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            var receipt = reader.readObject();
            return new FollowUpSimulation.Followed(receipt.getString("reference"), receipt.getString("trackingCode"));
        }
    }
}
