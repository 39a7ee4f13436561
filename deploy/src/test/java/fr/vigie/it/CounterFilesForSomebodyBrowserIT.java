package fr.vigie.it;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.FilingPage;
import fr.vigie.it.page.FollowUpPage;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.WholeSystem;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@BrowserTest
class CounterFilesForSomebodyBrowserIT {

    private final String story = "On me refuse la résiliation en ligne. " + UUID.randomUUID();
    private final String name = "Mauricette " + UUID.randomUUID();

    @Test
    void on_a_recorded_mandate_an_agent_files_hands_over_the_codes_and_reads_nothing_afterwards() {
        signIn();
        $("label[for='way-TELEPHONE']").click();
        $(By.id("mandator:input")).setValue(name);
        $("label[for='confirmed-yes']").click();
        $("#begin").click();
        var filing = FilingPage.open("/signaler").at("story");
        $("#assisted").shouldBe(visible);
        filing.tell(story).proceed().at("practice").choose("RESIL").proceed().at("place");
        filing.name("Plateforme " + UUID.randomUUID())
                .proceed()
                .skipToReadOver()
                .send();
        var reference = filing.reference();
        var code = filing.trackingCode();
        $("#close").click();
        $("#begin").shouldBe(visible);

        Selenide.open("/signaler/recu");
        $("#tracking-code").shouldNot(exist);
        Selenide.open("/agent/signalements/" + reference);
        $("#main").shouldNotHave(text(story));
        assertThat(Database.underTest()
                        .number(
                                "SELECT COUNT(*) FROM report_mandate m JOIN report r ON r.id = m.report_id"
                                        + " WHERE r.reference = ? AND m.way = 'TELEPHONE' AND r.channel = 'ASSISTED'",
                                reference))
                .isEqualTo(1);
        assertThat(Dump.underTest().find(name)).isEmpty();
        Selenide.clearBrowserCookies();
        FollowUpPage.open().with(reference, code).main().shouldHave(text("résili"));
    }

    @Test
    void a_mandate_that_is_not_whole_begins_nothing() {
        signIn();
        $("#begin").click();
        $("#errors").shouldBe(visible);
        assertThat(Selenide.webdriver().driver().url()).endsWith("/guichet");
    }

    @Test
    void a_draft_written_for_somebody_opens_to_nobody_else_who_has_its_key() {
        signIn();
        $("label[for='way-COUNTER']").click();
        $("label[for='confirmed-yes']").click();
        $("#begin").click();
        FilingPage.open("/signaler").at("story").tell(story).proceed().at("practice");
        var key = Selenide.webdriver()
                .object()
                .manage()
                .getCookieNamed("vigie-brouillon")
                .getValue();
        var api = Api.underTest();
        var cookie = "vigie-brouillon=" + key;
        assertThat(api.get("/signaler", "Cookie", cookie).text()).doesNotContain(story);
        var typed = "page=story&text=Autre&base=99".getBytes(StandardCharsets.UTF_8);
        var form = "application/x-www-form-urlencoded";
        assertThat(api.post("/signaler/brouillon", typed, "Cookie", cookie, "Content-Type", form)
                        .status())
                .isEqualTo(410);
        FilingPage.open("/signaler").text().shouldHave(value(story));
    }

    @Test
    void when_the_agents_session_ends_nothing_becomes_a_report_without_a_mandate_and_after_the_door_it_goes_on() {
        signIn();
        $("label[for='way-COUNTER']").click();
        $("label[for='confirmed-yes']").click();
        $("#begin").click();
        FilingPage.open("/signaler").at("story").tell(story).proceed().at("practice");
        long drafts = Database.underTest().number("SELECT COUNT(*) FROM filing_draft");
        Selenide.webdriver().object().manage().deleteCookieNamed("vigie-session");

        $("#continue").click();
        $(By.id("login:input")).shouldBe(visible);
        assertThat(Database.underTest().number("SELECT COUNT(*) FROM filing_draft"))
                .isEqualTo(drafts);

        SignInPage.here().as("guichet.demo", WholeSystem.credentials().agentPassword());
        $("#assisted").shouldBe(visible);
        FilingPage.open("/signaler").text().shouldHave(value(story));
    }

    private static void signIn() {
        SignInPage.open().as("guichet.demo", WholeSystem.credentials().agentPassword());
        $("#begin").shouldBe(visible);
    }
}
