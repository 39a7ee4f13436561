package fr.vigie.reporting.similarity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * Pairs of real texts that were read and judged, with what this code says of them.
 *
 * <p>{@code judged-pairs.csv} holds a hundred pairs of findings (English, of one platform and practice) and a hundred of
 * citizens' contributions (French, of one section, the nearest to a practice that there is): about ten of each tenth of the
 * likeness, spread over the tenths of the resemblance that it has, drawn by a hash. They were judged in a shuffled order
 * without their scores, by the question: would a reasonable person who wrote the one say of the other "this is my complaint,
 * me too"? What the person says decides, title and text; a quoted clause was read to understand them. The same clause quoted
 * in the text for another of its effects was judged the same; another act of the same kind, such as deleting content where
 * the other deletes accounts, was not.
 *
 * <p>A pair stands for as many pairs as its stratum has for each one drawn (D. Horvitz and D. Thompson, 1952): a share is the
 * weighted share. Its interval is Wilson's at 95 %, on the effective number of pairs (L. Kish): the squared sum of the weights
 * over the sum of their squares, which is cautious.
 */
final class JudgedPairs {

    private static final double Z = 1.959964;

    private final List<Judged> pairs;

    private JudgedPairs(List<Judged> pairs) {
        this.pairs = pairs;
    }

    /** A pair, what it stands for, and what was judged. */
    record Judged(Comparison comparison, double weight, boolean same) {

        boolean isIdentical() {
            return comparison.resemblance() == 1;
        }
    }

    /** A share of pairs, 0 to 1, with its interval. */
    record Share(double value, double low, double high, long judged) {

        @Override
        public String toString() {
            return "%.2f [%.2f, %.2f] of %d".formatted(value, low, high, judged);
        }
    }

    static JudgedPairs english(Path data) {
        return read("en", data.resolve("findings/terms-findings.ndjson"));
    }

    static JudgedPairs french(Path data) {
        return read("fr", data.resolve("text/citizens-fr.ndjson"));
    }

    private static JudgedPairs read(String language, Path file) {
        var signatures = lines(file).stream()
                .collect(Collectors.toMap(
                        line -> line.getString("id"),
                        line -> TextSignature.of(line.getString("title") + "\n" + line.getString("text"), language)));
        var weights = StemWeights.of(
                signatures.values().stream().map(TextSignature::stems).toList());
        var drawn = new HashMap<String, Integer>();
        var records = records().stream()
                .filter(pair -> pair.get("language").equals(language))
                .toList();
        records.forEach(pair -> drawn.merge(pair.get("stratum"), 1, Integer::sum));
        Function<Map<String, String>, Judged> judged = pair -> {
            var asked = signatures.get(pair.get("one"));
            var earlier = signatures.get(pair.get("other"));
            return new Judged(
                    Comparison.of(
                            asked,
                            Set.copyOf(asked.profile(weights)),
                            Set.copyOf(earlier.profile(weights)),
                            earlier.minHash(),
                            weights),
                    Double.parseDouble(pair.get("stratum_size")) / drawn.get(pair.get("stratum")),
                    pair.get("same_complaint").equals("1"));
        };
        return new JudgedPairs(records.stream().map(judged).toList());
    }

    private static List<JsonObject> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> Json.createReader(new StringReader(line)).readObject())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> records() {
        try (var csv = new InputStreamReader(
                JudgedPairs.class.getResourceAsStream("judged-pairs.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().get().parse(csv).stream()
                    .map(pair -> pair.toMap())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that are not the same text. */
    JudgedPairs reworded() {
        return new JudgedPairs(
                pairs.stream().filter(pair -> !pair.isIdentical()).toList());
    }

    /** Of the pairs that are shown, those that are the same complaint. */
    Share precision(Predicate<Comparison> shown) {
        return share(pair -> shown.test(pair.comparison()), Judged::same);
    }

    /** Of the pairs that are the same complaint, those that are shown. */
    Share recall(Predicate<Comparison> shown) {
        return share(Judged::same, pair -> shown.test(pair.comparison()));
    }

    int size() {
        return pairs.size();
    }

    private Share share(Predicate<Judged> among, Predicate<Judged> counted) {
        var all = pairs.stream().filter(among).toList();
        double sum = all.stream().mapToDouble(Judged::weight).sum();
        double squares =
                all.stream().mapToDouble(pair -> pair.weight() * pair.weight()).sum();
        double p = all.stream().filter(counted).mapToDouble(Judged::weight).sum() / sum;
        double n = sum * sum / squares;
        double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
        return new Share(p, centre - half, centre + half, all.size());
    }
}
