package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Await;
import fr.vigie.it.support.Correspondent;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.RefusingMailHost;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@VigieTest
class OutboxIT {

    private static final int MANY = 45;

    private final Database database = Database.underTest();
    private final MailHost mail = WholeSystem.mail();
    private Correspondent jeanne;
    private long person;

    @BeforeEach
    void know() {
        jeanne = Correspondent.underTest().proven(mail);
        person = database.number("SELECT id FROM person WHERE draft_id = ?", jeanne.draft());
    }

    @AfterEach
    void forget() {
        jeanne.does("forget", "");
    }

    @Test
    void while_the_mail_server_is_away_nothing_is_lost_and_once_it_is_back_each_mail_comes_once() {
        mail.stop();
        try {
            write(MANY);
            Await.until(
                    "every mail was tried", () -> number("attempts > 0 AND last_error LIKE 'UNREACHABLE%'") == MANY);
            assertThat(number("state = 'QUEUED' AND next_at > UTC_TIMESTAMP(6) + INTERVAL 30 SECOND"))
                    .isEqualTo(MANY);
        } finally {
            mail.resume();
        }
        dueNow();
        mail.await(jeanne.email(), MANY + 1);
        assertEachCameOnce();
    }

    @Test
    void nodes_that_send_at_the_same_time_do_not_send_the_same() {
        mail.stop();
        write(MANY);
        mail.resume();
        dueNow();
        var rounds = Stream.generate(() -> CompletableFuture.supplyAsync(() -> jeanne.does("send", "")))
                .limit(6)
                .toList();
        rounds.forEach(CompletableFuture::join);
        mail.await(jeanne.email(), MANY + 1);
        assertEachCameOnce();
    }

    private void assertEachCameOnce() {
        Await.until("every mail is known to be sent", () -> number("state = 'SENT'") == MANY);
        var subjects = mail.to(jeanne.email()).stream()
                .skip(1)
                .map(message -> MailHost.header(message, "Subject"))
                .toList();
        assertThat(subjects)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, MANY)
                        .mapToObj(i -> "Your report " + reference(i) + " is recorded")
                        .toList());
        assertThat(mail.to(jeanne.email()).stream().map(message -> MailHost.header(message, "Message-ID")))
                .doesNotHaveDuplicates()
                .allMatch(id -> database.number("SELECT COUNT(*) FROM outbox_message WHERE message_id = ?", id) == 1);
        assertThat(number("params_sealed IS NOT NULL OR sent_at IS NULL OR last_error IS NOT NULL"))
                .isZero();
    }

    @Test
    void a_mail_that_can_not_be_sent_for_days_is_given_up_and_says_why() {
        mail.stop();
        try {
            write(1);
            for (int attempt = 1; attempt <= 8; attempt++) {
                int tried = attempt;
                assertThat(number("state = 'QUEUED' AND params_sealed IS NOT NULL"))
                        .isOne();
                dueNow();
                Await.until("attempt " + tried, () -> number("attempts = " + tried) == 1);
            }
            assertThat(number("state = 'DEAD' AND params_sealed IS NOT NULL AND last_error LIKE 'UNREACHABLE%'"))
                    .isOne();
        } finally {
            mail.resume();
        }
        dueNow();
        jeanne.does("send", "");
        assertThat(mail.to(jeanne.email())).hasSize(1);
    }

    @Test
    void a_mail_server_that_refuses_an_address_aloud_leaves_no_trace_of_it() throws IOException {
        mail.stop();
        try (var refusing = new RefusingMailHost(mail.port())) {
            write(1);
            dueNow();
            Await.until("the refusal", () -> number("last_error = 'REFUSED 550'") == 1);
            assertThat(refusing.refusals()).isOne();
            assertThat(Dump.underTest().find(jeanne.email())).isEmpty();
        } finally {
            mail.resume();
        }
        dueNow();
        mail.await(jeanne.email(), 2);
    }

    private void write(int mails) {
        for (int i = 0; i < mails; i++) {
            jeanne.does("mail", reference(i));
        }
    }

    private static String reference(int i) {
        return "VIG-%09d".formatted(i);
    }

    private long number(String condition) {
        return database.number(
                "SELECT COUNT(*) FROM outbox_message WHERE person_id = ? AND template = 'REPORT_FILED' AND ("
                        + condition + ")",
                person);
    }

    private void dueNow() {
        database.change("UPDATE outbox_message SET next_at = UTC_TIMESTAMP(6) WHERE person_id = ?", person);
    }
}
