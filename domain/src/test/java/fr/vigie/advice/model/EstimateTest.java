package fr.vigie.advice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EstimateTest {

    /** 8 in 10: (0.8 + 0.192) / 1.384 = 0.717, give or take 0.227. */
    @Test
    void a_share_has_wilsons_interval() {
        var share = Estimate.share(0.8, 10);
        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.490, offset(0.001));
        assertThat(share.high()).isCloseTo(0.943, offset(0.001));
        assertThat(share.n()).isEqualTo(10);
    }

    @Test
    void of_nobody_a_share_may_be_anything() {
        assertThat(Estimate.share(0, 0)).isEqualTo(new Estimate(0, 0, 1, 0));
    }

    @Property
    void a_share_stays_within_nothing_and_all(
            @ForAll @DoubleRange(min = 0, max = 1) double share, @ForAll @IntRange(min = 1) int n) {
        var estimate = Estimate.share(share, n);
        assertThat(estimate.low()).isBetween(0.0, share);
        assertThat(estimate.high()).isBetween(share, 1.0);
    }

    @Test
    void what_is_multiplied_keeps_what_it_rests_on() {
        assertThat(new Estimate(0.5, 0.25, 0.75, 8).times(100)).isEqualTo(new Estimate(50, 25, 75, 8));
    }
}
