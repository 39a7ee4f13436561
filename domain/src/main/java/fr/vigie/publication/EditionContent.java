package fr.vigie.publication;

import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.LocalizedText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes an edition's tables of its counts: pure, so that the same counts give the same bytes. Each table is there as CSV and
 * as a JSON twin, and each says of itself that it counts what was received, not what was verified.
 */
public final class EditionContent {

    /** What stands above every figure of these tables. */
    public static final LocalizedText HEADING =
            new LocalizedText("Signalements reçus, non vérifiés", "Reports received, not verified");

    static final String BASIS = "received, not verified";
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    private final List<CountCell> cells;
    private final PracticeCatalog practices;

    public EditionContent(List<CountCell> cells, PracticeCatalog practices) {
        this.cells = List.copyOf(cells);
        this.practices = practices;
    }

    /** The six files: by practice and by month for everybody, by platform for agents. */
    public List<PublishedFile> files() {
        var files = new ArrayList<PublishedFile>();
        byPractice(files);
        byMonth(files);
        byPlatform(files);
        return files;
    }

    long reports() {
        return sum(cells);
    }

    int distinct(Function<CountCell, ?> key) {
        return (int) cells.stream().map(key).distinct().count();
    }

    private void byPractice(List<PublishedFile> files) {
        var csv = new CsvTable(List.of("practice", "reports", "platforms", "basis"));
        var json = Json.createArrayBuilder();
        for (var group : largestFirst(CountCell::practice)) {
            var code = group.getKey();
            long reports = sum(group.getValue());
            int platforms = distinct(group.getValue(), CountCell::platform);
            var title = practices.find(code).orElseThrow().title();
            csv.row(code, reports, platforms, BASIS);
            json.add(Json.createObjectBuilder()
                    .add("practice", code)
                    .add("title", Manifest.text(title))
                    .add("reports", reports)
                    .add("platforms", platforms));
        }
        add(files, "by-practice", Audience.PUBLIC, csv, json);
    }

    private void byMonth(List<PublishedFile> files) {
        var csv = new CsvTable(List.of("month", "reports", "basis"));
        var json = Json.createArrayBuilder();
        grouped(CountCell::month).forEach((month, group) -> {
            csv.row(month.toString(), sum(group), BASIS);
            json.add(Json.createObjectBuilder().add("month", month.toString()).add("reports", sum(group)));
        });
        add(files, "by-month", Audience.PUBLIC, csv, json);
    }

    private void byPlatform(List<PublishedFile> files) {
        var csv = new CsvTable(List.of("platform", "reports", "practices", "register", "basis"));
        var json = Json.createArrayBuilder();
        for (var group : largestFirst(CountCell::platform)) {
            long reports = sum(group.getValue());
            int kinds = distinct(group.getValue(), CountCell::practice);
            var register = group.getValue().get(0).platformRegistered() ? "registered" : "to be checked";
            csv.row(group.getKey(), reports, kinds, register, BASIS);
            json.add(Json.createObjectBuilder()
                    .add("platform", group.getKey())
                    .add("reports", reports)
                    .add("practices", kinds)
                    .add("register", register));
        }
        add(files, "by-platform", Audience.AGENTS, csv, json);
    }

    private static void add(
            List<PublishedFile> files, String name, Audience audience, CsvTable csv, JsonArrayBuilder rows) {
        JsonObjectBuilder twin = Json.createObjectBuilder()
                .add("heading", Manifest.text(HEADING))
                .add("rows", rows);
        files.add(new PublishedFile(name + ".csv", CSV, audience, csv.bytes()));
        files.add(new PublishedFile(name + ".json", JSON, audience, bytes(twin.build())));
    }

    static byte[] bytes(JsonObject json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private <K extends Comparable<K>> List<Map.Entry<K, List<CountCell>>> largestFirst(Function<CountCell, K> key) {
        return grouped(key).entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<K, List<CountCell>> group) -> -sum(group.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    private <K extends Comparable<K>> TreeMap<K, List<CountCell>> grouped(Function<CountCell, K> key) {
        return cells.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static int distinct(List<CountCell> group, Function<CountCell, ?> key) {
        return (int) group.stream().map(key).distinct().count();
    }

    private static long sum(List<CountCell> group) {
        return group.stream().mapToLong(CountCell::reports).sum();
    }
}
