package fr.vigie.it;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Members;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Who opens accounts, gives keys, and keeps the register of platforms. */
@BrowserTest
class AdministrationBrowserIT {

    private static final String PASSWORD = "quatre mots sans aucune règle";

    private final Database database = Database.underTest();
    private final String login = "nouvelle." + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn() {
        SignInPage.open().asDemonstrationAgent();
    }

    @Test
    void a_new_agent_signs_in_once_with_what_was_handed_out_and_chooses_a_password() {
        var oneTime = create("AGENT");
        Selenide.clearBrowserCookies();

        SignInPage.open().as(login, oneTime);
        $(By.id("again:input")).shouldBe(visible);
        Selenide.open("/agent");
        $(By.id("again:input")).as("nothing else is open before").shouldBe(visible);
        choose("court");
        $("#password-error").shouldHave(text("12"));
        choose(PASSWORD);
        $(By.id("again:input")).shouldNot(exist);
        Selenide.clearBrowserCookies();

        SignInPage.open().as(login, oneTime);
        $(By.id("password:input"))
                .as("the handed out one opens nothing any more")
                .shouldBe(visible);
        SignInPage.open().as(login, PASSWORD);
        $(By.id("password:input")).shouldNot(exist);
        Selenide.open("/administration");
        $("#agents").shouldNot(exist);
        assertThat(Selenide.title()).doesNotContain("Administration");
    }

    @Test
    void an_account_that_is_closed_opens_nothing_until_it_is_open_again() {
        create("AGENT");
        Selenide.open("/administration/agents/" + id(login));
        $("#close").click();
        $("#state").shouldHave(attribute("data-status", "CLOSED"));
        $("#reopen").click();
        $("#close").shouldBe(visible);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND actor_label = 'agent.demo'", login))
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_key_is_shown_once_and_opens_nothing_once_it_is_revoked() {
        var holder = "Association " + UUID.randomUUID();
        askForKeyTwice(holder);
        $("#create").click();
        var key = $("#secret").shouldBe(visible).text();
        assertThat(jobs(key)).isEqualTo(200);
        assertThat(database.number("SELECT COUNT(*) FROM api_key WHERE holder = ?", holder))
                .as("keys of a form that was sent twice")
                .isOne();

        Selenide.open(
                "/administration/cles?retirer=" + database.number("SELECT id FROM api_key WHERE holder = ?", holder));
        $("#secret").shouldNot(exist);
        $("#revoke").click();
        $("#done").shouldBe(visible);
        assertThat(jobs(key)).isEqualTo(401);
    }

    @Test
    void a_form_that_made_a_key_shows_it_to_nobody_later() {
        var holder = "Association " + UUID.randomUUID();
        askForKeyTwice(holder);
        database.change("UPDATE api_key SET created_at = created_at - INTERVAL 2 MINUTE WHERE holder = ?", holder);
        $("#create").click();
        $("#errors").shouldBe(visible);
        $("#secret").shouldNot(exist);
    }

    @Test
    void a_platform_is_accepted_and_merged_into_another_and_the_merge_is_undone() {
        var twin = UUID.randomUUID();
        var from = filedOn("Doublon " + twin);
        var name = "Originale " + UUID.randomUUID();
        var into = filedOn(name);

        Selenide.open("/agent/plateformes/" + into);
        $("#accept").click();
        $("#done").shouldBe(visible);
        assertThat(database.number("SELECT COUNT(*) FROM platform WHERE id = ? AND status = 'REGISTERED'", into))
                .isEqualTo(1);

        Members.of("Doublon " + twin, "MEMBER");
        Selenide.open("/agent/plateformes/" + from + "?dans=" + into);
        $("#preview-reports").shouldHave(text("Un signalement"));
        $("#confirm").click();
        $("#merged").shouldHave(text(name));
        assertThat(reportsOf(into)).isEqualTo(2);
        assertThat(membersOf(into)).isEqualTo(1);

        Selenide.open("/agent/plateformes/" + into + "?annuler="
                + database.number("SELECT id FROM platform_merge WHERE from_id = ?", from));
        $("#undo").click();
        $("#done").shouldBe(visible);
        assertThat(reportsOf(into)).isEqualTo(1);
        assertThat(reportsOf(from)).isEqualTo(1);
        assertThat(membersOf(from)).isEqualTo(1);
    }

    @Test
    void a_platform_abroad_is_told_through_its_contact_point() {
        var platform = filedOn("Lointaine " + UUID.randomUUID());
        var address = "dsa." + login + "@exemple.fr";
        Selenide.open("/agent/signalements/" + reportOn(platform));
        $("#act-TAKE").click();
        $("#act-DECLARE_ADMISSIBLE").click();
        $("#reach").shouldHave(attribute("data-way", "NONE"));
        Selenide.open("/agent/plateformes/" + platform);
        $("#adding summary").click();
        $("#add").click();
        $("#address-error").shouldBe(visible);
        $(By.id("kind:input")).selectOptionByValue("LEGAL_REPRESENTATIVE");
        $(By.id("means:input")).selectOptionByValue("EMAIL");
        $(By.id("address:input")).setValue(address);
        $(By.id("contactCountry:input")).selectOptionByValue("IE");
        $(By.id("source:input")).setValue("Page « Nous contacter » du site");
        sendAsWell("add");
        $("#add").click();
        $("#contacts").shouldHave(text(address));
        assertThat(database.number("SELECT COUNT(*) FROM platform_contact WHERE address = ?", address))
                .as("contact points of a form that was sent twice")
                .isOne();

        Selenide.open("/agent/signalements/" + reportOn(platform));
        $("#reach").shouldHave(attribute("data-way", "EMAIL"));
        $("#act-TRANSMIT").shouldBe(visible).click();
        $("#act-TRANSMIT").shouldNot(exist);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM platform_member WHERE platform_id = ? AND state = 'INVITED' AND role = 'ADMIN' AND language = 'en'",
                        platform))
                .isEqualTo(1);
    }

    @Test
    void the_pages_of_operators_show_mails_given_up_and_all_speak_english() {
        Selenide.open("/administration/agents?lang=en");
        $("#main").shouldHave(text("Accounts"));
        Selenide.open("/administration/agents?lang=fr");
    }

    /** The form is sent once already, and not left. */
    private static void askForKeyTwice(String holder) {
        Selenide.open("/administration/cles");
        $(By.id("holder:input")).setValue(holder);
        $(By.id("scope:input")).selectOptionByValue("OPERATOR");
        sendAsWell("create");
    }

    /** Sends the form of a button once before it is pressed, as a double click does. */
    private static void sendAsWell(String button) {
        long status = Selenide.executeAsyncJavaScript(
                """
                const done = arguments[arguments.length - 1];
                const form = document.getElementById(arguments[0]).form;
                const body = new URLSearchParams(new FormData(form));
                body.append(arguments[0], '');
                fetch(form.action, {method: 'POST', body}).then(answer => done(answer.status), () => done(0));
                """,
                button);
        assertThat(status).isBetween(200L, 399L);
    }

    private String create(String role) {
        Selenide.open("/administration/agents");
        $(By.id("login:input")).setValue(login);
        $(By.id("name:input")).setValue("Nouvelle Agente");
        $("label[for='role-" + role + "']").click();
        $("#create").click();
        return $("#secret").shouldBe(visible).text();
    }

    private static void choose(String password) {
        $(By.id("password:input")).setValue(password);
        $(By.id("again:input")).setValue(password);
        $("#choose").click();
    }

    private static int jobs(String key) {
        return Api.underTest()
                .get("/api/v1/jobs", "Authorization", "Bearer " + key)
                .status();
    }

    private long id(String agent) {
        return database.number("SELECT id FROM agent WHERE login = ?", agent);
    }

    private long filedOn(String platform) {
        assertThat(Api.underTest()
                        .file(UUID.randomUUID(), Filings.on(platform).build())
                        .status())
                .isEqualTo(201);
        return database.number("SELECT id FROM platform WHERE display_name = ?", platform);
    }

    private String reportOn(long platform) {
        return database.rows("SELECT reference FROM report WHERE platform_id = ?", platform)
                .get(0)
                .get(0)
                .toString();
    }

    private long membersOf(long platform) {
        return database.number("SELECT COUNT(*) FROM platform_member WHERE platform_id = ?", platform);
    }

    private long reportsOf(long platform) {
        return database.number("SELECT COUNT(*) FROM report WHERE platform_id = ?", platform);
    }
}
