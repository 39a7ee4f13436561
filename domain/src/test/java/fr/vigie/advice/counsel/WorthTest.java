package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Action;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import org.junit.jupiter.api.Test;

/** What each grade of evidence makes of the module on CVs, to which experts give 60 ten-thousandths. */
class WorthTest {

    @Test
    void what_is_measured_is_worth_its_effect_less_one_standard_deviation() {
        var worth = worth(0.05, 0.02, EvidenceGrade.B);
        assertThat(worth.utility()).isCloseTo(0.03, within(1e-12));
        assertThat(worth.sd()).isEqualTo(0.02);
        assertThat(worth.grade()).isEqualTo(EvidenceGrade.B);
        assertThat(worth.ruled()).isFalse();
    }

    @Test
    void what_is_measured_as_harmful_is_never_advised() {
        assertThat(worth(-0.05, 0.02, EvidenceGrade.A).utility()).isZero();
    }

    @Test
    void what_is_measured_and_not_clear_stays_within_the_rule_and_keeps_its_grade() {
        assertThat(worth(0.03, 0.02, EvidenceGrade.B).utility()).isCloseTo(0.006, within(1e-12));
        var worth = worth(0.01, 0.02, EvidenceGrade.A);
        assertThat(worth.utility()).isCloseTo(0.003, within(1e-12));
        assertThat(worth.grade()).isEqualTo(EvidenceGrade.A);
        assertThat(worth.ruled()).isTrue();
        assertThat(worth.evidence()).isInstanceOf(Reason.Cohort.class);
    }

    @Test
    void an_association_never_raises_what_experts_say_and_halves_it_at_most() {
        assertThat(worth(0.50, 0.02, EvidenceGrade.C).utility()).isCloseTo(0.006, within(1e-12));
        assertThat(worth(-0.50, 0.02, EvidenceGrade.C).utility()).isCloseTo(0.003, within(1e-12));
    }

    @Test
    void a_rule_is_worth_its_score() {
        var worth = Worth.ofRule(Module.CV);
        assertThat(worth.utility()).isCloseTo(0.006, within(1e-12));
        assertThat(worth.grade()).isEqualTo(EvidenceGrade.D);
    }

    private static Worth worth(double value, double sd, EvidenceGrade grade) {
        return Worth.of(
                Module.CV,
                Effects.of(Action.CV_WORKSHOP, Horizon.SIX_MONTHS, "D1505", DurationBand.UNDER_3, value, sd, grade));
    }
}
