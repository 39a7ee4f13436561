package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** How often what is shown is the same complaint, and how often the same complaint is shown, on real texts. */
@EnabledIfEnvironmentVariable(
        named = "VIGIE_REAL_DATA",
        matches = ".+",
        disabledReason = "VIGIE_REAL_DATA names no folder")
class SimilarityOnRealDataTest {

    private final Path data = Path.of(System.getenv("VIGIE_REAL_DATA"));

    @Test
    void of_the_findings_that_are_shown_most_are_the_same_complaint() {
        var pairs = JudgedPairs.english(data);
        print("English", pairs);

        assertThat(pairs.precision(Comparison::isWorthShowing).value()).isGreaterThan(0.85);
        assertThat(pairs.recall(Comparison::isWorthShowing).value()).isGreaterThan(0.80);
        assertThat(pairs.precision(Comparison::isNearDuplicate).value()).isGreaterThan(0.95);
        assertThat(pairs.reworded().precision(Comparison::isWorthShowing).value())
                .isGreaterThan(0.40);
        assertThat(pairs.reworded().recall(Comparison::isWorthShowing).value()).isGreaterThan(0.35);
    }

    @Test
    void of_the_citizens_texts_that_are_shown_most_say_the_same() {
        var pairs = JudgedPairs.french(data);
        print("French", pairs);

        assertThat(pairs.precision(Comparison::isWorthShowing).value()).isGreaterThan(0.88);
        assertThat(pairs.recall(Comparison::isWorthShowing).value()).isGreaterThan(0.58);
        assertThat(pairs.precision(Comparison::isNearDuplicate).value()).isGreaterThan(0.95);
        assertThat(pairs.reworded().precision(Comparison::isWorthShowing).value())
                .isGreaterThan(0.85);
        assertThat(pairs.reworded().recall(Comparison::isWorthShowing).value()).isGreaterThan(0.52);
    }

    @Test
    void two_hundred_pairs_were_judged() {
        assertThat(JudgedPairs.english(data).size()).isEqualTo(100);
        assertThat(JudgedPairs.french(data).size()).isEqualTo(100);
    }

    private static void print(String name, JudgedPairs pairs) {
        IntStream.rangeClosed(4, 14)
                .mapToDouble(i -> i * 0.05)
                .forEach(least -> line(name, "likeness ≥ %.2f".formatted(least), pairs, c -> c.likeness() >= least));
        IntStream.rangeClosed(2, 6)
                .mapToDouble(i -> i * 0.1)
                .forEach(least ->
                        line(name, "resemblance ≥ %.1f".formatted(least), pairs, c -> c.resemblance() >= least));
        line(name, "near-duplicates", pairs, Comparison::isNearDuplicate);
        line(name, "shown", pairs, Comparison::isWorthShowing);
        line(name, "shown, not identical", pairs.reworded(), Comparison::isWorthShowing);
    }

    private static void line(String name, String rule, JudgedPairs pairs, Predicate<Comparison> shown) {
        System.out.printf("%s, %s: precision %s; recall %s%n", name, rule, pairs.precision(shown), pairs.recall(shown));
    }
}
