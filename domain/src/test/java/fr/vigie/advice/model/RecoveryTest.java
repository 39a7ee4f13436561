package fr.vigie.advice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    @Test
    void by_hand() {
        // Errors of the shrunk: 0.01 (of 300 starts) and −0.03 (of 100): 0.0001·0.75 + 0.0009·0.25 = 0.0003.
        // Of the raw: 0.02 and 0: 0.0004·0.75. Bias: 0.01·0.75 − 0.03·0.25 = 0. Only the first interval holds its
        // truth.
        var found = new EffectEstimator(
                new ActionEffects(List.of(
                        effect(Action.MENTORING, 0, 0.12, 0.11, 0.02, EvidenceGrade.B),
                        effect(Action.MENTORING, 1, 0.05, 0.02, 0.02, EvidenceGrade.B))),
                List.of());

        var recovery = Recovery.of(
                found,
                List.of(
                        truth(Action.MENTORING, 0, 0.10, 300),
                        truth(Action.MENTORING, 1, 0.05, 100),
                        // Not estimated: not compared.
                        truth(Action.MENTORING, 2, 0.05, 100)));

        assertThat(recovery.strata()).isEqualTo(2);
        assertThat(recovery.error()).isCloseTo(Math.sqrt(0.0003), within(1e-12));
        assertThat(recovery.rawError()).isCloseTo(Math.sqrt(0.0003), within(1e-12));
        assertThat(recovery.bias()).isCloseTo(0, within(1e-12));
        assertThat(recovery.coverage()).isEqualTo(0.5);
        assertThat(recovery.nullStrata()).isZero();
    }

    @Test
    void an_effect_is_claimed_where_it_may_be_shown_and_its_interval_leaves_out_zero() {
        var found = new EffectEstimator(
                new ActionEffects(List.of(
                        effect(Action.MENTORING, 0, 0.1, 0.1, 0.05, EvidenceGrade.B),
                        effect(Action.MENTORING, 1, 0.1, 0.1, 0.05, EvidenceGrade.C),
                        effect(Action.MENTORING, 2, 0.1, 0.1, 0.15, EvidenceGrade.B),
                        effect(Action.JOB_CLUB, 0, 0.1, 0.1, 0.15, EvidenceGrade.B))),
                List.of(summary(Action.MENTORING, 0.02), summary(Action.JOB_CLUB, 0.02)));

        var recovery = Recovery.of(
                found,
                List.of(
                        truth(Action.MENTORING, 0, 0, 10),
                        truth(Action.MENTORING, 1, 0, 10),
                        truth(Action.MENTORING, 2, 0, 10),
                        truth(Action.JOB_CLUB, 0, 0.1, 10)));

        assertThat(recovery.nullStrata()).isEqualTo(3);
        assertThat(recovery.nullClaimed()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(recovery.nullActions()).isOne();
        assertThat(recovery.nullActionsClaimed()).isOne();
    }

    private static Recovery.Truth truth(Action action, int domain, double delta, long n) {
        return new Recovery.Truth(action, Horizon.SIX_MONTHS, domain, DurationBand.UNDER_3, delta, n);
    }

    private static Effect effect(
            Action action, int domain, double raw, double shrunk, double half, EvidenceGrade grade) {
        return new Effect(
                action,
                Horizon.SIX_MONTHS,
                domain,
                DurationBand.UNDER_3,
                10,
                100,
                raw,
                new Estimate(shrunk, shrunk - half, shrunk + half, 10),
                half / 2,
                grade);
    }

    private static EffectSummary summary(Action action, double mean) {
        return new EffectSummary(
                action,
                Horizon.SIX_MONTHS,
                new Estimate(mean, mean - 0.01, mean + 0.01, 30),
                0,
                30,
                30,
                300,
                3,
                EvidenceGrade.B,
                0.01,
                "AGE",
                new Estimate(0, -0.01, 0.01, 30));
    }
}
