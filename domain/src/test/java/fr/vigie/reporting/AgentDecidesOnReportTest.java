package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.reporting.practice.Authority;
import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentDecidesOnReportTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final Report report = ReportFixture.filed(NOON);

    @Test
    void a_report_begins_received_with_its_filing_as_first_event() {
        assertThat(report.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(report.history()).extracting(EventView::act).containsExactly(ReportAct.FILE);
    }

    @Test
    void a_question_goes_to_the_citizen_and_their_answer_brings_the_report_back() {
        decide(ReportAct.TAKE);
        ReportFixture.decide(report, new Decision(ReportAct.REQUEST_INFORMATION, null, "À quelle date ?", null), NOON);
        assertThat(report.status()).isEqualTo(ReportStatus.INFORMATION_REQUESTED);

        report.answer("Hier.", NOON, ReportFixture.DEADLINES);
        assertThat(report.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(report.history())
                .extracting(EventView::note)
                .containsExactly(null, null, "À quelle date ?", "Hier.");
    }

    @Test
    void a_decision_can_be_taken_back_but_not_taken_twice() {
        ReportFixture.decide(report, new Decision(ReportAct.PUT_ASIDE, SetAsideReason.DUPLICATE, null, null), NOON);
        assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> decide(ReportAct.DECLARE_ADMISSIBLE));

        decide(ReportAct.REOPEN);
        decide(ReportAct.DECLARE_ADMISSIBLE);
        assertThat(report.status()).isEqualTo(ReportStatus.ADMISSIBLE);
    }

    @Test
    void setting_aside_needs_its_reason_asking_its_question_and_handing_over_its_authority() {
        for (var act :
                List.of(ReportAct.PUT_ASIDE, ReportAct.REQUEST_INFORMATION, ReportAct.REPLY, ReportAct.HAND_OVER)) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Decision(act, null, "  ", null));
        }
        assertThat(new Decision(ReportAct.TAKE, SetAsideReason.ABUSIVE, "x", Authority.CNIL))
                .isEqualTo(Decision.of(ReportAct.TAKE));
    }

    private void decide(ReportAct act) {
        ReportFixture.decide(report, Decision.of(act), NOON);
    }
}
