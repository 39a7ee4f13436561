package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StemWeightsTest {

    private static final StemWeights NONE_READ = StemWeights.of(List.of());

    @Test
    void a_rare_stem_tells_more_than_one_that_every_report_has() {
        var weights = StemWeights.of(Collections.nCopies(1_000, Set.of("servic")));
        assertThat(weights.of("servic")).isCloseTo(Math.log(2), within(1e-9));
        assertThat(weights.of("recondui")).isCloseTo(Math.log(52), within(1e-9));
    }

    @Test
    void a_young_base_hardly_weighs() {
        var weights = StemWeights.of(List.of(Set.of("avi"), Set.of("avi")));
        assertThat(weights.of("faux") / weights.of("avi")).isLessThan(1.1);
    }

    @Test
    void where_all_stems_weigh_the_same_likeness_is_the_cosine_of_the_sets() {
        assertThat(NONE_READ.likeness(Set.of("a", "b", "c", "d"), Set.of("c", "d", "e", "f")))
                .isCloseTo(0.5, within(1e-9));
    }

    @Property
    void likeness_is_symmetric_between_nought_and_one_and_one_for_the_same_stems(
            @ForAll Set<String> one, @ForAll Set<String> other, @ForAll List<Set<String>> sample) {
        var weights = StemWeights.of(sample);
        assertThat(weights.likeness(one, other))
                .isCloseTo(weights.likeness(other, one), within(1e-9))
                .isBetween(0.0, 1 + 1e-9);
        assertThat(weights.likeness(one, Set.copyOf(one))).isCloseTo(one.isEmpty() ? 0 : 1, within(1e-9));
    }
}
