package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.MemberHttp;
import fr.vigie.it.support.Members;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What fell due is done by the night, once, and whoever can be told is; a report that can't be read stops none of the others. */
@VigieTest
class DeadlinesIT {

    private final Api api = Api.underTest();
    private final Database database = Database.underTest();
    private final MailHost mail = WholeSystem.mail();

    private final String silent = filed();
    private final String read = filed();
    private final String promised = filed();
    private final String broken = filed();

    @AfterEach
    void mend() {
        database.change(
                "UPDATE report SET status = 'RECEIVED', next_act = NULL, next_at = NULL WHERE reference = ?", broken);
    }

    @Test
    void the_night_does_what_fell_due_of_each_report_and_does_it_once() {
        sent(silent, "TRANSMITTED", 27);
        sent(read, "CONSULTED", 9);
        database.change(
                "UPDATE report SET status = 'PROMISED', state_since = UTC_TIMESTAMP(6), promise_by = UTC_DATE() - INTERVAL 2 DAY,"
                        + " next_act = 'CHECK_PROMISE', next_at = UTC_TIMESTAMP(6) - INTERVAL 1 DAY WHERE reference = ?",
                promised);
        sent(broken, "NOTHING_THAT_IS_A_STATE", 27);

        var run = Jobs.underTest().run("nightly", Map.of("editionDate", "2031-02-01"));
        assertThat(run.status()).isEqualTo("COMPLETED");
        assertThat(api.get("/api/v1/jobs", "Authorization", Api.operator()).text())
                .contains("failed 1");

        assertThat(status(silent)).isEqualTo("EXPIRED_UNREAD");
        assertThat(status(read)).isEqualTo("CONSULTED");
        assertThat(acts(read, "REMIND")).isEqualTo(1);
        assertThat(status(promised)).isEqualTo("PROMISE_TO_CHECK");
        assertThat(status(broken)).isEqualTo("NOTHING_THAT_IS_A_STATE");

        Jobs.underTest().run("nightly", Map.of("editionDate", "2031-02-01"));
        assertThat(acts(silent, "EXPIRE")).isEqualTo(1);
        assertThat(acts(read, "REMIND")).isEqualTo(1);
        assertThat(acts(promised, "CHECK_PROMISE")).isEqualTo(1);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM report WHERE reference = ? AND next_at > UTC_TIMESTAMP(6)", read))
                .as("the next reminder is set")
                .isEqualTo(1);
    }

    @Test
    void a_reminder_invites_a_contact_point_where_nobody_has_an_account_and_no_other_platforms() {
        var elsewhere = platform();
        var theirs = "dsa." + UUID.randomUUID() + "@exemple.fr";
        contact(elsewhere, theirs);
        sent(onPlatform(elsewhere), "TRANSMITTED", 9);
        night("2031-02-02");
        assertThat(mail.await(theirs, 1)).isNotNull();

        var here = platform();
        var ours = "dsa." + UUID.randomUUID() + "@exemple.fr";
        contact(here, theirs);
        contact(here, ours);
        var reference = onPlatform(here);
        sent(reference, "TRANSMITTED", 9);
        night("2031-02-03");
        assertThat(mail.await(ours, 1)).isNotNull();
        assertThat(mail.to(theirs)).as("invited by the first platform alone").hasSize(1);
        assertThat(untold(reference)).isZero();

        database.change(
                "UPDATE platform_member SET invitation_until = UTC_TIMESTAMP(6) WHERE platform_id = ?",
                Members.platform(here));
        sent(reference, "TRANSMITTED", 17);
        night("2031-02-04");
        assertThat(mail.await(ours, 2)).as("invited again, as nobody came").isNotNull();

        database.change(
                "UPDATE platform_member SET invitation_until = UTC_TIMESTAMP(6) - INTERVAL 31 DAY WHERE platform_id = ?",
                Members.platform(here));
        night("2031-02-06");
        assertThat(database.number(
                        "SELECT COUNT(*) FROM platform_member WHERE platform_id = ?", Members.platform(here)))
                .as("nobody took it up")
                .isZero();
    }

    @Test
    void where_nobody_can_be_told_no_reminder_is_claimed() {
        var platform = platform();
        var filed = api.file(UUID.randomUUID(), Filings.on(platform).build()).object();
        var reference = filed.getString("reference");
        sent(reference, "TRANSMITTED", 9);
        night("2031-02-05");
        assertThat(acts(reference, "REMIND")).isEqualTo(1);
        assertThat(untold(reference)).isEqualTo(1);
        var history = api.get("/api/v1/reports/" + reference, "X-Tracking-Code", filed.getString("trackingCode"))
                .object()
                .getJsonArray("history");
        assertThat(history.getJsonObject(0).getBoolean("untold")).isFalse();
        assertThat(history.getJsonObject(1).getBoolean("untold")).isTrue();

        sent(reference, "TRANSMITTED", 27);
        night("2031-02-07");
        assertThat(status(reference)).isEqualTo("EXPIRED_UNREAD");
        assertThat(silences(platform)).as("nobody was told of it").isEqualTo("0");
        database.change(
                "UPDATE report_event e JOIN report r ON r.id = e.report_id SET e.untold = FALSE WHERE r.reference = ?",
                reference);
        assertThat(silences(platform)).isEqualTo("1");
    }

    /** As a member reads it. */
    private static String silences(String platform) {
        var page = MemberHttp.signIn(Members.of(platform, "MEMBER"))
                .get("/plateforme")
                .text();
        var found = Pattern.compile("sans réponse</dt><dd class=\"tile-value\">(\\d+)</dd>")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void night(String date) {
        assertThat(Jobs.underTest().run("nightly", Map.of("editionDate", date)).status())
                .isEqualTo("COMPLETED");
    }

    private static String platform() {
        return "Plateforme " + UUID.randomUUID();
    }

    private String onPlatform(String name) {
        return api.file(UUID.randomUUID(), Filings.on(name).build()).object().getString("reference");
    }

    private void contact(String platform, String email) {
        if (database.number("SELECT COUNT(*) FROM platform WHERE display_name = ?", platform) == 0) {
            onPlatform(platform);
        }
        database.change(
                """
                INSERT INTO platform_contact (id, platform_id, kind, means, address, source, entered_by, entered_at)
                VALUES (?, ?, 'USER_CONTACT', 'EMAIL', ?, 'site', 'agent.demo', UTC_TIMESTAMP(6))
                """,
                -database.number("SELECT NEXTVAL(platform_contact_seq)"),
                Members.platform(platform),
                email);
    }

    private long untold(String reference) {
        return database.number(
                "SELECT COUNT(*) FROM report_event e JOIN report r ON r.id = e.report_id WHERE r.reference = ? AND e.untold",
                reference);
    }

    private String filed() {
        var receipt = api.file(UUID.randomUUID(), Filings.sound().build()).object();
        return receipt.getString("reference");
    }

    /** As if it had been sent to its platform some days ago, and no night had run since. */
    private void sent(String reference, String status, int daysAgo) {
        database.change(
                "UPDATE report SET status = ?, state_since = UTC_TIMESTAMP(6) - INTERVAL ? DAY,"
                        + " transmitted_at = UTC_TIMESTAMP(6) - INTERVAL ? DAY, answer_by = UTC_DATE() + INTERVAL 25 - ? DAY,"
                        + " next_act = 'REMIND', next_at = UTC_TIMESTAMP(6) - INTERVAL 1 HOUR WHERE reference = ?",
                status,
                daysAgo,
                daysAgo,
                daysAgo,
                reference);
    }

    private String status(String reference) {
        return (String) database.rows("SELECT status FROM report WHERE reference = ?", reference)
                .get(0)
                .get(0);
    }

    private long acts(String reference, String act) {
        return database.number(
                "SELECT COUNT(*) FROM report_event e JOIN report r ON r.id = e.report_id"
                        + " WHERE r.reference = ? AND e.act = ? AND e.actor_kind = 'SYSTEM'",
                reference,
                act);
    }
}
