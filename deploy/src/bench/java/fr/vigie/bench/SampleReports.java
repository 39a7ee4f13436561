package fr.vigie.bench;

import fr.vigie.deploy.Artifacts;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports as people write them: sentences of the demonstration's, mixed anew, on platforms of which few get most. */
final class SampleReports {

    static final int PLATFORMS = 200;

    private static final int SHORTEST = 500;
    private static final int LONGEST = 1_500;
    /** Numbers of orders and customers: words that no other report holds. */
    private static final int NUMBERS = 10_000_000;

    private final List<Practice> practices = new PracticeCatalog().all();
    private final List<JsonObject> demonstration = demonstration();
    private final List<String> sentences = demonstration.stream()
            .flatMap(report -> Stream.of(report.getString("text").split("(?<=[.!?]) ")))
            .toList();

    /** A report to file. */
    record Sample(Practice practice, String platform, String title, String text, String quote) {

        String json() {
            return Json.createObjectBuilder()
                    .add("practice", practice.code())
                    .add("filer", "CONSUMER")
                    .add("platform", platform)
                    .add("title", title)
                    .add("text", text)
                    .add("quote", quote)
                    .add("lang", "fr")
                    .build()
                    .toString();
        }
    }

    Sample next() {
        var random = ThreadLocalRandom.current();
        var report = any(demonstration);
        var text = new StringBuilder("Commande n° " + random.nextInt(NUMBERS) + ".");
        int length = random.nextInt(SHORTEST, LONGEST - 300);
        while (text.length() < length) {
            text.append(' ').append(any(sentences));
        }
        double skewed = random.nextDouble() * random.nextDouble();
        return new Sample(
                any(practices),
                platform((int) (PLATFORMS * skewed)),
                report.getString("title"),
                text.toString(),
                report.getString("quote"));
    }

    static List<String> platforms() {
        return IntStream.range(0, PLATFORMS).mapToObj(SampleReports::platform).toList();
    }

    private static String platform(int number) {
        return "Plateforme d'essai " + number;
    }

    private static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }

    private static List<JsonObject> demonstration() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Artifacts.class.getResourceAsStream("demonstration-reports.ndjson"), StandardCharsets.UTF_8))) {
            return lines.lines().map(SampleReports::object).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(String line) {
        try (var reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
