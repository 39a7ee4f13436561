package fr.vigie.advice.model;

import static fr.vigie.advice.model.Spells.bytes;
import static fr.vigie.advice.model.Spells.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RandomisedEffectsTest {

    @Test
    void by_hand() {
        var effects = new RandomisedEffects();
        // Shown with probability 1/2 (weight 2): returns; with 1/4 (weight 4): doesn't. 2/(2+4) = 1/3.
        effects.add(Action.CV_WORKSHOP, 0.5, true, true);
        effects.add(Action.CV_WORKSHOP, 0.25, true, false);
        // Not shown with probability 1/2 (weight 2), twice: one returns. 1/2.
        effects.add(Action.CV_WORKSHOP, 0.5, false, true);
        effects.add(Action.CV_WORKSHOP, 0.5, false, false);

        var estimate = effects.estimate(Action.CV_WORKSHOP).orElseThrow();

        assertThat(estimate.value()).isCloseTo(1.0 / 3 - 1.0 / 2, within(1e-6));
        // Shown: ((2·2/3)² + (4·1/3)²)/6² = (16/9 + 16/9)/36; not shown: ((2/2)² + (2/2)²)/4² = 1/8.
        double sd = Math.sqrt(32.0 / 9 / 36 + 1.0 / 8);
        assertThat(estimate.high() - estimate.value()).isCloseTo(1.959964 * sd, within(1e-5));
        assertThat(estimate.n()).isEqualTo(4);
    }

    @Test
    void without_both_arms_there_is_no_estimate() {
        var effects = new RandomisedEffects();
        effects.add(Action.CV_WORKSHOP, 0.5, true, true);
        // Nearly certain to be shown: tells nothing.
        effects.add(Action.CV_WORKSHOP, 0.995, false, true);

        assertThat(effects.estimate(Action.CV_WORKSHOP)).isEmpty();
        assertThat(effects.estimate(Action.MENTORING)).isEmpty();
    }

    @Test
    void an_effect_is_found_although_it_is_shown_to_those_who_need_it_least() {
        int covered = 0;
        double sum = 0;
        double naive = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var effects = new RandomisedEffects();
            var shares = new double[4];
            for (int person = 0; person < 1_500; person++) {
                double propensity = 0.1 + 0.8 * random.nextDouble();
                boolean shown = random.nextDouble() < propensity;
                boolean returns = random.nextDouble() < 0.5 * propensity + (shown ? 0.1 : 0);
                effects.add(Action.MENTORING, propensity, shown, returns);
                shares[shown ? 0 : 2]++;
                shares[shown ? 1 : 3] += returns ? 1 : 0;
            }
            var estimate = effects.estimate(Action.MENTORING).orElseThrow();
            sum += estimate.value() / 200;
            naive += (shares[1] / shares[0] - shares[3] / shares[2]) / 200;
            covered += estimate.low() <= 0.1 && 0.1 <= estimate.high() ? 1 : 0;
        }
        assertThat(sum).isCloseTo(0.1, within(0.01));
        assertThat(naive).isGreaterThan(0.18);
        assertThat(covered / 200.0).isBetween(0.92, 0.99);
    }

    @Property(tries = 20)
    void parts_add_up_to_the_same_bytes_in_any_order(@ForAll int seed) {
        var random = new Random(seed);
        var whole = new RandomisedEffects();
        var parts = new RandomisedEffects[] {new RandomisedEffects(), new RandomisedEffects()};
        for (int person = 0; person < 50; person++) {
            double propensity = random.nextDouble();
            boolean shown = random.nextBoolean();
            boolean outcome = random.nextBoolean();
            whole.add(Action.MENTORING, propensity, shown, outcome);
            parts[person % 2].add(Action.MENTORING, propensity, shown, outcome);
        }
        var merged = read(bytes(parts[1]::writeTo), RandomisedEffects::readFrom);
        merged.merge(parts[0]);

        assertThat(bytes(merged::writeTo)).isEqualTo(bytes(whole::writeTo));
    }
}
