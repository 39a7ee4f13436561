package fr.vigie.advice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RandomEffectsTest {

    @Test
    void dersimonian_and_laird_by_hand() {
        // Effects 0, 2, 4, 6 with variance 1 each: fixed mean 3; Q = 9+1+1+9 = 20; degrees 3;
        // Σw = 4, Σw² = 4: τ² = (20−3)/(4 − 4/4) = 17/3. Mean 3 with variance (1 + 17/3)/4 = 5/3.
        var pooled = RandomEffects.of(new double[] {0, 2, 4, 6}, new double[] {1, 1, 1, 1});

        assertThat(pooled.mean()).isCloseTo(3, within(1e-12));
        assertThat(pooled.tau2()).isCloseTo(17.0 / 3, within(1e-12));
        assertThat(pooled.meanVariance()).isCloseTo(5.0 / 3, within(1e-12));

        // w = (17/3)/(17/3+1) = 17/20: 17/20·6 + 3/20·3 = 5.55.
        var shrunk = pooled.shrink(6, 1);
        assertThat(shrunk.value()).isCloseTo(5.55, within(1e-12));
    }

    @Test
    void what_is_unsure_of_the_scatter_widens_the_interval() {
        // Found τ² = 1 and mean 0; as likely it is 0 with a mean of 1. An effect of 4 with variance 1:
        // shrunk to 1/2·4 = 2. If τ² = 1: variance 1/2·1 + (1/2)²·0.4 = 0.6, and 2 is its value.
        // If τ² = 0: variance 0.2, and its value is 1, 1 away. In all (0.6 + 0.2 + 1)/2 = 0.9.
        var pooled = new RandomEffects(
                0,
                0.4,
                1,
                List.of(new RandomEffects.Scatter(1, 0.5, 0, 0.4), new RandomEffects.Scatter(0, 0.5, 1, 0.2)));

        assertThat(pooled.shrink(4, 1).value()).isCloseTo(2, within(1e-12));
        assertThat(pooled.shrink(4, 1).sd()).isCloseTo(Math.sqrt(0.9), within(1e-12));
        // The mean: (0.4 + 0 and 0.2 + 1²)/2 = 0.8.
        assertThat(pooled.average().value()).isZero();
        assertThat(pooled.average().sd()).isCloseTo(Math.sqrt(0.8), within(1e-12));
        // Unseen: (1 + 0.4 + 0 and 0 + 0.2 + 1²)/2 = 1.3.
        assertThat(pooled.unseen().sd()).isCloseTo(Math.sqrt(1.3), within(1e-12));
    }

    @Test
    void scatters_are_as_likely_as_the_effects_make_them() {
        var pooled = RandomEffects.of(new double[] {0, 2, 4, 6}, new double[] {1, 1, 1, 1});

        assertThat(pooled.scatters().stream()
                        .mapToDouble(RandomEffects.Scatter::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
        // The restricted likelihood is highest where τ² + 1 = Σ(y−3)²/3 = 20/3.
        var likeliest = pooled.scatters().stream()
                .max(Comparator.comparingDouble(RandomEffects.Scatter::weight))
                .orElseThrow();
        assertThat(Math.sqrt(likeliest.tau2())).isCloseTo(Math.sqrt(17.0 / 3), within(0.1));
    }

    @Test
    void unequal_weights_by_hand() {
        // Effects 1 and 4 with variances 1 and 0.5: w = 1, 2; fixed mean (1+8)/3 = 3; Q = 4 + 2 = 6; degrees 1;
        // Σw − Σw²/Σw = 3 − 5/3 = 4/3: τ² = 5/(4/3) = 3.75. Weights 1/4.75 and 1/4.25.
        var pooled = RandomEffects.of(new double[] {1, 4}, new double[] {1, 0.5});

        assertThat(pooled.tau2()).isCloseTo(3.75, within(1e-12));
        assertThat(pooled.mean()).isCloseTo((1 / 4.75 + 4 / 4.25) / (1 / 4.75 + 1 / 4.25), within(1e-12));
    }

    @Test
    void strata_that_differ_by_chance_alone_all_have_the_mean() {
        var pooled = RandomEffects.of(new double[] {0.01, 0.02}, new double[] {1, 1});

        assertThat(pooled.tau2()).isZero();
        assertThat(pooled.shrink(0.02, 1).value()).isCloseTo(0.015, within(1e-12));
    }

    @Test
    void one_stratum_alone_is_its_own_mean() {
        var pooled = RandomEffects.of(new double[] {0.1}, new double[] {0.04});

        assertThat(pooled.mean()).isCloseTo(0.1, within(1e-12));
        assertThat(pooled.shrink(0.1, 0.04).sd()).isCloseTo(0.2, within(1e-12));
        assertThat(pooled.unseen().sd()).isCloseTo(0.2, within(1e-12));
    }

    @Property(tries = 100)
    void a_shrunk_effect_lies_between_its_own_and_the_mean(
            @ForAll @DoubleRange(min = -1, max = 1) double one,
            @ForAll @DoubleRange(min = -1, max = 1) double other,
            @ForAll @DoubleRange(min = 0.01, max = 1) double variance) {
        var pooled = RandomEffects.of(new double[] {one, other, 0.3, 0}, new double[] {variance, 0.1, 0.2, 0.05});

        double shrunk = pooled.shrink(one, variance).value();

        assertThat(shrunk).isBetween(Math.min(one, pooled.mean()) - 1e-12, Math.max(one, pooled.mean()) + 1e-12);
    }

    @Property(tries = 100)
    void more_evidence_in_all_strata_narrows_the_interval(@ForAll @DoubleRange(min = 1.5, max = 100) double times) {
        var effects = new double[] {0, 0.1, 0.2, 0.3};
        var weak = RandomEffects.of(effects, new double[] {0.02, 0.02, 0.02, 0.02});
        double v = 0.02 / times;
        var strong = RandomEffects.of(effects, new double[] {v, v, v, v});

        assertThat(strong.shrink(0.1, v).sd()).isLessThan(weak.shrink(0.1, 0.02).sd());
    }
}
