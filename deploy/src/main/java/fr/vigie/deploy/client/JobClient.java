package fr.vigie.deploy.client;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Runs jobs in a server, as an operator. */
public final class JobClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(500);

    private final URI baseUri;
    private final String operatorKey;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** @param baseUri the server's, ending with a slash */
    public JobClient(URI baseUri, String operatorKey) {
        this.baseUri = baseUri;
        this.operatorKey = operatorKey;
    }

    /**
     * Starts a job.
     *
     * @return where its execution is told
     * @throws ServerProblem if the server refuses, for instance because it has no such job
     * @throws IOException if no server answers
     */
    public URI start(String job, Map<String, String> parameters) throws IOException, InterruptedException {
        JsonObjectBuilder body = Json.createObjectBuilder();
        parameters.forEach(body::add);
        URI jobs = baseUri.resolve("api/v1/jobs/" + URLEncoder.encode(job, StandardCharsets.UTF_8));
        HttpResponse<String> response = send(HttpRequest.newBuilder(jobs)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.build().toString())));
        String location = response.headers().firstValue("Location").orElse(null);
        if (response.statusCode() != 202 || location == null) {
            throw new ServerProblem(response.statusCode(), response.body());
        }
        // Behind a proxy the server may know itself by another name: its path is what counts.
        return baseUri.resolve(URI.create(location).getRawPath());
    }

    /** How an execution stands. */
    public JobExecution look(URI location) throws IOException, InterruptedException {
        HttpResponse<String> response = send(HttpRequest.newBuilder(location).GET());
        if (response.statusCode() != 200) {
            throw new ServerProblem(response.statusCode(), response.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            JsonObject json = reader.readObject();
            return JobExecution.of(json);
        } catch (JsonException e) {
            throw new IOException(e);
        }
    }

    /** Follows an execution to its end. @param watcher told at each look, the last included */
    public JobExecution await(URI location, Consumer<JobExecution> watcher) throws IOException, InterruptedException {
        while (true) {
            JobExecution execution = look(location);
            watcher.accept(execution);
            if (!execution.running()) {
                return execution;
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.header("Authorization", "Bearer " + operatorKey)
                        .header("Accept", "application/json")
                        .timeout(TIMEOUT)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
