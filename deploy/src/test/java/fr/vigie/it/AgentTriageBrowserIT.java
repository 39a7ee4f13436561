package fr.vigie.it;

import static com.codeborne.selenide.CollectionCondition.size;
import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.FollowUpPage;
import fr.vigie.it.page.ReportPage;
import fr.vigie.it.page.ReportsPage;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@BrowserTest
class AgentTriageBrowserIT {

    private final String platform = "Plateforme " + UUID.randomUUID();
    private final Database database = Database.underTest();

    @Test
    void a_wrong_password_is_refused_and_says_no_more() {
        SignInPage.open()
                .as("agent.demo", "wrong-" + platform)
                .main()
                .$("[role=alert]")
                .shouldBe(visible);
        var wrong = Selenide.$("#refused").text();
        SignInPage.open().as("nobody.here", "wrong").main().$("[role=alert]").shouldBe(visible);
        assertThat(Selenide.$("#refused").text()).isEqualTo(wrong);
    }

    @Test
    void signing_in_leads_where_one_was_going_and_renews_the_session() {
        var reference = file("Un seul").getString("reference");
        Selenide.open("/agent/signalements/" + reference);
        SignInPage.here().asDemonstrationAgent();
        ReportPage.open(reference).main().shouldHave(text(platform));
        assertThat(Selenide.webdriver().driver().url()).endsWith("/agent/signalements/" + reference);
    }

    @Test
    void a_report_is_shown_under_the_version_that_it_was_filed_under() {
        var reference = file("Ancien").getString("reference");
        database.change("UPDATE report SET practice_version = 1 WHERE reference = ?", reference);
        SignInPage.open().asDemonstrationAgent();

        var report = ReportPage.open(reference).main();
        report.$("#practice").shouldHave(text("version 1"));
        assertThat(report.$("#practice-page").attr("href")).endsWith("?version=1");
    }

    @Test
    void nobody_is_led_to_another_site() {
        Selenide.open("/connexion?retour=https://evil.example/");
        SignInPage.here().asDemonstrationAgent();
        assertThat(Selenide.webdriver().driver().url()).endsWith("/agent");
    }

    @Test
    void many_reports_are_set_aside_after_a_preview_and_taken_back() {
        file("Premier");
        file("Deuxième");
        file("Troisième");
        SignInPage.open().asDemonstrationAgent();
        var list = ReportsPage.open("?plateforme=" + encoded(platform));
        list.rows().shouldHave(size(3));

        list.chooseAll().act("PUT_ASIDE").preview().shouldBe(visible).shouldHave(text("3"));
        assertThat(inState("SET_ASIDE")).isZero();
        list.because("DUPLICATE").confirm().done().shouldBe(visible).shouldHave(text("3"));
        assertThat(inState("SET_ASIDE")).isEqualTo(3);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM audit_entry a JOIN report r ON r.reference = a.subject JOIN platform p ON p.id = r.platform_id WHERE p.display_name = ? AND a.act = 'PUT_ASIDE' AND a.actor_label = 'agent.demo'",
                        platform))
                .isEqualTo(3);

        list.undo().done().shouldBe(visible);
        Selenide.Wait().until(driver -> inState("RECEIVED") == 3);
    }

    @Test
    void a_question_reaches_the_citizen_and_the_answer_comes_back() {
        var filed = file("À préciser");
        SignInPage.open().asDemonstrationAgent();
        ReportPage.open(filed.getString("reference"))
                .take()
                .ask("À quelle date ?")
                .main()
                .shouldHave(text("À quelle date ?"));

        FollowUpPage.open()
                .with(filed.getString("reference"), filed.getString("trackingCode"))
                .answer("Le 3 mars.")
                .main()
                .shouldHave(text("Le 3 mars."));
        ReportPage.open(filed.getString("reference")).main().shouldHave(text("Le 3 mars."));
        ReportPage.open(filed.getString("reference")).declareAdmissible();
        Selenide.Wait().until(driver -> inState("ADMISSIBLE") == 1);
    }

    @Test
    void words_find_reports_and_a_view_can_be_shared() {
        var word = "zyx" + UUID.randomUUID().toString().substring(0, 8);
        file("Titre avec " + word);
        file("Titre sans");
        SignInPage.open().asDemonstrationAgent();
        ReportsPage.open("?mots=" + word).rows().shouldHave(size(1));
        ReportsPage.open("?mots=" + word + "&etat=ADMISSIBLE").empty().shouldBe(visible);
    }

    @Test
    void markup_in_a_report_is_shown_as_the_text_that_it_is() {
        file("<script>document.title='percé'</script>");
        SignInPage.open().asDemonstrationAgent();
        var list = ReportsPage.open("?plateforme=" + encoded(platform));
        list.rows().shouldHave(size(1));
        Selenide.$("tbody").shouldHave(text("<script>"));
        assertThat(Selenide.title()).doesNotContain("percé");
    }

    @Test
    void signing_out_closes_the_door() {
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/agent");
        Selenide.$("#leave").click();
        Selenide.$("#leave").should(disappear);
        Selenide.open("/agent");
        Selenide.$(By.id("password:input")).shouldBe(visible);
    }

    @Test
    void an_operator_runs_the_night_and_sees_how_it_ended() {
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/exploitation");
        var before = database.number("SELECT COUNT(*) FROM edition");
        Selenide.$("[id$='run-nightly']").click();
        Selenide.Wait().until(driver -> database.number("SELECT COUNT(*) FROM edition") > before);
        Selenide.open("/exploitation");
        Selenide.$("#main").shouldHave(text("revision"));
    }

    private JsonObject file(String title) {
        return Api.underTest()
                .file(
                        UUID.randomUUID(),
                        Filings.on(platform).add("title", title).build())
                .object();
    }

    private long inState(String state) {
        return database.number(
                "SELECT COUNT(*) FROM report r JOIN platform p ON p.id = r.platform_id WHERE p.display_name = ? AND r.status = ?",
                platform,
                state);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
