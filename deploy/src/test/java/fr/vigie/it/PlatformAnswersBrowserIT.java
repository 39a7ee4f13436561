package fr.vigie.it;

import static com.codeborne.selenide.Condition.exactValue;
import static com.codeborne.selenide.Condition.hidden;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.PlatformDoorPage;
import fr.vigie.it.page.ReceivedReportPage;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Correspondent;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.MemberHttp;
import fr.vigie.it.support.Members;
import fr.vigie.it.support.SignInCode;
import fr.vigie.it.support.WholeSystem;
import fr.vigie.shared.Clocks;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A platform reads what was passed on to it, and answers; nobody reads or answers in its place. */
@BrowserTest
class PlatformAnswersBrowserIT {

    private final String platform = "Plateforme " + UUID.randomUUID();
    private final Database database = Database.underTest();

    @Test
    void an_engagement_is_taken_and_told_done() {
        var reference = transmitted();
        signIn(Members.of(platform, "MEMBER"), "fr");
        $("#received").shouldHave(text(reference), text(" jours"), text("Transmis à la plateforme"));
        Browser.assertClean("/plateforme");
        Browser.assertClean("/plateforme/signalements/" + reference);

        var page = ReceivedReportPage.open(reference);
        page.main().shouldHave(text("Vingt avis identiques"), text("n’a pas souhaité"));
        page.field("engagement").shouldBe(hidden);
        page.send();
        $("#kind-error").shouldBe(visible);
        $("#text-error").shouldBe(visible);
        page.choose("ACCEPTED")
                .write("text", "Nous avons retiré ces avis.")
                .engageUntil(today().plusDays(22))
                .send();
        $("#engagement-error").shouldBe(visible);
        page.field("text").shouldHave(exactValue("Nous avons retiré ces avis."));
        page.write("engagement", "Retirer les avis.").send();
        $("#engagementBy-error").shouldHave(text("21 jours"));
        assertThat(Browser.axeViolations()).as("a page with errors").isEmpty();
        page.engageUntil(today().plusDays(10))
                .write("privateNote", "Affaire suivie par Alix.")
                .send();
        $("#done").shouldBe(visible);
        $("#response").shouldHave(text("Retirer les avis."), text("Affaire suivie par Alix."));

        Selenide.open("/plateforme");
        $("#empty").shouldBe(visible);
        $("#figures").shouldHave(text("Répondus à temps"));
        Selenide.open("/plateforme?vue=engagements");
        $("#received").shouldHave(text("10 jours"));
        Browser.assertClean("/plateforme/signalements/" + reference);
        ReceivedReportPage.open(reference).tellDone("");
        $("#proof-error").shouldBe(visible);
        page.tellDone("Les vingt avis ont été retirés ce matin.");
        $("#done").shouldBe(visible);
        $("#response").shouldHave(text("retirés ce matin"));
        Selenide.open("/plateforme?vue=tous");
        $("#received").shouldHave(text(reference), text("Rien à faire"));
    }

    @Test
    void a_platform_that_is_not_concerned_says_why_in_english_too() {
        var reference = transmitted();
        signIn(Members.of(platform, "MEMBER"), "en");
        var page = ReceivedReportPage.open(reference);
        page.choose("NOT_CONCERNED").write("text", "This shop is not ours.").send();
        $("#reason-error").shouldBe(visible);
        page.field("reason").selectOptionByValue("OTHER_COMPANY");
        page.send();
        $("#response").shouldHave(text("Not concerned"), text("Another company"));
        Selenide.open("/plateforme");
        $("#empty").shouldHave(text("nothing to answer"));
    }

    @Test
    void who_filed_is_told_to_the_platform_only_if_they_agreed() {
        var reference = transmitted();
        var email = "jeanne." + UUID.randomUUID() + "@exemple.fr";
        var member = MemberHttp.signIn(Members.of(platform, "MEMBER"));
        database.change(
                "UPDATE report SET person_id = ? WHERE reference = ?",
                Members.person("Jeanne Martin", email),
                reference);
        assertThat(member.get("/plateforme/signalements/" + reference).text()).doesNotContain("Jeanne Martin", email);
        database.change("UPDATE report SET identity_shared = TRUE WHERE reference = ?", reference);
        assertThat(member.get("/plateforme/signalements/" + reference).text()).contains("Jeanne Martin", email);
    }

    @Test
    void a_report_of_another_platform_is_as_unknown_as_none_and_so_is_one_that_was_not_passed_on() {
        var theirs = transmitted();
        var elsewhere = "Plateforme " + UUID.randomUUID();
        var notPassedOn = file(elsewhere);
        var member = MemberHttp.signIn(Members.of(elsewhere, "ADMIN"));
        for (var reference : new String[] {theirs, notPassedOn, "VIG-000000000"}) {
            var path = "/plateforme/signalements/" + reference;
            assertThat(member.get(path).status()).as(reference).isEqualTo(404);
            var answer = Map.of("form", "form", "kind", "CONTESTED", "text:input", "Non.", "respond", "respond");
            assertThat(member.post(path, answer).status()).as(reference).isEqualTo(404);
            var done = Map.of("fulfilForm", "fulfilForm", "proof:input", "Fait.", "fulfil", "fulfil");
            assertThat(member.post(path, done).status()).as(reference).isEqualTo(404);
        }
        assertThat(state(theirs)).isEqualTo("TRANSMITTED");
        assertThat(member.get("/plateforme?vue=tous").text())
                .contains("id=\"empty\"")
                .doesNotContain(theirs, notPassedOn);
    }

    @Test
    void the_second_of_two_answers_comes_too_late_and_changes_nothing() {
        var reference = transmitted();
        var member = MemberHttp.signIn(Members.of(platform, "MEMBER"));
        var path = "/plateforme/signalements/" + reference;
        assertThat(member.post(
                                path,
                                Map.of("form", "form", "kind", "CONTESTED", "text:input", "Non.", "respond", "respond"))
                        .status())
                .isEqualTo(302);
        var second = member.post(
                path, Map.of("form", "form", "kind", "CONTESTED", "text:input", "Encore non.", "respond", "respond"));
        assertThat(second.text()).contains("id=\"late\"").doesNotContain("Encore non.");
        assertThat(state(reference)).isEqualTo("CONTESTED");
    }

    @Test
    void members_are_told_once_an_hour_how_many_wait_and_by_when_and_never_what() {
        var reference = transmitted();
        var member = Members.of(platform, "MEMBER");
        assertThat(tell()).as("within the hour after joining").isZero();
        database.change(
                "UPDATE platform_member SET told_until = UTC_TIMESTAMP(6) - INTERVAL 70 MINUTE WHERE id = ?",
                member.id());
        database.change(
                "UPDATE report_event SET at = at - INTERVAL 2 MINUTE WHERE report_id = (SELECT id FROM report WHERE reference = ?)",
                reference);
        assertThat(tell()).isOne();
        var mail = MailHost.text(WholeSystem.mail().await(member.email(), 1));
        assertThat(mail)
                .contains("Nouveaux signalements : 1", "Rappels : 0", "/plateforme")
                .doesNotContain(reference, "Vingt avis");
        assertThat(tell()).isZero();
        database.change(
                "UPDATE platform_member SET told_until = told_until - INTERVAL 2 HOUR WHERE id = ?", member.id());
        database.change("UPDATE report SET status = 'CONTESTED' WHERE reference = ?", reference);
        assertThat(tell()).as("what was answered needs no telling").isZero();
    }

    private static int tell() {
        return Integer.parseInt(Correspondent.underTest().does("digest", ""));
    }

    private String state(String reference) {
        return database.rows("SELECT status FROM report WHERE reference = ?", reference)
                .get(0)
                .get(0)
                .toString();
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.PARIS);
    }

    private static String file(String platform) {
        return Api.underTest()
                .file(UUID.randomUUID(), Filings.on(platform).build())
                .object()
                .getString("reference");
    }

    /** Files a report that an agent passes on: its reference. */
    private String transmitted() {
        var reference = file(platform);
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/agent/signalements/" + reference);
        $("#act-DECLARE_ADMISSIBLE").click();
        $("#done").shouldBe(visible);
        $("#act-TRANSMIT").click();
        $("#done").shouldBe(visible);
        assertThat(state(reference)).isEqualTo("TRANSMITTED");
        return reference;
    }

    private static void signIn(Members.Account account, String language) {
        Selenide.open("/plateforme/connexion?lang=" + language);
        PlatformDoorPage.open()
                .as(account.email(), WholeSystem.credentials().agentPassword(), SignInCode.now(account.totp()));
        $("#views").shouldBe(visible);
    }
}
