package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Sets;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class MinHashTest {

    /** Of 128 independent components, at a resemblance of one half; no resemblance has a greater one. */
    private static final double STANDARD_ERROR = 0.0442;

    @Property
    void the_estimate_is_near_the_true_resemblance(
            @ForAll @IntRange(max = 100) int common,
            @ForAll @IntRange(min = 1, max = 100) int apart,
            @ForAll long seed) {
        var texts = Texts.with(common, apart, new Random(seed));
        // Five standard errors: once in a million.
        assertThat(estimate(texts)).isCloseTo(texts.resemblance(), within(5 * STANDARD_ERROR));
    }

    @Property
    void it_is_symmetric_and_one_for_the_same_words(@ForAll List<String> one, @ForAll List<String> other) {
        assertThat(estimate(new Texts(one, other)))
                .isEqualTo(estimate(new Texts(other, one)))
                .isBetween(0.0, 1.0);
        assertThat(estimate(new Texts(one, List.copyOf(one)))).isEqualTo(one.isEmpty() ? 0 : 1);
    }

    @Test
    void a_text_without_words_resembles_none() {
        assertThat(estimate(new Texts(List.of(), List.of()))).isZero();
        assertThat(estimate(new Texts(List.of("mot"), List.of()))).isZero();
    }

    /** Signatures are kept: those of the next release must be comparable. */
    @Test
    void signatures_stay_what_they_are() {
        assertThat(Hashing.sha256().hashBytes(MinHash.of(List.of("abon", "recondui", "accord"))))
                .hasToString("52138c62d22a2862da24e22e58532a80048da68daf92d06e91d7b6e2329f4d94");
    }

    /** Why Lucene's filter isn't used. */
    @Test
    void on_short_texts_lucenes_filter_is_further_from_the_truth() {
        double ours = error(MinHashTest::estimate);
        double lucenes = error(MinHashTest::lucenesEstimate);

        System.out.printf("MinHash, thirty pairs of words: error %.3f; Lucene's filter: %.3f%n", ours, lucenes);
        assertThat(ours).isLessThan(1.1 * STANDARD_ERROR);
        assertThat(lucenes).isGreaterThan(1.5 * ours);
    }

    private static double error(ToDoubleFunction<Texts> estimate) {
        var random = new Random(42);
        return Math.sqrt(IntStream.range(0, 500)
                .mapToObj(i -> Texts.with(20, 10, random))
                .mapToDouble(texts -> estimate.applyAsDouble(texts) - texts.resemblance())
                .map(error -> error * error)
                .average()
                .orElseThrow());
    }

    private static double estimate(Texts texts) {
        return MinHash.resemblance(MinHash.of(texts.one()), MinHash.of(texts.other()));
    }

    private static double lucenesEstimate(Texts texts) {
        var one = lucenes(Texts.pairs(texts.one()));
        var other = lucenes(Texts.pairs(texts.other()));
        return IntStream.range(0, one.size())
                        .filter(i -> one.get(i).equals(other.get(i)))
                        .count()
                / (double) one.size();
    }

    /** 128 functions of one bucket each: as near to a comparable signature as the filter comes. */
    private static List<String> lucenes(Set<String> pairs) {
        var words = new WhitespaceTokenizer();
        words.setReader(new StringReader(String.join(" ", pairs)));
        var minima = new ArrayList<String>();
        try (var filter = new MinHashFilter(words, 128, 1, 1, false)) {
            var term = filter.addAttribute(CharTermAttribute.class);
            filter.reset();
            while (filter.incrementToken()) {
                minima.add(term.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return minima;
    }

    /** Two lists of words. */
    private record Texts(List<String> one, List<String> other) {

        /** So many words in common at their beginning, then so many different ones each. */
        static Texts with(int common, int apart, Random random) {
            var beginning = words(common, random).toList();
            return new Texts(
                    Stream.concat(beginning.stream(), words(apart, random)).toList(),
                    Stream.concat(beginning.stream(), words(apart, random)).toList());
        }

        private static Stream<String> words(int many, Random random) {
            return Stream.generate(() -> Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX))
                    .limit(many);
        }

        double resemblance() {
            var one = pairs(one());
            var other = pairs(other());
            return Sets.intersection(one, other).size()
                    / (double) Sets.union(one, other).size();
        }

        static Set<String> pairs(List<String> words) {
            return words.size() == 1
                    ? Set.copyOf(words)
                    : IntStream.range(1, words.size())
                            .mapToObj(i -> words.get(i - 1) + "_" + words.get(i))
                            .collect(Collectors.toSet());
        }
    }
}
