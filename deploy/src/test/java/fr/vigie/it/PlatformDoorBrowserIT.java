package fr.vigie.it;

import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.PlatformDoorPage;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.MemberHttp;
import fr.vigie.it.support.Members;
import fr.vigie.it.support.SignInCode;
import fr.vigie.it.support.WholeSystem;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Somebody comes to answer for a platform: invited, with a password and codes, and nobody else in their place. */
@BrowserTest
class PlatformDoorBrowserIT {

    private static final String PASSWORD = "quatre mots sans aucune règle";
    private static final Pattern LINK = Pattern.compile("/plateforme/invitation/[A-Za-z0-9_-]{43}");

    private final String platform = "Plateforme " + UUID.randomUUID();
    private final String email = "alix." + UUID.randomUUID() + "@exemple.fr";
    private final MailHost mail = WholeSystem.mail();

    @BeforeEach
    void makePlatform() {
        assertThat(Api.underTest()
                        .file(UUID.randomUUID(), Filings.on(platform).build())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void an_agent_invites_and_the_invited_one_joins_and_signs_in() {
        inviteAsAgent("fr");
        var link = link(1);
        var door = PlatformDoorPage.invited(link);
        door.main().shouldHave(text(platform), text(email));
        Browser.assertClean(link);

        door.choose("", "court", "autre");
        $("#again-error").shouldBe(visible);
        door.choose("", "court", "court");
        $("#password-error").shouldHave(text("12"));
        door.choose("", PASSWORD, PASSWORD);
        $("#name-error").shouldBe(visible);
        assertThat(Browser.axeViolations()).as("a page with errors").isEmpty();
        door.choose("Alix Martin", PASSWORD, PASSWORD);
        $("#picture").shouldBe(visible);
        Browser.assertClean(link);

        var secret = door.secret();
        door.confirm("000000");
        $("#code-error").shouldBe(visible);
        door.confirm(SignInCode.now(secret));
        $("#empty").shouldBe(visible);
        $(".site-header").shouldHave(text("Alix Martin"), text(platform));
        Browser.assertClean("/plateforme");

        PlatformDoorPage.invited(link).main().$("#over").shouldBe(visible);
        assertThat(Api.underTest().get(link).status()).isEqualTo(404);

        Selenide.open("/plateforme");
        $("#leave").click();
        $("#enter").shouldBe(visible);
        Browser.assertClean("/plateforme/connexion");
        door.as(email, PASSWORD, SignInCode.now(secret));
        $("#refused").as("a code that was used").shouldBe(visible);
        Members.forgetLastCode(email);
        door.as(email, PASSWORD, SignInCode.now(secret));
        $("#empty").shouldBe(visible);

        assertThat(Dump.underTest().find(email, "Alix Martin", PASSWORD)).isEmpty();
    }

    @Test
    void it_all_speaks_english_to_whoever_is_invited_in_english() {
        inviteAsAgent("en");
        assertThat(MailHost.text(mail.await(email, 1))).contains("You are invited to answer", platform);
        var door = PlatformDoorPage.invited(link(1) + "?lang=en");
        door.main().shouldHave(text("Make your account"));
        door.choose("Alix Martin", PASSWORD, PASSWORD);
        $("#secret").shouldBe(visible);
        door.confirm(SignInCode.now(door.secret()));
        $("#empty").shouldHave(text("You have nothing to answer"));
    }

    @Test
    void an_invitation_sent_again_makes_the_earlier_link_void_and_one_that_is_over_opens_nothing() {
        inviteAsAgent("fr");
        var first = link(1);
        inviteAsAgent("fr");
        assertThat(Api.underTest().get(first).status())
                .as("sent twice within a minute, it is one")
                .isEqualTo(200);
        Database.underTest()
                .change(
                        "UPDATE platform_member SET created_at = created_at - INTERVAL 1 MINUTE WHERE platform_id = ?",
                        Members.platform(platform));
        inviteAsAgent("fr");
        var second = link(2);
        assertThat(Api.underTest().get(first).status()).isEqualTo(404);
        assertThat(Api.underTest().get(second).status()).isEqualTo(200);
        Database.underTest()
                .change(
                        "UPDATE platform_member SET invitation_until = UTC_TIMESTAMP(6) WHERE platform_id = ?",
                        Members.platform(platform));
        assertThat(Api.underTest().get(second).status()).isEqualTo(404);
    }

    @Test
    void the_secret_is_shown_in_the_session_alone_in_which_the_password_was_chosen() {
        inviteAsAgent("fr");
        var link = link(1);
        PlatformDoorPage.invited(link).choose("Alix Martin", PASSWORD, PASSWORD);
        $("#secret").shouldBe(visible);
        var elsewhere = Api.underTest().get(link);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(elsewhere.text()).doesNotContain("id=\"secret\"", "otpauth");
        assertThat(elsewhere.header("Cache-Control")).contains("no-store");
    }

    @Test
    void who_manages_the_members_invites_changes_and_closes_but_never_leaves_nobody() {
        var admin = Members.of(platform, "ADMIN");
        var other = Members.of(platform, "MEMBER");
        signIn(admin);
        Browser.assertClean("/plateforme/membres");

        Browser.assertClean("/plateforme/membres?membre=" + admin.id());
        $("#close").click();
        $("#errors").shouldHave(text("dernier compte"));
        $("#make-member").click();
        $("#errors").shouldHave(text("dernier compte"));

        $(By.id("email:input")).setValue("personne");
        $("#send").click();
        $("#email-error").shouldBe(visible);
        $(By.id("email:input")).setValue(email);
        $("#send").click();
        $("#done").shouldHave(text("Invitation envoyée"));
        $("#members").shouldHave(text(email), text("Pas encore inscrit"));
        assertThat(link(1)).isNotEmpty();

        Selenide.open("/plateforme/membres?membre=" + other.id());
        $("#make-admin").click();
        $("#done").shouldHave(text("Le rôle est changé"));
        Selenide.open("/plateforme/membres?membre=" + admin.id());
        $("#close").click();
        $("#enter").as("the door, as the session ended with its account").shouldBe(visible);
        assertThat(Dump.underTest().find(admin.email())).isEmpty();
    }

    @Test
    void a_plain_member_does_not_manage_members_and_nobody_those_of_another_platform() {
        var elsewhere = "Plateforme " + UUID.randomUUID();
        Api.underTest().file(UUID.randomUUID(), Filings.on(elsewhere).build());
        var theirs = Members.of(elsewhere, "MEMBER");
        var plain = MemberHttp.signIn(Members.of(platform, "MEMBER"));
        assertThat(plain.get("/plateforme").text()).doesNotContain("/plateforme/membres");
        assertThat(plain.get("/plateforme/membres").status()).isEqualTo(403);

        var admin = MemberHttp.signIn(Members.of(platform, "ADMIN"));
        var page = admin.get("/plateforme/membres?membre=" + theirs.id());
        assertThat(page.text()).doesNotContain(theirs.email(), "id=\"chosen\"");
        admin.post(
                "/plateforme/membres",
                Map.of("change", "change", "membre", String.valueOf(theirs.id()), "close", "close"));
        assertThat(Database.underTest()
                        .number("SELECT COUNT(*) FROM platform_member WHERE id = ? AND state = 'ACTIVE'", theirs.id()))
                .isOne();
    }

    @Test
    void a_wrong_attempt_says_no_more_than_an_unknown_address_does_and_many_close_the_account_for_a_while() {
        var member = Members.of(platform, "MEMBER");
        var password = WholeSystem.credentials().agentPassword();
        PlatformDoorPage.open()
                .as("personne@exemple.fr", password, "123456")
                .main()
                .$("#refused")
                .shouldBe(visible);
        var unknown = $("#refused").text();
        for (var attempt : new String[] {"wrong", password, "wrong", "wrong"}) {
            PlatformDoorPage.open()
                    .as(member.email(), attempt, "000000")
                    .main()
                    .$("#refused")
                    .shouldHave(text(unknown));
        }
        for (var code : new String[] {"000000", SignInCode.now(member.totp())}) {
            PlatformDoorPage.open()
                    .as(member.email(), password, code)
                    .main()
                    .$("#locked")
                    .shouldBe(visible);
        }
    }

    @Test
    void nobody_is_led_out_of_the_door_to_elsewhere() {
        var member = Members.of(platform, "MEMBER");
        Selenide.open("/plateforme/connexion?retour=/agent");
        $(By.id("email:input")).setValue(member.email());
        $(By.id("password:input")).setValue(WholeSystem.credentials().agentPassword());
        $(By.id("code:input")).setValue(SignInCode.now(member.totp()));
        $("#enter").click();
        $("#empty").shouldBe(visible);
        assertThat(Selenide.webdriver().driver().url()).endsWith("/plateforme");
    }

    @Test
    void a_member_changes_the_password_with_both_proofs_and_the_sessions_elsewhere_end() {
        var member = Members.of(platform, "MEMBER");
        var old = WholeSystem.credentials().agentPassword();
        var elsewhere = MemberHttp.signIn(member);
        assertThat(elsewhere.get("/plateforme").status()).isEqualTo(200);
        Members.forgetLastCode(member.email());
        signIn(member);
        var path = "/plateforme/mot-de-passe";
        Browser.assertClean(path);
        change("wrong", PASSWORD, "000000");
        $("#current-error").shouldBe(visible);
        change(old, "court", "000000");
        $("#password-error").shouldHave(text("12"));
        change(old, PASSWORD, "000000");
        $("#code-error").shouldBe(visible);
        assertThat(Browser.axeViolations()).as("a page with errors").isEmpty();

        Members.forgetLastCode(member.email());
        change(old, PASSWORD, SignInCode.now(member.totp()));
        $("#done").shouldBe(visible);
        Selenide.open("/plateforme");
        $("#empty").as("this session goes on").shouldBe(visible);
        assertThat(elsewhere.get("/plateforme").status()).isEqualTo(302);

        Selenide.clearBrowserCookies();
        Members.forgetLastCode(member.email());
        PlatformDoorPage.open().as(member.email(), PASSWORD, SignInCode.now(member.totp()));
        $("#empty").shouldBe(visible);
        assertThat(Dump.underTest().find(PASSWORD)).isEmpty();
    }

    private static void change(String current, String password, String code) {
        $(By.id("current:input")).setValue(current);
        $(By.id("password:input")).setValue(password);
        $(By.id("again:input")).setValue(password);
        $(By.id("code:input")).setValue(code);
        $("#choose").click();
    }

    private void signIn(Members.Account account) {
        PlatformDoorPage.open()
                .as(account.email(), WholeSystem.credentials().agentPassword(), SignInCode.now(account.totp()));
        $("#enter").should(disappear);
    }

    private void inviteAsAgent(String language) {
        var path = "/agent/plateformes/" + Members.platform(platform) + "/membres";
        Selenide.open(path + "?lang=fr");
        if ($(By.id("login:input")).exists()) {
            SignInPage.here().asDemonstrationAgent();
            $("#empty").should(exist);
            Browser.assertClean(path);
        }
        $(By.id("email:input")).setValue(email);
        $(By.id("role:input")).selectOptionByValue("ADMIN");
        $(By.id("language:input")).selectOptionByValue(language);
        $("#send").click();
        $("#done").shouldBe(visible);
    }

    private String link(int count) {
        var matcher = LINK.matcher(MailHost.text(mail.await(email, count)));
        assertThat(matcher.find()).as("a link in the mail").isTrue();
        return matcher.group();
    }
}
