package fr.vigie.bench;

import fr.vigie.deploy.database.DatabaseAddress;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Gathers figures, each beside what was aimed at, for a file and for people. */
final class Results {

    private static final int MEMORY_AIM_MB = 700;
    private static final String ROW = "%-22s %8s %8s %8s %8s %8s %7s  %s%n";

    private final JsonObjectBuilder machine = Json.createObjectBuilder();
    private final JsonArrayBuilder scenarios = Json.createArrayBuilder();
    private final StringBuilder rows = new StringBuilder();
    private final List<String> errors = new ArrayList<>();

    /** What a figure should be: at least, or less than, a limit. */
    record Aim<F>(String text, ToDoubleFunction<F> figure, double limit, boolean atLeast) {

        static Aim<Load.Figures> atLeastPerSecond(double limit) {
            return new Aim<>("≥ " + text(limit) + "/s", Load.Figures::perSecond, limit, true);
        }

        static Aim<Load.Figures> p95Below(double limit) {
            return new Aim<>("p95 < " + text(limit) + " ms", Load.Figures::p95, limit, false);
        }

        static Aim<Load.Figures> p99Below(double limit) {
            return new Aim<>("p99 < " + text(limit) + " ms", Load.Figures::p99, limit, false);
        }

        static Aim<Double> secondsBelow(double limit) {
            return new Aim<>("< " + text(limit) + " s", seconds -> seconds, limit, false);
        }

        static Aim<Double> megabytesBelow(double limit) {
            return new Aim<>("< " + text(limit) + " MB", megabytes -> megabytes, limit, false);
        }

        boolean isReached(F figures) {
            double value = figure.applyAsDouble(figures);
            return atLeast ? value >= limit : value < limit;
        }

        private static String text(double limit) {
            return String.valueOf((long) limit);
        }
    }

    /** What all this ran on. */
    void machine(DatabaseAddress database) throws IOException, SQLException {
        machine.add("cores", Runtime.getRuntime().availableProcessors())
                .add("memoryMb", kilobytes(Path.of("/proc/meminfo"), "MemTotal:") / 1024)
                .add("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .add("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        try (var connection = database.connect()) {
            machine.add("database", connection.getMetaData().getDatabaseProductVersion());
        }
    }

    void load(String name, int clients, Load.Figures figures, List<Aim<Load.Figures>> aims) {
        var byRequest = Json.createObjectBuilder();
        figures.p95ByRequest().forEach((request, p95) -> byRequest.add(request, p95));
        var verdicts = verdicts(figures, aims);
        scenarios.add(Json.createObjectBuilder()
                .add("scenario", name)
                .add("clients", clients)
                .add("requests", figures.requests())
                .add("errors", figures.errors())
                .add("perSecond", round(figures.perSecond()))
                .add("p50Ms", figures.p50())
                .add("p95Ms", figures.p95())
                .add("p99Ms", figures.p99())
                .add("maxMs", figures.max())
                .add("p95MsByRequest", byRequest)
                .add("aims", json(verdicts)));
        row(
                name + ", " + clients + (clients == 1 ? " client" : " clients"),
                round(figures.perSecond()),
                figures.p50(),
                figures.p95(),
                figures.p99(),
                figures.max(),
                figures.errors(),
                verdicts);
        if (figures.errors() > 0) {
            error(figures.errors() + " errors in " + name + " with " + clients + " clients");
        }
    }

    void job(String name, double seconds, String status, Aim<Double> aim) {
        var verdicts = verdicts(seconds, List.of(aim));
        scenarios.add(Json.createObjectBuilder()
                .add("scenario", name)
                .add("status", status)
                .add("seconds", round(seconds))
                .add("aims", json(verdicts)));
        boolean completed = status.equals("COMPLETED");
        row(name, round(seconds) + " s", "", "", "", "", completed ? 0 : 1, verdicts);
        if (!completed) {
            error(name + " ended " + status);
        }
    }

    /** Resident memory of the server at a moment. */
    void memory(String moment, long pid) throws IOException {
        double megabytes = kilobytes(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS:") / 1024.0;
        var verdicts = verdicts(megabytes, List.of(Aim.megabytesBelow(MEMORY_AIM_MB)));
        scenarios.add(Json.createObjectBuilder()
                .add("scenario", "server memory, " + moment)
                .add("residentMb", Math.round(megabytes))
                .add("aims", json(verdicts)));
        row("memory, " + moment, Math.round(megabytes) + " MB", "", "", "", "", "", verdicts);
    }

    /** What the server holds in memory now. */
    long residentMb(long pid) {
        try {
            return kilobytes(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS:") / 1024;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** A course of resident memory over time. */
    void curve(String name, int everySeconds, List<Long> residentMb) {
        var points = Json.createArrayBuilder();
        residentMb.forEach(points::add);
        scenarios.add(Json.createObjectBuilder()
                .add("scenario", name)
                .add("everySeconds", everySeconds)
                .add("residentMb", points));
        rows.append(name).append(": ").append(residentMb).append('\n');
    }

    void error(String text) {
        errors.add(text);
    }

    boolean isSound() {
        return errors.isEmpty();
    }

    void write(Path file) throws IOException {
        var all = Json.createObjectBuilder()
                .add("date", Instant.now().toString())
                .add("machine", machine)
                .add("errors", Json.createArrayBuilder(errors))
                .add("scenarios", scenarios)
                .build();
        Files.createDirectories(file.getParent());
        JsonWriterFactory pretty = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = pretty.createWriter(Files.newBufferedWriter(file))) {
            writer.write(all);
        }
    }

    String table() {
        return String.format(Locale.ROOT, "%n" + ROW, "", "/s", "p50 ms", "p95 ms", "p99 ms", "max ms", "errors", "aims")
                + rows
                + String.join("\n", errors);
    }

    private void row(
            String name,
            Object perSecond,
            Object p50,
            Object p95,
            Object p99,
            Object max,
            Object failures,
            Map<String, Boolean> verdicts) {
        var aims = new StringBuilder();
        verdicts.forEach((aim, reached) -> aims.append(reached ? "✓ " : "✗ ").append(aim).append("  "));
        rows.append(String.format(
                Locale.ROOT, ROW, name, perSecond, p50, p95, p99, max, failures, aims.toString().strip()));
    }

    private static <F> Map<String, Boolean> verdicts(F figures, List<Aim<F>> aims) {
        var verdicts = new LinkedHashMap<String, Boolean>();
        aims.forEach(aim -> verdicts.put(aim.text(), aim.isReached(figures)));
        return verdicts;
    }

    private static JsonArrayBuilder json(Map<String, Boolean> verdicts) {
        var aims = Json.createArrayBuilder();
        verdicts.forEach((aim, reached) ->
                aims.add(Json.createObjectBuilder().add("aim", aim).add("reached", reached)));
        return aims;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static long kilobytes(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
