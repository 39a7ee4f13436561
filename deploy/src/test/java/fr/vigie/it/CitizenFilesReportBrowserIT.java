package fr.vigie.it;

import static com.codeborne.selenide.Condition.empty;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverConditions;
import fr.vigie.it.page.FilingPage;
import fr.vigie.it.page.FollowUpPage;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BrowserTest
class CitizenFilesReportBrowserIT {

    private final String story = "Vingt faux avis identiques, postés la même nuit. " + UUID.randomUUID();

    @Test
    void from_own_words_on_the_first_page_to_the_follow_up() {
        var filing = FilingPage.fromHome(story).proceed().at("practice");
        $(".choice-suggested").shouldHave(text("avis"));
        filing.choose("AVIS_FAUX").proceed().at("place");
        filing.paste("https://www.amazon.fr/dp/B0").proceed().skipToReadOver();
        filing.main().shouldHave(text(story)).shouldHave(text("Amazon Store"));
        filing.send();

        var reference = filing.reference();
        assertThat(reference).matches("VIG-[0-9A-HJKMNP-TV-Z]{9}");
        var code = filing.trackingCode();
        FollowUpPage.open().with(reference, code).main().shouldHave(text("Amazon Store"));
    }

    @Test
    void what_was_told_on_the_first_page_stands_in_the_form_and_not_in_the_address() {
        FilingPage.fromHome(story).text().shouldHave(value(story));
        assertThat(Selenide.webdriver().driver().url()).endsWith("/signaler");
    }

    @Test
    void going_back_and_forth_and_refreshing_lose_nothing() {
        var filing = FilingPage.open("/signaler?pratique=RESIL");
        filing.tell(story)
                .proceed()
                .at("practice")
                .proceed()
                .at("place")
                .paste("marche.example")
                .proceed()
                .at("details");
        Selenide.refresh();
        filing.back().at("place").address().shouldHave(value("marche.example"));
        Selenide.back();
        Selenide.open("/signaler");
        filing.text().shouldHave(value(story));
        $("#resumed").shouldBe(visible);
    }

    @Test
    void what_is_being_typed_is_saved_before_it_is_sent() {
        var filing = FilingPage.open("/signaler");
        filing.tell(story);
        $("#saved").shouldHave(text("enregistré"));
        Selenide.refresh();
        filing.text().shouldHave(value(story));
    }

    @Test
    void two_tabs_that_change_the_same_text_are_shown_both() {
        var filing = FilingPage.open("/signaler").tell(story).proceed().at("practice");
        Selenide.open("/signaler");
        Selenide.executeJavaScript(
                "const form = document.getElementById('form'); const other = new URLSearchParams(new FormData(form));"
                        + "other.set('text', 'Écrit dans un autre onglet'); other.set('page', 'story');"
                        + "fetch('/signaler/brouillon', {method: 'POST', body: other}).then(() => document.body.dataset.done = 'yes');");
        $("body[data-done]").should(exist);
        filing.tell(story + " Corrigé.").proceed();

        $("#elsewhere").shouldBe(visible).shouldHave(text("Écrit dans un autre onglet"));
        filing.text().shouldHave(value(story + " Corrigé."));
        filing.proceed().at("practice");
        Selenide.open("/signaler");
        filing.text().shouldHave(value(story + " Corrigé."));
    }

    @Test
    void a_form_sent_while_it_is_being_saved_does_not_meet_its_own_words() {
        var filing = FilingPage.open("/signaler");
        answersLate();
        filing.tell(story);
        $("body[data-answers='1']").should(exist);
        filing.tell(story + " Encore.").proceed().at("practice");
        Selenide.open("/signaler");
        filing.text().shouldHave(value(story + " Encore."));
    }

    @Test
    void what_is_typed_while_the_draft_is_being_saved_is_saved_next() {
        var filing = FilingPage.open("/signaler");
        answersLate();
        filing.tell(story);
        $("body[data-answers='1']").should(exist);
        filing.tell(story + " Encore.");
        $("body[data-answers='2']").should(exist);
    }

    /** The server's answers to the script come in, but two seconds late. */
    private static void answersLate() {
        Selenide.executeJavaScript("const real = window.fetch; let answers = 0;"
                + "window.fetch = (...request) => real(...request).then(answer => new Promise(late => {"
                + "document.body.dataset.answers = ++answers; window.setTimeout(() => late(answer), 2000); }));");
    }

    @Test
    void where_another_tab_wrote_one_field_one_is_asked_about_that_alone() {
        var filing = FilingPage.open("/signaler?pratique=RESIL");
        filing.tell(story).proceed().at("practice").proceed().at("place");
        Selenide.executeJavaScript(
                "const other = new URLSearchParams({page: 'place', address: 'la.leur.example',"
                        + " base: document.getElementById('form').elements.base.value});"
                        + "fetch('/signaler/brouillon', {method: 'POST', body: other}).then(() => document.body.dataset.done = 'yes');");
        $("body[data-done]").should(exist);
        filing.paste("la.mienne.example").seller("Boutique");
        $("#saved").shouldHave(text("Un autre onglet"));
        filing.seller("Boutique du coin").proceed();

        $("#elsewhere").shouldBe(visible).shouldHave(text("la.leur.example"));
        Selenide.$$("#elsewhere blockquote").shouldHave(CollectionCondition.size(1));
        filing.address().shouldHave(value("la.mienne.example"));
        filing.proceed().at("details").back().at("place");
        filing.address().shouldHave(value("la.mienne.example"));
        FilingPage.control("seller").shouldHave(value("Boutique du coin"));
    }

    @Test
    void an_error_is_said_in_a_summary_and_what_was_typed_stays() {
        var tooLong = story + "x".repeat(10_000);
        var filing = FilingPage.open("/signaler");
        Selenide.executeJavaScript("document.getElementById('text:input').value = arguments[0]", tooLong);
        filing.proceed();

        filing.errorSummary().shouldBe(visible).shouldHave(text("10 000"));
        assertThat(filing.text().getValue()).isEqualTo(tooLong);
    }

    @Test
    void a_double_click_files_once_and_a_reload_shows_the_same_receipt() {
        var filing = FilingPage.open("/signaler?pratique=CGU&host=marche.example");
        filing.tell(story)
                .proceed()
                .at("practice")
                .proceed()
                .at("place")
                .proceed()
                .skipToReadOver();
        filing.sendTwice();
        var reference = filing.reference();
        Selenide.refresh();

        assertThat(filing.reference()).isEqualTo(reference);
        assertThat(Database.underTest().number("SELECT COUNT(*) FROM report WHERE narrative = ?", story))
                .isEqualTo(1);
    }

    @Test
    void once_the_codes_are_noted_the_receipt_is_gone() {
        var filing = FilingPage.open("/signaler?pratique=CGU&host=marche.example");
        filing.tell(story)
                .proceed()
                .at("practice")
                .proceed()
                .at("place")
                .proceed()
                .skipToReadOver()
                .send();
        filing.reference();
        $("#close").click();
        Selenide.webdriver().shouldHave(WebDriverConditions.urlContaining("/"));
        Selenide.open("/signaler/recu");
        filing.at("story").text().shouldBe(empty);
    }

    @Test
    void markup_is_shown_as_the_text_that_it_is() {
        var filing = FilingPage.open("/signaler?pratique=CGU");
        filing.tell("<img src=x onerror=\"document.title='percé'\"> </textarea><b>" + story)
                .proceed()
                .at("practice");
        filing.proceed().at("place").name("<b>Plateforme</b>").proceed().skipToReadOver();
        filing.main().shouldHave(text("<img src=x onerror=")).shouldHave(text("<b>Plateforme</b>"));
        assertThat(Selenide.title()).doesNotContain("percé");
    }

    @Test
    void the_whole_path_speaks_english() {
        var filing = FilingPage.open("/signaler?lang=en&pratique=AVIS_FAUX&host=marche.example");
        assertThat(Selenide.$("html").getAttribute("lang")).isEqualTo("en");
        filing.tell(story)
                .proceed()
                .at("practice")
                .proceed()
                .at("place")
                .proceed()
                .skipToReadOver()
                .send();
        filing.reference();
        filing.main().shouldHave(text("tracking code"));
    }

    @Test
    void a_professional_gives_a_number_that_is_checked() {
        var filing = FilingPage.open("/signaler?pratique=SUSP&host=marche.example");
        filing.tell(story).proceed().at("practice").asProfessional("123456789").proceed();
        filing.errorSummary().shouldBe(visible);
        filing.asProfessional("732 829 320")
                .proceed()
                .at("place")
                .proceed()
                .skipToReadOver()
                .send();
        filing.reference();
        assertThat(Database.underTest().number("SELECT siren FROM report WHERE narrative = ?", story))
                .isEqualTo(732829320);
    }

    @Test
    void a_name_in_the_account_is_marked_before_it_is_sent() {
        var filing = FilingPage.open("/signaler?pratique=CGU&host=marche.example");
        filing.tell("Monsieur Martin m’a répondu depuis jean.martin@exemple.fr. " + story)
                .proceed()
                .at("practice");
        $("#marks").shouldBe(visible).shouldHave(text("jean.martin@exemple.fr"));
        assertThat(Selenide.$$("#marks mark")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void a_wrong_code_opens_nothing() {
        FollowUpPage.open()
                .with("VIG-000000000", "00000-00000-00000-00000")
                .refused()
                .shouldBe(visible);
    }
}
