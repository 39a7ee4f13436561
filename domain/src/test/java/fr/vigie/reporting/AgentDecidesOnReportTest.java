package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.InvalidInput;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AgentDecidesOnReportTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final Actor AGENT = new Actor(Actor.Kind.AGENT, 7, "camille", Set.of(Role.AGENT));

    private static final Practice FAKE_REVIEWS =
            new PracticeCatalog().find("AVIS_FAUX").orElseThrow();

    private final Report report = filed();

    @Test
    void a_report_begins_received_with_its_filing_as_first_event() {
        assertThat(report.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(report.history()).extracting(EventView::act).containsExactly(ReportAct.FILE);
    }

    @Test
    void a_question_goes_to_the_citizen_and_their_answer_brings_the_report_back() {
        report.take(AGENT, NOON);
        report.requestInformation(AGENT, "À quelle date ?", NOON);
        assertThat(report.status()).isEqualTo(ReportStatus.INFORMATION_REQUESTED);

        report.answer("Hier.", NOON);
        assertThat(report.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(report.history())
                .extracting(EventView::note)
                .containsExactly(null, null, "À quelle date ?", "Hier.");
    }

    @Test
    void a_decision_can_be_taken_back_but_not_taken_twice() {
        report.setAside(AGENT, SetAsideReason.DUPLICATE, NOON);
        assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> report.declareAdmissible(AGENT, NOON));

        report.reopen(AGENT, NOON);
        report.declareAdmissible(AGENT, NOON);
        assertThat(report.status()).isEqualTo(ReportStatus.ADMISSIBLE);
    }

    @Test
    void setting_aside_needs_its_reason_and_asking_needs_a_question() {
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> new Decision(ReportAct.PUT_ASIDE, null, null));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> new Decision(ReportAct.REQUEST_INFORMATION, null, "  "));
        assertThat(new Decision(ReportAct.TAKE, SetAsideReason.ABUSIVE, "x"))
                .isEqualTo(new Decision(ReportAct.TAKE, null, null));
    }

    @Property
    void no_sequence_of_acts_leaves_the_table_of_states(@ForAll List<ReportAct> acts) {
        var subject = filed();
        for (var act : acts) {
            var before = subject.status();
            int events = subject.history().size();
            try {
                perform(subject, act);
                assertThat(act.isPossibleFrom(before)).isTrue();
                assertThat(subject.status()).isEqualTo(act.leadsTo().orElse(before));
                assertThat(subject.history()).hasSize(events + 1);
            } catch (IllegalAct refused) {
                assertThat(act.isPossibleFrom(before)).isFalse();
                assertThat(subject.status()).isEqualTo(before);
                assertThat(subject.history()).hasSize(events);
            }
        }
    }

    private static void perform(Report subject, ReportAct act) {
        switch (act) {
            case FILE -> throw new IllegalAct(subject.reference(), act, subject.status());
            case TAKE -> subject.take(AGENT, NOON);
            case DECLARE_ADMISSIBLE -> subject.declareAdmissible(AGENT, NOON);
            case PUT_ASIDE -> subject.setAside(AGENT, SetAsideReason.UNFOUNDED, NOON);
            case REQUEST_INFORMATION -> subject.requestInformation(AGENT, "Quand ?", NOON);
            case ANSWER -> subject.answer("Hier.", NOON);
            case REOPEN -> subject.reopen(AGENT, NOON);
        }
    }

    private static Report filed() {
        var draft = new FilingDraft(
                FAKE_REVIEWS,
                Filer.CONSUMER,
                null,
                "Marché",
                List.of(),
                null,
                null,
                "Faux avis",
                null,
                null,
                null,
                Map.of(),
                "fr");
        var key = FilingKey.ofDraft(1);
        return new Report(
                Reference.random(new SecureRandom()), new UUID(3, 4), key, Channel.PAGE, draft, 1, Actor.CITIZEN, NOON);
    }
}
