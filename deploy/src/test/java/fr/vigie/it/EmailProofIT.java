package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Await;
import fr.vigie.it.support.Correspondent;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VigieTest
class EmailProofIT {

    private static final String NAME = "Jeanne d’Alençon-Ozouf";

    private final Database database = Database.underTest();
    private final MailHost mail = WholeSystem.mail();
    private final Correspondent jeanne = Correspondent.underTest();

    @Test
    void the_code_that_comes_by_mail_proves_the_address_once_and_for_all() {
        assertThat(jeanne.asksForCode()).startsWith("Sent[");
        var code = mail.awaitCode(jeanne.email(), 1);

        assertThat(jeanne.does("enter", "12 34")).isEqualTo("Wrong[left=5]");
        assertThat(jeanne.does("enter", other(code))).isEqualTo("Wrong[left=4]");
        assertThat(jeanne.does("enter", code.substring(0, 3) + " " + code.substring(3)))
                .isEqualTo("Proven[]");
        assertThat(jeanne.does("enter", code)).isEqualTo("Proven[]");
        assertThat(jeanne.asksForCode()).isEqualTo("AlreadyProven[]");
        assertThat(jeanne.does("name", NAME)).isEqualTo("true");
        assertThat(jeanne.does("contact", "")).isEqualTo(jeanne.email() + "|" + NAME + "|true");
    }

    @Test
    void nothing_asked_is_told_apart_from_a_wrong_code() {
        assertThat(jeanne.does("enter", "123456")).isEqualTo("NothingAsked[]");
        assertThat(jeanne.does("name", NAME)).isEqualTo("false");
        assertThat(jeanne.does("contact", "")).isEqualTo("nobody");
    }

    @Test
    void fifty_guesses_at_once_are_five_attempts() {
        jeanne.asksForCode();
        var code = mail.awaitCode(jeanne.email(), 1);
        var people = Executors.newFixedThreadPool(16);
        try {
            var answers = IntStream.range(0, 50)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> jeanne.does("enter", other(code)), people))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers)
                    .contains("Wrong[left=4]", "Wrong[left=3]", "Wrong[left=2]", "Wrong[left=1]")
                    .filteredOn(answer -> answer.startsWith("Wrong"))
                    .hasSize(4);
            assertThat(answers).filteredOn("Exhausted[]"::equals).hasSize(46);
        } finally {
            people.shutdown();
        }
        assertThat(jeanne.does("enter", code)).isEqualTo("Exhausted[]");
    }

    @Test
    void a_newer_code_makes_the_earlier_one_void_and_three_are_the_most_in_a_quarter_of_an_hour() {
        jeanne.asksForCode();
        var first = mail.awaitCode(jeanne.email(), 1);
        assertThat(jeanne.asksForCode()).startsWith("TooSoon[remaining=PT");
        minuteLater();
        assertThat(jeanne.asksForCode()).startsWith("Sent[");
        var second = mail.awaitCode(jeanne.email(), 2);
        minuteLater();
        assertThat(jeanne.asksForCode()).startsWith("Sent[");
        var third = mail.awaitCode(jeanne.email(), 3);
        minuteLater();
        assertThat(jeanne.asksForCode()).startsWith("TooSoon[remaining=PT");

        assertThat(jeanne.does("enter", differing(first, third))).startsWith("Wrong");
        assertThat(jeanne.does("enter", differing(second, third))).startsWith("Wrong");
        assertThat(jeanne.does("enter", third)).isEqualTo("Proven[]");
    }

    @Test
    void a_changed_address_must_be_proven_anew_and_the_old_address_code_is_void() {
        jeanne.asksForCode();
        var code = mail.awaitCode(jeanne.email(), 1);
        var other = "autre." + jeanne.email();
        assertThat(jeanne.does("request", other)).startsWith("Sent[");
        var newCode = mail.awaitCode(other, 1);
        assertThat(jeanne.does("enter", differing(code, newCode))).startsWith("Wrong");
        assertThat(jeanne.does("enter", newCode)).isEqualTo("Proven[]");

        minuteLater();
        assertThat(jeanne.asksForCode()).startsWith("Sent[");
        assertThat(jeanne.does("contact", "")).isEqualTo(jeanne.email() + "|null|false");
    }

    @Test
    void an_expired_code_is_refused() {
        jeanne.asksForCode();
        var code = mail.awaitCode(jeanne.email(), 1);
        database.change("UPDATE email_challenge SET expires_at = UTC_TIMESTAMP(6) WHERE person_id = " + person(jeanne));
        assertThat(jeanne.does("enter", code)).isEqualTo("Expired[]");
    }

    @Test
    void who_has_not_proven_their_address_is_forgotten_when_the_report_is_filed() {
        jeanne.asksForCode();
        mail.awaitCode(jeanne.email(), 1);
        long person = Long.parseLong(person(jeanne));
        assertThat(jeanne.does("file", "VIG-7K3M9Q2XW")).isEqualTo("anonymous");
        assertForgotten(person);
    }

    @Test
    void who_leaves_is_forgotten_with_codes_and_mails() {
        jeanne.proven(mail);
        long person = Long.parseLong(person(jeanne));
        jeanne.does("forget", "");
        assertForgotten(person);
    }

    private void assertForgotten(long person) {
        for (var table :
                new String[] {"person WHERE id", "email_challenge WHERE person_id", "outbox_message WHERE person_id"}) {
            assertThat(database.number("SELECT COUNT(*) FROM " + table + " = ?", person))
                    .isZero();
        }
    }

    @Test
    void a_filed_report_keeps_the_person_and_tells_them_in_one_transaction() throws Exception {
        jeanne.proven(mail).does("name", NAME);
        assertThat(jeanne.does("fail", "VIG-000000001")).isEqualTo("rolled back");
        assertThat(jeanne.does("contact", "")).endsWith("|true");

        long person = Long.parseLong(jeanne.does("file", "VIG-000000002"));
        var told = mail.await(jeanne.email(), 2);
        assertThat(told.getSubject()).isEqualTo("Your report VIG-000000002 is recorded");
        assertThat(jeanne.does("contact", "")).isEqualTo("nobody");
        jeanne.does("forget", "");
        assertThat(database.number("SELECT COUNT(*) FROM person WHERE id = ? AND draft_id IS NULL", person))
                .isOne();
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE person_id = ?", person))
                .isEqualTo(2);
    }

    @Test
    void a_dump_of_the_database_names_nobody_at_any_moment() {
        mail.stop();
        try {
            jeanne.asksForCode();
            jeanne.does("name", NAME);
            assertThat(Dump.underTest().find(jeanne.email(), NAME)).isEmpty();
            assertThat(Dump.underTest().find("agent.demo"))
                    .as("what isn't secret")
                    .contains("agent.login");
        } finally {
            mail.resume();
        }
        dueNow();
        var code = mail.awaitCode(jeanne.email(), 1);
        assertThat(Dump.underTest().find(jeanne.email(), NAME, code)).isEmpty();
        jeanne.does("enter", code);
        jeanne.does("file", "VIG-000000003");
        mail.await(jeanne.email(), 2);
        assertThat(Dump.underTest().find(jeanne.email(), NAME, code)).isEmpty();
    }

    @Test
    void a_code_that_could_not_be_sent_in_its_time_is_not_sent_late() {
        mail.stop();
        try {
            jeanne.asksForCode();
            Await.until(
                    "a failed attempt",
                    () -> database.number("SELECT attempts FROM outbox_message WHERE person_id = " + person(jeanne))
                            > 0);
        } finally {
            mail.resume();
        }
        database.change(
                "UPDATE outbox_message SET expires_at = UTC_TIMESTAMP(6), next_at = UTC_TIMESTAMP(6) WHERE person_id = "
                        + person(jeanne));
        Await.until(
                "the mail is given up",
                () -> database.number(
                                "SELECT COUNT(*) FROM outbox_message WHERE state = 'DEAD' AND last_error = 'EXPIRED' AND params_sealed IS NULL AND person_id = "
                                        + person(jeanne))
                        == 1);
        assertThat(mail.to(jeanne.email())).isEmpty();
    }

    private String person(Correspondent somebody) {
        return Long.toString(database.number("SELECT id FROM person WHERE draft_id = ?", somebody.draft()));
    }

    private void minuteLater() {
        database.change("UPDATE email_challenge SET created_at = created_at - INTERVAL 61 SECOND WHERE person_id = "
                + person(jeanne));
    }

    private void dueNow() {
        database.change("UPDATE outbox_message SET next_at = UTC_TIMESTAMP(6) WHERE state = 'QUEUED' AND person_id = "
                + person(jeanne));
    }

    /** Once in a million codes two are alike. */
    private static String differing(String code, String from) {
        return code.equals(from) ? other(code) : code;
    }

    private static String other(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }
}
