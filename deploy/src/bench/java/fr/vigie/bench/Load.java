package fr.vigie.bench;

import fr.vigie.deploy.home.Folders;
import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.Simulation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs a Gatling simulation in this process and reads the figures of its report. */
final class Load {

    /** System properties by which a simulation, which Gatling itself makes, is told what to do. */
    static final String BASE = "vigie.bench.base";

    static final String CLIENTS = "vigie.bench.clients";
    static final String DURATION = "vigie.bench.duration";

    private static final String ALL = "All Requests";
    private static final Pattern STATS = Pattern.compile("stats: \\{(\\s*\"name\".*?),\\s*\"group1\"", Pattern.DOTALL);

    private final Path reports;

    Load(Path reports) throws IOException {
        Folders.empty(reports);
        this.reports = reports;
    }

    /**
     * What a run measured; times in milliseconds.
     *
     * @param p95ByRequest of each kind of request, by its name
     */
    record Figures(
            long requests,
            long errors,
            double perSecond,
            long p50,
            long p95,
            long p99,
            long max,
            Map<String, Long> p95ByRequest) {}

    /** Each client sends its next request when it has the answer to the last. */
    Figures run(Class<? extends Simulation> simulation, int clients, Duration duration) throws IOException {
        return run(simulation, clients, duration, ALL);
    }

    /** The same, with the figures of one kind of request or group of requests. */
    Figures run(Class<? extends Simulation> simulation, int clients, Duration duration, String of) throws IOException {
        System.setProperty(CLIENTS, String.valueOf(clients));
        System.setProperty(DURATION, String.valueOf(duration.toSeconds()));
        var folder = Files.createTempDirectory(
                Files.createDirectories(reports), simulation.getSimpleName() + "-" + clients + "-");
        int status = Gatling$.MODULE$.fromArgs(
                new String[] {"-s", simulation.getName(), "-rf", folder.toString(), "-rd", clients + " clients"});
        if (status != 0) {
            throw new IllegalStateException(simulation.getSimpleName() + " ended with " + status);
        }
        var stats = stats(folder);
        var all = stats.get(of);
        long errors = number(stats.get(ALL), "numberOfRequests", "ko");
        stats.remove(ALL);
        var byRequest = new TreeMap<String, Long>();
        stats.forEach((name, request) -> byRequest.put(name, number(request, "percentiles3", "total")));
        long requests = number(all, "numberOfRequests", "total");
        return new Figures(
                requests,
                errors,
                requests / Math.max(1.0, duration.toSeconds()),
                number(all, "percentiles1", "total"),
                number(all, "percentiles3", "total"),
                number(all, "percentiles4", "total"),
                number(all, "maxResponseTime", "total"),
                byRequest);
    }

    /** The statistics of each kind of request. The report holds them as a script, of which these parts are JSON. */
    private static Map<String, JsonObject> stats(Path folder) throws IOException {
        try (var runs = Files.list(folder)) {
            var run = runs.findFirst().orElseThrow();
            return STATS.matcher(Files.readString(run.resolve("js/stats.js")))
                    .results()
                    .map(part -> json("{" + part.group(1) + "}"))
                    .collect(Collectors.toMap(part -> part.getString("name"), part -> part));
        }
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static long number(JsonObject stats, String figure, String of) {
        return Long.parseLong(stats.getJsonObject(figure).getString(of));
    }
}
