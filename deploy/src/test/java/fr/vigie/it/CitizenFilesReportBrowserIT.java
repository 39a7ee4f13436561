package fr.vigie.it;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.FilingPage;
import fr.vigie.it.page.FollowUpPage;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BrowserTest
class CitizenFilesReportBrowserIT {

    private final String story = "Vingt avis identiques, postés la même nuit. " + UUID.randomUUID();

    @Test
    void from_own_words_on_the_first_page_to_the_follow_up() {
        var filing = FilingPage.fromHome(story);
        filing.choose("AVIS_FAUX").proceed();
        filing.paste("https://www.amazon.fr/dp/B0").proceed();
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
    void going_back_and_forth_loses_nothing() {
        var filing = FilingPage.open("/signaler?pratique=RESIL");
        filing.tell(story).proceed().paste("marche.example").proceed().backToPlace();
        filing.address().shouldHave(value("marche.example"));
        filing.backToStory();
        filing.text().shouldHave(value(story));
        filing.proceed().proceed().main().shouldHave(text(story));
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
        var filing = FilingPage.open("/signaler?pratique=CGU");
        filing.tell(story).proceed().paste("marche.example").proceed();
        filing.sendTwice();
        var reference = filing.reference();
        Selenide.refresh();

        assertThat(filing.reference()).isEqualTo(reference);
        assertThat(Database.underTest().number("SELECT COUNT(*) FROM report WHERE narrative = ?", story))
                .isEqualTo(1);
    }

    @Test
    void markup_is_shown_as_the_text_that_it_is() {
        var filing = FilingPage.open("/signaler?pratique=CGU");
        filing.tell("<img src=x onerror=\"document.title='percé'\"> " + story).proceed();
        filing.name("<b>Plateforme</b>").proceed();
        filing.main().shouldHave(text("<img src=x onerror=")).shouldHave(text("<b>Plateforme</b>"));
        assertThat(Selenide.title()).doesNotContain("percé");
    }

    @Test
    void the_whole_path_speaks_english() {
        var filing = FilingPage.open("/signaler?lang=en&pratique=AVIS_FAUX");
        assertThat(Selenide.$("html").getAttribute("lang")).isEqualTo("en");
        filing.tell(story).proceed().paste("marche.example").proceed().send();
        filing.main().shouldHave(text("tracking code"));
    }

    @Test
    void a_wrong_code_opens_nothing() {
        FollowUpPage.open()
                .with("VIG-000000000", "00000-00000-00000-00000")
                .refused()
                .shouldBe(visible);
    }
}
