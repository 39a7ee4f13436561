package fr.vigie.it;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThan;
import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import fr.vigie.it.page.AdvicePage;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.MadeUpMarket;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Advice on the spot, from twelve questions to what would change it. */
@BrowserTest
class AdviceBrowserIT {

    private static final int LARGEST_PAGE = 60_000;

    @BeforeAll
    static void useMadeUpMarket() {
        MadeUpMarket.use();
        // By rules alone: what a run knows makes ties, among which lots are drawn.
        Database.underTest().change("DELETE FROM advice_pointer");
    }

    @Test
    void a_cashier_without_a_licence_is_advised_at_once_and_told_why() {
        long kept = rows();
        var page = AdvicePage.open("fr").asCashier().send().advised();
        page.advices().shouldHave(sizeGreaterThan(2));
        page.advice("DRIVING_LICENCE")
                .shouldHave(text("Passer le permis de conduire"), text("La prochaine chose à faire"));
        page.advice("DRIVING_LICENCE").$("summary").click();
        page.advice("DRIVING_LICENCE")
                .$(".reasons")
                .shouldHave(text("Vous n’avez pas le permis de conduire."), text("Vous cherchez depuis 9 mois."));
        page.advice("CV").shouldNot(exist);
        $("#about").shouldHave(text("9 mois"));
        $("#made-up").shouldBe(visible);
        $("#compare-table").shouldHave(text("Creuse"));
        assertThat(WebDriverRunner.url()).contains("/conseil/resultat?r=").doesNotContain("D1505", "23096");
        assertThat(Selenide.executeJavaScript("return document.documentElement.outerHTML")
                        .toString()
                        .getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(LARGEST_PAGE);
        assertThat(rows()).as("nothing is kept").isEqualTo(kept);

        var advised = page.modules();
        Selenide.refresh();
        assertThat(page.modules()).as("the same after a refresh").isEqualTo(advised);
    }

    @Test
    void what_is_done_or_not_wanted_gives_way_and_can_be_put_back() {
        var page = AdvicePage.open("fr").asCashier().send().advised();
        page.advice("DRIVING_LICENCE").$("button[value='DRIVING_LICENCE DONE']").click();
        page.advice("DRIVING_LICENCE").shouldNot(exist);
        $("#noted").shouldBe(visible);
        $("#undo").click();
        page.advice("DRIVING_LICENCE").shouldBe(visible);
        $("#noted").shouldNot(exist);
        page.advice("DRIVING_LICENCE").$("button[value='DRIVING_LICENCE DONE']").click();
        page.advice("DIGITAL_SKILLS").$(".say summary").click();
        page.advice("DIGITAL_SKILLS")
                .$("button[value='DIGITAL_SKILLS NOT_WANTED']")
                .click();
        page.advice("DIGITAL_SKILLS").shouldNot(exist);
        $("#refused").shouldHave(text("vous ne voulez pas"), text("fait"));
        $("#refused button[value='DIGITAL_SKILLS']").click();
        page.advice("DIGITAL_SKILLS").shouldBe(visible);
        Selenide.back();
        page.advice("DIGITAL_SKILLS").shouldNot(exist);
    }

    @Test
    void another_readiness_to_move_can_be_tried_and_given_up() {
        var page = AdvicePage.open("fr").asCashier().send().advised();
        var usual = page.modules();
        $("label[for='try-COUNTRY']").click();
        $("#try-it").click();
        $("#trying").shouldBe(visible);
        page.advice("MOBILITY_AID").shouldBe(visible);
        // She may be told nothing else; then it is said.
        $("#trying").shouldHave(text(page.modules().equals(usual) ? "ne changent aucun" : "nouveau"));
        $("#trying a").click();
        $("#trying").shouldNot(exist);
        assertThat(page.modules()).isEqualTo(usual);
    }

    @Test
    void wrong_answers_are_shown_beside_their_questions_and_nothing_typed_is_lost() {
        AdvicePage.open("fr").job("zzzz").months("9").choose("age", "FROM_45").send();
        $("#errors").shouldBe(visible).shouldHave(text("Nous ne connaissons pas ce métier"));
        $("[id='job:input']").shouldHave(value("zzzz"), attribute("aria-invalid", "true"));
        $("[id='months:input']").shouldHave(value("9"));
        assertThat($("#age-FROM_45").isSelected()).isTrue();
        assertThat(Browser.axeViolations()).isEmpty();
    }

    @Test
    void a_job_that_is_called_as_several_are_is_asked_for_again() {
        var page = AdvicePage.open("fr").asCashier().job("vente").send();
        $("#job-which").shouldBe(visible);
        $("#job-which label").click();
        page.send().advised();
    }

    @Test
    void answers_can_be_changed_and_a_link_that_does_not_open_leads_back() {
        AdvicePage.open("fr").asCashier().send().advised();
        $(".back a").click();
        $("[id='months:input']").shouldHave(value("9"));
        assertThat($("[id='job:input']").getValue()).endsWith("(D1505)");
        assertThat($("#licence-NO").isSelected()).isTrue();
        assertThat($("#tried-CV_WORKSHOP").isSelected()).isTrue();
        Selenide.open("/conseil/resultat?r=nonsense");
        $("#expired").shouldBe(visible);
    }

    @Test
    void the_whole_path_works_by_keyboard_in_english() {
        AdvicePage.open("en").asCashier();
        $("#advise").sendKeys(Keys.ENTER);
        $("#advices").shouldBe(visible);
        $("h1").shouldHave(text("Your advice"));
        assertThat($("main").text()).doesNotContain("???");
        $("#advices summary").sendKeys(Keys.ENTER);
        assertThat($("#advices details").getAttribute("open")).isNotNull();
    }

    @Test
    void jobs_and_places_are_proposed_while_one_types() {
        AdvicePage.open("fr");
        $("[id='job:input']").sendKeys("caiss");
        $$("#jobs option").shouldHave(sizeGreaterThan(0));
    }

    @Test
    void kept_advice_is_opened_by_its_link_changed_copied_and_erased() throws IOException, InterruptedException {
        AdvicePage.open("fr").asCashier().send().advised();
        $("#keep").click();
        $("#done").shouldBe(visible).shouldHave(text("gardés"));
        var link = $("#link").text();
        assertThat(link).matches("http.*/conseil/suivi/[A-Za-z0-9]+");
        var address = link.substring(link.indexOf("/conseil"));
        Selenide.clearBrowserCookies();
        Selenide.open(address);
        $("#conseil-DRIVING_LICENCE button[value='DRIVING_LICENCE DONE']").click();
        $("#done").shouldHave(text("recalculés"));
        $("#conseil-DRIVING_LICENCE").shouldNot(exist);
        $("#changed").shouldHave(text("Passer le permis de conduire"), text("ce que vous nous avez dit"));
        $(".back a").click();
        $("[id='months:input']").shouldHave(value("9"));
        AdvicePage.here().months("14").send();
        $("#done").shouldHave(text("changées"));
        $("#about").shouldHave(text("14 mois"));
        assertThat(WebDriverRunner.url()).as("under the same link").contains(address);
        $("#conseil-DRIVING_LICENCE").shouldNot(exist);
        for (var path : List.of(address, "/conseil/retrouver", address.replace("suivi", "arret"))) {
            Browser.assertClean(path);
        }
        var key = address.substring(address.lastIndexOf('/') + 1);
        var copy = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(WholeSystem.base().resolve("/conseil/copie"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("key=" + key))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(copy.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(copy.body()).contains("\"D1505\"", "DRIVING_LICENCE").doesNotContain(key);

        Selenide.open(address);
        $("#erase").click();
        $("#confirm").shouldBe(visible);
        $("#erase-now").click();
        $("#erased").shouldBe(visible);
        Selenide.open(address);
        $("#advices").shouldNot(exist);
        $("h1").shouldNotHave(text("Vos conseils"));
    }

    @Test
    void a_lost_link_is_asked_for_without_being_told_whether_there_was_one() {
        Selenide.open("/conseil/retrouver?lang=fr");
        $("#find").click();
        $("#errors").shouldBe(visible);
        $("[id='email:input']").setValue("personne@exemple.fr");
        $("#find").click();
        $("#outcome").shouldHave(text("Nous ne disons pas"));
    }

    @Test
    void pages_are_clean_in_both_looks() {
        AdvicePage.open("fr").asCashier().send().advised();
        var address = WebDriverRunner.url().substring(WebDriverRunner.url().indexOf("/conseil"));
        for (var path : List.of("/conseil?lang=en", "/conseil?lang=fr", address, address + "&raisons=1")) {
            Browser.assertClean(path);
        }
        Browser.looksLike(360, false);
        Selenide.open(address);
        assertThat(WebDriverRunner.getWebDriver().findElements(By.cssSelector("#compare svg")))
                .isNotEmpty();
    }

    private static long rows() {
        return Database.underTest().number("SELECT COUNT(*) FROM person");
    }
}
