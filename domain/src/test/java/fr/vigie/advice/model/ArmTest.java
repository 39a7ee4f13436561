package fr.vigie.advice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ArmTest {

    @Test
    void returns_count_for_those_no_longer_seen_too() {
        // 10 people: 2 return in month 1; 4 last seen in month 1; of the 4 left 1 returns in month 2, 3 stay to the
        // end.
        var arm = new Arm();
        arm.add(returned(1), 2);
        arm.add(lastSeen(1), 4);
        arm.add(returned(2), 1);
        arm.add(lastSeen(18), 3);

        // Seen: all in month 1; 1 − 4/8 in month 2 and later. Chance: 2/10 + (1/10)/0.5 = 0.4.
        assertThat(arm.seen()[1]).isEqualTo(1);
        assertThat(arm.seen()[2]).isCloseTo(0.5, within(1e-12));
        assertThat(arm.chance(Horizon.SIX_MONTHS, arm.seen())).isCloseTo(0.4, within(1e-12));
    }

    @Property(tries = 100)
    void with_the_share_seen_from_the_arm_itself_it_is_kaplan_and_meiers_estimate(
            @ForAll @Size(18) List<@IntRange(max = 20) Integer> returned,
            @ForAll @Size(18) List<@IntRange(max = 20) Integer> lastSeen) {
        var arm = new Arm();
        var ended = new long[18];
        var returns = new long[18];
        for (int month = 1; month <= 18; month++) {
            arm.add(returned(month), returned.get(month - 1));
            arm.add(lastSeen(month), lastSeen.get(month - 1));
            returns[month - 1] = returned.get(month - 1);
            ended[month - 1] = returned.get(month - 1) + lastSeen.get(month - 1);
        }
        var km = KaplanMeier.of(new LifeTable(ended, returns));

        if (arm.weight() > 0) {
            for (var horizon : Horizon.values()) {
                assertThat(arm.chance(horizon, arm.seen())).isCloseTo(1 - km.stays(horizon.months()), within(1e-9));
            }
        }
    }

    @Test
    void greenwood_with_the_arms_own_figures_is_that_of_kaplan_and_meier() {
        var arm = new Arm();
        arm.add(returned(1), 20);
        arm.add(lastSeen(1), 40);
        arm.add(returned(2), 10);
        arm.add(lastSeen(18), 30);
        var km = KaplanMeier.of(new LifeTable(new long[] {60, 10, 30}, new long[] {20, 10, 0}));

        assertThat(Arm.greenwood(arm.returns(arm.seen()), arm.seen(), Horizon.SIX_MONTHS, 100, 1))
                .isCloseTo(km.variance(2), within(1e-12));
    }

    @Test
    void without_censoring_greenwood_is_binomial_also_with_other_hazards() {
        var arm = new Arm();
        arm.add(returned(1), 10);
        arm.add(returned(3), 10);
        arm.add(lastSeen(18), 80);
        // log 0.6 / log 0.8: chances of 0.2 become 0.4.
        double odds = Math.log(0.6) / Math.log(0.8);

        assertThat(Arm.greenwood(arm.returns(arm.seen()), arm.seen(), Horizon.SIX_MONTHS, 50, odds))
                .isCloseTo(0.4 * 0.6 / 50, within(1e-12));
    }

    @Test
    void unequal_weights_tell_less_than_equal_ones() {
        // Weights 1, 1 and 2: (1+1+2)²/(1+1+4) = 16/6.
        var arm = new Arm();
        arm.add(returned(1), 2);
        arm.add(lastSeen(18), 2);
        arm.squares(6);

        assertThat(arm.effectiveSize()).isCloseTo(16.0 / 6, within(1e-12));
        var scaled = new Arm();
        scaled.add(arm, 3);
        assertThat(scaled.weight()).isCloseTo(12, within(1e-12));
        assertThat(scaled.effectiveSize()).isCloseTo(16.0 / 6, within(1e-12));
    }

    private static int returned(int month) {
        return month - 1;
    }

    private static int lastSeen(int month) {
        return EffectCounts.LAST_SEEN + month;
    }
}
