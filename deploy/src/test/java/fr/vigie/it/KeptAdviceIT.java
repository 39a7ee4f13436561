package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Department;
import fr.vigie.confidentiality.Seals;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.Keys;
import fr.vigie.it.support.MadeUpMarket;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advice that somebody asked to have kept, from its link to its erasure, and what the night does of it. */
@VigieTest
class KeptAdviceIT {

    private static final Pattern TOKEN = Pattern.compile("/conseil/adresse/([0-9A-Z]{26})\\b");
    private static final Pattern LINK = Pattern.compile("/conseil/suivi/([0-9A-Z]{26})\\b");
    private static final Database DATABASE = Database.underTest();

    private final MailHost mail = WholeSystem.mail();
    private final String email = "jeanne." + UUID.randomUUID() + "@exemple.fr";
    private String key;
    private long id;

    @BeforeAll
    static void knowTheMarketAndNoPaths() {
        MadeUpMarket.use();
        DATABASE.change("DELETE FROM path_event");
        DATABASE.change("DELETE FROM path_person");
        DATABASE.change(
                "UPDATE path_state SET stamp = stamp + 1, people = 0, events = 0, horizon = NULL, synthetic = FALSE");
    }

    @BeforeEach
    void keep() {
        key = does("keep", "");
        id = DATABASE.number("SELECT MAX(id) FROM advice_kept");
    }

    @AfterEach
    void erase() {
        does("erase", "");
    }

    @Test
    void what_is_said_changes_the_list_at_once_and_the_link_alone_opens_it() {
        var before = does("open", "");
        assertThat(before).startsWith("[").endsWith(" changes [] question null answers {} mailed false");
        var first = before.substring(1, before.indexOf(',', 1));
        var after = does("decline", first);
        assertThat(after.substring(0, after.indexOf(']'))).doesNotContain(first);
        assertThat(after).contains(first + " false YOU");
        assertThat(does("open", "")).isEqualTo(after);
        assertThat(DATABASE.number("SELECT COUNT(*) FROM advice_kept_draw WHERE kept_id = ?", id))
                .isGreaterThanOrEqualTo(5);
        key = "0".repeat(26);
        assertThat(does("open", "")).isEqualTo("nothing");
        assertThat(does("leave", email)).isEqualTo("nothing");
        assertThat(does("export", "")).isEqualTo("nothing");
        assertThat(does("stop", "")).isEqualTo("false");
    }

    @Test
    void nothing_but_the_proof_goes_to_an_address_until_it_is_proven_and_nothing_after_a_stop() {
        assertThat(does("leave", email)).startsWith("Sent");
        assertThat(does("leave", email)).startsWith("TooSoon");
        var token = found(TOKEN, MailHost.text(mail.await(email, 1)));
        changedByFigures();
        night();
        assertThat(does("open", "")).endsWith("mailed false");
        assertThat(does("resume", "")).isEqualTo("true");
        assertThat(does("open", "")).endsWith("mailed false");

        assertThat(does("prove", "0".repeat(26))).isEqualTo("false");
        assertThat(does("prove", token)).isEqualTo("true");
        assertThat(does("prove", token)).isEqualTo("true");
        assertThat(does("open", "")).endsWith("mailed true");
        assertThat(does("leave", email)).startsWith("AlreadyProven");
        assertThat(Dump.underTest().find(email, "23096")).isEmpty();

        does("stop", "");
        mailsBegan("NULL");
        changedByFigures();
        night();
        assertThat(queued()).isEqualTo(1);

        does("resume", "");
        mailsBegan("UTC_TIMESTAMP(6) - INTERVAL 3 DAY");
        changedByFigures();
        night();
        var news = mail.await(email, 2);
        assertThat(found(LINK, MailHost.text(news))).isEqualTo(key);
        assertThat(MailHost.header(news, "List-Unsubscribe"))
                .startsWith("<http")
                .endsWith("/conseil/arret/" + key + ">");
        assertThat(MailHost.header(news, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(does("open", "")).contains(" true FIGURES");

        changedByFigures();
        night();
        night();
        assertThat(queued()).as("two within six days").isEqualTo(2);
    }

    @Test
    void the_question_comes_once_and_the_answer_counts() {
        assertThat(does("answer", "STILL_SEARCHING")).as("too early").isEqualTo("nothing");
        does("leave", email);
        does("prove", found(TOKEN, MailHost.text(mail.await(email, 1))));
        DATABASE.change("UPDATE advice_kept SET created_at = created_at - INTERVAL 100 DAY WHERE id = ?", id);
        night();
        assertThat(found(LINK, MailHost.text(mail.await(email, 2)))).isEqualTo(key);
        night();
        assertThat(queued()).isEqualTo(2);
        assertThat(does("open", "")).contains("question THREE_MONTHS");

        does("answer", "STILL_SEARCHING");
        assertThat(does("answer", "FOUND_LASTING_WORK")).contains("question null answers {THREE_MONTHS=FOUND");
        assertThat(DATABASE.rows("SELECT outcome FROM advice_kept_answer WHERE kept_id = ?", id))
                .isEqualTo(List.of(List.of("FOUND_LASTING_WORK")));
        assertThat(does("evidence", "")).isEqualTo("0 []");
        assertThat(does("export", ""))
                .contains("\"commune\":\"23096\"", "MENTORING", email, "ADVICE_ADDRESS", "ADVICE_QUESTION");
    }

    @Test
    void a_night_renews_what_rests_on_something_else_and_one_that_is_broken_stops_no_other() {
        var broken = key;
        DATABASE.change("UPDATE advice_kept SET profile_sealed = X'00' WHERE id = ?", id);
        keep();
        long sound = id;
        DATABASE.change("UPDATE advice_kept SET market_stamp = REPEAT('0', 64)");
        night();
        assertThat(DATABASE.number(
                        "SELECT COUNT(*) FROM advice_kept WHERE id = ? AND market_stamp <> REPEAT('0', 64)", sound))
                .isOne();
        assertThat(does("open", "")).contains(" changes [] ");
        var renewed = DATABASE.rows("SELECT renewed_at FROM advice_kept WHERE id = ?", sound);
        night();
        assertThat(DATABASE.rows("SELECT renewed_at FROM advice_kept WHERE id = ?", sound))
                .isEqualTo(renewed);
        does("erase", "");
        key = broken;
    }

    @Test
    void a_lost_link_goes_to_a_proven_address_alone() {
        does("link", email);
        does("leave", email);
        var token = found(TOKEN, MailHost.text(mail.await(email, 1)));
        does("link", email);
        does("prove", token);
        assertThat(queued()).isEqualTo(1);
        does("link", email.toUpperCase(Locale.ROOT));
        does("link", email);
        assertThat(found(LINK, MailHost.text(mail.await(email, 2)))).isEqualTo(key);
        assertThat(queued()).as("paced").isEqualTo(2);
    }

    @Test
    void an_address_that_nobody_proves_goes_after_a_day_and_what_nobody_opens_after_two_years() {
        does("leave", email);
        long person = DATABASE.number("SELECT person_id FROM advice_kept WHERE id = ?", id);
        var token = found(TOKEN, MailHost.text(mail.await(email, 1)));
        DATABASE.change("UPDATE advice_kept SET confirm_until = UTC_TIMESTAMP(6) WHERE id = ?", id);
        assertThat(does("prove", token)).isEqualTo("false");
        night();
        assertThat(DATABASE.number("SELECT COUNT(*) FROM person WHERE id = ?", person))
                .isZero();
        assertThat(DATABASE.number("SELECT COUNT(*) FROM advice_kept WHERE id = ? AND email_fingerprint IS NULL", id))
                .isOne();
        DATABASE.change("UPDATE advice_kept SET seen_at = seen_at - INTERVAL 25 MONTH WHERE id = ?", id);
        night();
        assertThat(does("open", "")).isEqualTo("nothing");
    }

    @Test
    void erased_is_erased() {
        does("leave", email);
        does("prove", found(TOKEN, MailHost.text(mail.await(email, 1))));
        long person = DATABASE.number("SELECT person_id FROM advice_kept WHERE id = ?", id);
        mailsBegan("UTC_TIMESTAMP(6) - INTERVAL 3 DAY");
        changedByFigures();
        mail.stop();
        try {
            night();
            assertThat(queued()).isEqualTo(2);
            assertThat(does("erase", "")).isEqualTo("true");
        } finally {
            mail.resume();
        }
        assertThat(does("open", "")).isEqualTo("nothing");
        assertThat(does("erase", "")).isEqualTo("false");
        for (var table : List.of("answer", "draw", "mail")) {
            assertThat(DATABASE.number("SELECT COUNT(*) FROM advice_kept_" + table + " WHERE kept_id = ?", id))
                    .isZero();
        }
        assertThat(DATABASE.number("SELECT COUNT(*) FROM person WHERE id = ?", person))
                .isZero();
        assertThat(DATABASE.number("SELECT COUNT(*) FROM outbox_message WHERE person_id = ?", person))
                .isZero();
    }

    /** As if another list had been kept, of other figures: without any advice. */
    private void changedByFigures() {
        byte[] code = listWithoutAdvice();
        DATABASE.change(
                """
                UPDATE advice_kept SET list_sealed = ?, changes_sealed = NULL, changed_at = NULL, market_stamp = REPEAT('0', 64)
                 WHERE id = ?
                """,
                Seals.under(Keys.alone(2)).seal(code, "advice_kept.list/" + id),
                id);
    }

    /** Version, flags, D1505, the Creuse, nine months, no date, and nothing three times. */
    private static byte[] listWithoutAdvice() {
        int creuse = Department.of("23").orElseThrow().index();
        return new byte[] {1, 0, 3, (byte) (1505 >> 8), (byte) 1505, (byte) creuse, 9, 0, 0, 0, 0};
    }

    private void mailsBegan(String when) {
        DATABASE.change("UPDATE advice_kept SET mails_since = " + when + " WHERE id = ?", id);
    }

    /** Mails to whoever is behind the address, sent or not. */
    private long queued() {
        return DATABASE.number(
                "SELECT COUNT(*) FROM outbox_message m JOIN advice_kept k ON k.person_id = m.person_id WHERE k.id = ?",
                id);
    }

    private static void night() {
        var end = Jobs.underTest().run("advise", Map.of());
        assertThat(end.status()).as(end.error()).isEqualTo("COMPLETED");
        assertThat(end.steps()).extracting(step -> step.name()).contains("advise-renew");
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private String does(String act, String text) {
        var body = "key=" + (key == null ? "" : key) + "&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        var answer = Api.underTest()
                .post(
                        "/test/advice/" + act,
                        body.getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(answer.status()).as(act).isEqualTo(200);
        return answer.text();
    }
}
