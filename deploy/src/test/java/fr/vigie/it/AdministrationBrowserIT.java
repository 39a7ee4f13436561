package fr.vigie.it;

import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Accounts;
import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.WholeSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Administrators open and close accounts and give keys; nobody else does. */
@BrowserTest
class AdministrationBrowserIT {

    private static final String CHOSEN = "une phrase que je retiens";

    private final Database database = Database.underTest();
    private final String login = "essai." + UUID.randomUUID();

    @Test
    void an_account_is_opened_with_a_password_that_is_good_for_choosing_another() {
        var oneTime = open("AGENT");
        assertThat(database.number("SELECT COUNT(*) FROM agent WHERE password_hash LIKE ?", "%" + oneTime + "%"))
                .isZero();
        signOut();

        SignInPage.open().as(login, oneTime);
        $(By.id("again:input")).shouldBe(visible);
        Selenide.open("/agent");
        $(By.id("again:input")).shouldBe(visible);
        assertThat(Browser.axeViolations()).isEmpty();

        choose("trop court", "trop court");
        $("#errors").shouldBe(visible);
        choose(oneTime, oneTime);
        $("#errors").shouldBe(visible);
        choose(CHOSEN, CHOSEN);
        $(By.id("again:input")).should(disappear);
        Selenide.open("/agent");
        $("#list").should(exist);
        signOut();

        SignInPage.open().as(login, oneTime).main().$("#refused").shouldBe(visible);
        SignInPage.open().as(login, CHOSEN);
        $("#signOut").should(exist);
        assertThat(acts(login)).isEqualTo(1 + 1 + 3);
    }

    /** Opened, chosen, signed in twice, refused once. */
    private long acts(String subject) {
        return database.number(
                "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND act IN ('AGENT_CREATED', 'PASSWORD_CHOSEN', 'SIGNED_IN', 'SIGN_IN_REFUSED')",
                subject);
    }

    @Test
    void a_one_time_password_is_good_for_three_days() {
        var oneTime = open("AGENT");
        signOut();
        database.change("UPDATE agent SET one_time_until = UTC_TIMESTAMP(6) WHERE login = ?", login);
        SignInPage.open().as(login, oneTime).main().$("#expired").shouldBe(visible);
        Selenide.open("/agent");
        $(By.id("password:input")).shouldBe(visible);
    }

    @Test
    void closing_an_account_ends_its_sessions_and_reopening_brings_none_back() {
        var other = Accounts.withRoles("AGENT");
        var session = AgentHttp.signIn(other);
        assertThat(session.get("/agent").status()).isEqualTo(200);
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/administration/agents/" + id(other));
        $("#close").click();
        $("#reopen").shouldBe(visible);
        assertThat(session.get("/agent").status()).isEqualTo(302);
        $("#reopen").click();
        $("#close").shouldBe(visible);
        assertThat(session.get("/agent").status()).isEqualTo(302);
        assertThat(AgentHttp.signIn(other).get("/agent").status()).isEqualTo(200);
    }

    @Test
    void changed_roles_hold_from_the_next_page_on_and_a_reset_password_ends_sessions() {
        var other = Accounts.withRoles("AGENT");
        var session = AgentHttp.signIn(other);
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/administration/agents/" + id(other));
        $("#role-AGENT").click();
        $("#role-OPERATOR").click();
        $("#save-roles").click();
        $("#done").shouldBe(visible);
        assertThat(session.get("/agent").status()).isEqualTo(403);
        assertThat(session.get("/exploitation").status()).isEqualTo(200);

        $("#reset").click();
        var oneTime = $("#secret").shouldBe(visible).text();
        assertThat(session.get("/exploitation").status()).isEqualTo(302);
        signOut();
        SignInPage.open().as(other, oneTime);
        $(By.id("again:input")).shouldBe(visible);
    }

    @Test
    void what_is_wrong_with_a_new_account_is_said_beside_the_fields() {
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/administration/agents");
        $(By.id("login:input")).setValue("é");
        $("#create").click();
        $("#errors").shouldBe(visible);
        $("#login-error").shouldBe(visible);
        $("#name-error").shouldBe(visible);
        assertThat(Browser.axeViolations()).isEmpty();
        $(By.id("login:input")).setValue("AGENT.demo");
        $(By.id("name:input")).setValue("Alix");
        $("#create").click();
        $("#login-error").shouldBe(visible);
    }

    @Test
    void a_password_of_ones_own_is_changed_with_the_one_before() {
        var other = Accounts.withRoles("COUNTER");
        var session = AgentHttp.signIn(other);
        SignInPage.open().as(other, WholeSystem.credentials().agentPassword());
        $("#signOut").should(exist);
        Selenide.open("/connexion/mot-de-passe");
        $(By.id("current:input")).setValue("faux");
        choose(CHOSEN, CHOSEN);
        $("#current-error").shouldBe(visible);
        $(By.id("current:input")).setValue(WholeSystem.credentials().agentPassword());
        choose(CHOSEN, CHOSEN);
        $("#done").shouldBe(visible);
        assertThat(session.get("/guichet").status()).isEqualTo(302);
        Selenide.open("/guichet");
        $("#begin").shouldBe(visible);
    }

    @Test
    void a_key_is_shown_once_and_revoked_after_a_question() {
        var holder = "Association " + UUID.randomUUID();
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/administration/cles");
        $("#create").click();
        $("#holder-error").shouldBe(visible);
        $("#scope-error").shouldBe(visible);
        $(By.id("holder:input")).setValue(holder);
        $(By.id("scope:input")).selectOptionByValue("ASSOCIATION");
        $("#create").click();
        var key = $("#secret").shouldBe(visible).text();
        assertThat(Browser.axeViolations()).isEmpty();
        assertThat(bulk(key)).isEqualTo(200);
        Selenide.open("/administration/cles");
        assertThat(WebDriverRunner.source()).doesNotContain(key);

        $("a[aria-label*='" + holder + "']").click();
        $("#preview").shouldBe(visible).shouldHave(text(holder));
        assertThat(Browser.axeViolations()).isEmpty();
        assertThat(bulk(key)).isEqualTo(200);
        $("#revoke").click();
        $("#done").shouldBe(visible);
        assertThat(bulk(key)).isEqualTo(401);
    }

    private int bulk(String key) {
        return Api.underTest()
                .post("/api/v1/reports/bulk", new byte[0], "Authorization", "Bearer " + key)
                .status();
    }

    /** Opens the test's account, and returns its one-time password. */
    private String open(String role) {
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/administration/agents");
        $(By.id("login:input")).setValue(login);
        $(By.id("name:input")).setValue("Alix Essai");
        $("#role-" + role).click();
        $("#create").click();
        $("#handed-out").shouldBe(visible).shouldHave(text(login));
        return $("#secret").text();
    }

    private void choose(String password, String again) {
        $(By.id("password:input")).setValue(password);
        $(By.id("again:input")).setValue(again);
        $("#choose").click();
    }

    private static void signOut() {
        $("#leave").click();
        $("#leave").should(disappear);
    }

    private long id(String of) {
        return database.number("SELECT id FROM agent WHERE login = ?", of);
    }
}
