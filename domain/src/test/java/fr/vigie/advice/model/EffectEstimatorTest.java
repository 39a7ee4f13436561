package fr.vigie.advice.model;

import static fr.vigie.advice.model.Spells.OCCUPATIONS;
import static fr.vigie.advice.model.Spells.bytes;
import static fr.vigie.advice.model.Spells.read;
import static fr.vigie.advice.model.Spells.seeker;
import static fr.vigie.advice.model.Spells.spell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectEstimatorTest {

    private static final Action MENTORING = Action.MENTORING;

    /** Scores that find everybody alike. */
    private static final Scores ALIKE = read(new byte[bytesOfScores()], Scores::readFrom);

    private static final BaselineHazard HAZARD = HoldOutTest.hazard();

    @Test
    void an_effect_is_the_difference_of_the_shares_that_return() {
        // 10 start mentoring in month 0 and 5 of them return in month 3. Of 100 others 20 return in month 3: they are
        // controls in months 0, 1 and 2, with 20 % returning within six months (and 18) each time.
        var spells = new ArrayList<Spell>();
        for (int person = 0; person < 10; person++) {
            spells.add(person(person, person < 5, Map.of(MENTORING, 0)));
        }
        for (int person = 10; person < 110; person++) {
            spells.add(person(person, person < 30, Map.of()));
        }
        var found = estimate(spells);

        for (var horizon : Horizon.values()) {
            var effect = found.effects()
                    .of(MENTORING, horizon, 0, DurationBand.UNDER_3)
                    .orElseThrow();
            assertThat(effect.raw()).isCloseTo(0.5 - 0.2, within(1e-9));
            assertThat(effect.treated()).isEqualTo(10);
            assertThat(effect.controls()).isEqualTo(300);
            assertThat(effect.shrunk().value()).isCloseTo(0.3, within(1e-9));
            // One stratum alone: its variance is p(1−p)/10 with p = 0.5, and some more for the controls.
            assertThat(effect.sd()).isBetween(Math.sqrt(0.025), 1.2 * Math.sqrt(0.025));
        }
        assertThat(found.effects().of(MENTORING, Horizon.SIX_MONTHS, 0, DurationBand.FROM_3))
                .as("a stratum without starts follows the mean, and may show no number")
                .hasValueSatisfying(effect -> {
                    assertThat(effect.raw()).isZero();
                    assertThat(effect.shrunk().value()).isCloseTo(0.3, within(1e-9));
                    assertThat(effect.grade()).isEqualTo(EvidenceGrade.C);
                });
        assertThat(found.effects().of(MENTORING, Horizon.EIGHTEEN_MONTHS, 0, DurationBand.FROM_18))
                .as("eighteen months after month 18 nobody is followed any more")
                .isEmpty();
        assertThat(found.effects().of(Action.JOB_CLUB, Horizon.SIX_MONTHS, 0, DurationBand.UNDER_3))
                .as("nobody started it")
                .isEmpty();
        assertThat(read(bytes(found.effects()::writeTo), ActionEffects::readFrom)
                        .all())
                .isEqualTo(found.effects().all());
    }

    @Test
    void whoever_returns_in_the_month_of_a_start_is_in_neither_arm() {
        var counts = counts(List.of(
                spell(seeker(1, 0), 240, 1, SpellEnd.LASTING_JOB, Map.of(MENTORING, 0)),
                spell(seeker(2, 0), 240, 1, SpellEnd.LASTING_JOB, Map.of()),
                spell(seeker(3, 0), 240, 1, SpellEnd.ONGOING, Map.of())));

        assertThat(counts.treated(cell(0, 0), MENTORING.ordinal()).weight()).isZero();
        assertThat(counts.controls(cell(0, 0), MENTORING.ordinal()).weight()).isZero();
    }

    @Test
    void whoever_starts_later_is_a_control_until_the_end_of_that_month() {
        // Starts in month 2, returns in month 5: a control in months 0 and 1, last seen as one 2 and 1 months later.
        var counts = counts(List.of(spell(seeker(1, 0), 240, 6, SpellEnd.LASTING_JOB, Map.of(MENTORING, 2))));

        var controls = counts.controls(cell(0, 0), MENTORING.ordinal());
        assertThat(controls.chance(Horizon.SIX_MONTHS, controls.seen())).isZero();
        assertThat(controls.seen()[1]).isEqualTo(1);
        assertThat(controls.seen()[2]).isCloseTo(0.5, within(1e-9));
        assertThat(controls.seen()[3]).isCloseTo(0, within(1e-9));
        var treated = counts.treated(cell(0, 0), MENTORING.ordinal());
        assertThat(treated.weight()).isOne();
        assertThat(treated.returns(treated.seen())[3]).isOne();
        assertThat(counts.controlMonths(cell(0, 0), MENTORING.ordinal())).isEqualTo(2);
        assertThat(counts.controlMonths(cell(0, 0), Action.JOB_CLUB.ordinal())).isEqualTo(3);
        // In month 3 and later nobody is a control who has started before.
        assertThat(counts.controls(cell(0, 1), MENTORING.ordinal()).weight()).isZero();
        assertThat(counts.controls(cell(0, 1), Action.JOB_CLUB.ordinal()).weight())
                .isPositive();
    }

    @Test
    void parts_add_up_to_the_same_bytes_in_any_order() {
        var spells = ExposureTest.random(3, 400);
        var whole = bytes(counts(spells)::writeTo);
        var merged = EffectCounts.empty();
        merged.merge(read(bytes(counts(spells.subList(150, 400))::writeTo), EffectCounts::readFrom));
        merged.merge(counts(spells.subList(0, 150)));

        assertThat(bytes(merged::writeTo)).isEqualTo(whole);
        assertThatThrownBy(() -> merged.add(spells.get(0))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_jackknife_leaves_out_each_group_in_turn() {
        // Shares of the treated: 1/2 and 0/2; controls all 0. Whole 1/4; without each: 0 and 1/2;
        // variance (1/2)·((1/4)² + (1/4)²) = 1/16.
        var found = Balance.jackknife(new double[][] {{2, 1, 5, 0}, {2, 0, 5, 0}});

        assertThat(found[0]).isCloseTo(0.25, within(1e-12));
        assertThat(found[1]).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void in_a_world_with_known_confounding_effects_are_recovered_and_none_is_claimed_that_is_not() {
        var world = new TrialWorld(0, false);
        var found = world.estimate(15_000, 3);
        var recovery = Recovery.of(found, world.truths());

        assertThat(recovery.strata()).isGreaterThan(150);
        assertThat(recovery.error()).isLessThan(0.03).isLessThan(recovery.rawError());
        assertThat(Math.abs(recovery.bias())).isLessThan(0.01);
        assertThat(recovery.coverage()).isBetween(0.9, 1.0);
        assertThat(recovery.nullClaimed()).isLessThan(0.05);
        assertThat(found.summaries())
                .allSatisfy(summary -> assertThat(summary.worst()).isLessThan(0.1));
        assertThat(found.summaries())
                .filteredOn(summary -> summary.grade() == EvidenceGrade.B)
                .as("known confounding is no reason to doubt")
                .hasSizeGreaterThanOrEqualTo(found.summaries().size() - 4);
    }

    @Test
    void where_something_unrecorded_moves_both_starts_and_returns_the_method_fails_and_says_so() {
        var world = new TrialWorld(0.5, true);
        var found = world.estimate(15_000, 4);
        var recovery = Recovery.of(found, world.truths());

        assertThat(recovery.bias()).as("effects are found where there are none").isGreaterThan(0.04);
        assertThat(recovery.coverage()).isLessThan(0.7);
        assertThat(found.summaries()).allSatisfy(summary -> {
            assertThat(summary.worst()).as("what is recorded is balanced").isLessThan(0.1);
            assertThat(summary.placebo().low()).as("the placebo shows it").isPositive();
            assertThat(summary.grade()).isEqualTo(EvidenceGrade.C);
        });
        assertThat(recovery.nullClaimed()).isZero();
    }

    private static EffectEstimator estimate(List<Spell> spells) {
        var exposure = Exposure.of(OCCUPATIONS.size());
        spells.forEach(exposure::add);
        return EffectEstimator.of(counts(spells), exposure, ALIKE, HAZARD, OCCUPATIONS);
    }

    private static EffectCounts counts(List<Spell> spells) {
        var counts = EffectCounts.of(ALIKE, HAZARD, OCCUPATIONS);
        spells.forEach(counts::add);
        return counts;
    }

    /** Where everybody is alike all stand in the last tenth: its lower bound is 0. */
    private static int cell(int domain, int band) {
        return (domain * DurationBand.values().length + band) * Scores.TENTHS + Scores.TENTHS - 1;
    }

    private static Spell person(int person, boolean returns, Map<Action, Integer> starts) {
        return spell(
                seeker(person, 0),
                240,
                returns ? 4 : Spell.LONGEST,
                returns ? SpellEnd.LASTING_JOB : SpellEnd.LONGER,
                starts);
    }

    private static int bytesOfScores() {
        return 8 * (Design.SIZE * Scores.COLUMNS + Action.COUNT + DurationBand.values().length * (Scores.TENTHS - 1));
    }
}
