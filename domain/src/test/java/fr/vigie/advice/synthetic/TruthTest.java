package fr.vigie.advice.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Rome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What actions really change. */
class TruthTest {

    private static final int[] HORIZONS = {6, 18};

    @Test
    void nothing_changes_anything_in_the_null_world() {
        var truth = truth(Scenario.NULL, 5_000);

        for (var action : Action.values()) {
            for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                for (int horizon : HORIZONS) {
                    assertThat(truth.effect(action, horizon, domain, 0, Truth.MONTHS))
                            .hasValue(0);
                }
            }
        }
    }

    @Test
    void some_actions_work_some_harm_five_do_nothing_and_a_training_costs_months_before_it_helps() {
        var truth = truth(Scenario.REAL, 20_000);

        assertThat(mean(truth, Action.IMMERSION, 6)).isBetween(0.02, 0.08);
        assertThat(mean(truth, Action.NETWORKING, 6)).isBetween(0.02, 0.10);
        assertThat(mean(truth, Action.TEMPORARY_WORK_AGENCY, 6)).isBetween(-0.10, -0.02);
        assertThat(mean(truth, Action.CV_WORKSHOP, 6)).isZero();
        assertThat(mean(truth, Action.ONLINE_PROFILE, 18)).isZero();
        assertThat(mean(truth, Action.QUALIFYING_TRAINING, 6)).isBetween(-0.10, -0.005);
        assertThat(mean(truth, Action.QUALIFYING_TRAINING, 18)).isBetween(0.03, 0.12);
    }

    @Test
    void it_is_what_living_on_again_and_again_with_the_start_and_without_gives() {
        var world = SyntheticFixture.world(3_000, Scenario.REAL);
        var generator = new Generator(world, SyntheticFixture.emptyMarket());
        var truth = generator.generate(1, world.people(), (person, events) -> {});
        var lives = new BothLives(world, 60, new SplittableRandom(7));

        generator.observe(1, world.people(), (person, events) -> {}, lives);

        for (var action : Action.values()) {
            for (int which = 0; which < HORIZONS.length; which++) {
                assertThat(mean(truth, action, HORIZONS[which]))
                        .as("%s within %d months", action, HORIZONS[which])
                        .isCloseTo(lives.effect(action, which), within(4 * lives.error(action) + 0.001));
            }
        }
    }

    @Test
    void it_is_the_same_after_it_was_written_and_read() throws IOException {
        var truth = truth(Scenario.REAL, 1_000);
        var bytes = new ByteArrayOutputStream();
        truth.writeTo(new DataOutputStream(bytes));

        var read = Truth.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        var again = new ByteArrayOutputStream();
        read.writeTo(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
        assertThat(mean(read, Action.IMMERSION, 6)).isEqualTo(mean(truth, Action.IMMERSION, 6));
        assertThat(read.chance(AuditGroup.of(0))).isEqualTo(truth.chance(AuditGroup.of(0)));
    }

    @Test
    void nothing_is_known_where_nobody_started_nor_at_other_horizons() {
        var truth = new Truth();

        assertThat(truth.effect(Action.IMMERSION, 6, 0, 0, Truth.MONTHS)).isEmpty();
        assertThat(truth.chance(AuditGroup.of(0))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> truth.effect(Action.IMMERSION, 12, 0, 0, 3));
    }

    private static Truth truth(Scenario scenario, int people) {
        return new Generator(SyntheticFixture.world(people, scenario), SyntheticFixture.emptyMarket())
                .generate(1, people, (person, events) -> {});
    }

    private static double mean(Truth truth, Action action, int horizon) {
        double sum = 0;
        long starts = 0;
        for (int domain = 0; domain < Rome.DOMAINS; domain++) {
            long here = truth.starts(action, domain, 0, Truth.MONTHS);
            sum += here * truth.effect(action, horizon, domain, 0, Truth.MONTHS).orElse(0);
            starts += here;
        }
        return sum / starts;
    }
}
