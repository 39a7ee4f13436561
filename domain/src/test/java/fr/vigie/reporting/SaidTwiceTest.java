package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A button that is pressed twice sends the same words twice. */
class SaidTwiceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final Report report = ReportFixture.filed(NOON);

    private void write(String words) {
        report.write(words, NOON, ReportFixture.DEADLINES);
    }

    private void reply(String words) {
        ReportFixture.decide(report, new Decision(ReportAct.REPLY, null, words, null), NOON);
    }

    @Test
    void the_same_words_of_the_person_one_after_the_other_are_one_message() {
        write("Toujours rien.");
        write("Toujours rien.");
        assertThat(report.history()).hasSize(2);
    }

    @Test
    void the_same_words_of_an_agent_are_one_too() {
        reply("Nous cherchons.");
        reply("Nous cherchons.");
        assertThat(report.history()).hasSize(2);
    }

    @Test
    void other_words_or_the_same_after_something_else_are_a_message_of_their_own() {
        write("Toujours rien.");
        write("Vraiment rien.");
        reply("Nous cherchons.");
        write("Vraiment rien.");
        assertThat(report.history()).hasSize(5);
    }

    @Test
    void the_same_words_a_while_later_are_said_again() {
        write("Toujours rien.");
        report.write("Toujours rien.", NOON.plusSeconds(3_600), ReportFixture.DEADLINES);
        assertThat(report.history()).hasSize(3);
    }

    @Test
    void an_answer_sent_twice_is_one() {
        ReportFixture.decide(report, new Decision(ReportAct.REQUEST_INFORMATION, null, "Quand ?", null), NOON);
        report.answer("Hier.", NOON, ReportFixture.DEADLINES);
        report.answer("Hier.", NOON, ReportFixture.DEADLINES);
        assertThat(report.history()).hasSize(3);
    }
}
