package fr.vigie.it;

import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.BrowserTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What any public site owes: found from everywhere, in both languages, and open about what is made up. */
@BrowserTest
class LegalPagesBrowserIT {

    private static final List<String> PAGES =
            List.of("/accessibilite", "/donnees-personnelles", "/mentions-legales", "/contact");

    @ParameterizedTest
    @CsvSource({
        "/donnees-personnelles, Données personnelles, Personal data",
        "/mentions-legales, Mentions légales, Legal notice",
        "/accessibilite, Accessibilité, Accessibility",
        "/contact, Nous contacter, Contact us"
    })
    void each_page_speaks_both_languages_and_says_what_is_made_up(String path, String french, String english) {
        Selenide.open(path);
        $("html").shouldHave(attribute("lang", "fr"));
        $("h1").shouldHave(text(french));
        $("#fictitious").shouldBe(visible);
        $("main").shouldHave(text("vigie.example"));

        $(".language").click();
        $("html").shouldHave(attribute("lang", "en"));
        $("h1").shouldHave(text(english));
        assertThat($("main").text()).doesNotContain("???");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signaler",
                "/suivi",
                "/pratiques",
                "/api",
                "/observatoire",
                "/connexion",
                "/contact",
                "/introuvable"
            })
    void every_page_of_the_public_leads_to_them(String path) {
        Selenide.open(path);
        assertThat(footer()).containsAll(PAGES);
    }

    @Test
    void so_do_agents_pages() {
        SignInPage.open().asDemonstrationAgent();
        for (var path : List.of("/agent", "/exploitation")) {
            Selenide.open(path);
            assertThat(footer()).as(path).containsAll(PAGES);
        }
    }

    @Test
    void the_footer_says_how_accessible_the_site_is() {
        Selenide.open("/");
        $("footer a[href='/accessibilite']").shouldHave(text("non conforme")).click();
        $("#state").shouldHave(text("non conforme"));
    }

    @Test
    void every_cookie_that_a_visitor_gets_is_named() {
        Selenide.open("/donnees-personnelles?lang=en");
        SignInPage.open().asDemonstrationAgent();
        var cookies = Selenide.webdriver().driver().getWebDriver().manage().getCookies();
        Selenide.open("/donnees-personnelles");
        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> $("#cookies").shouldHave(text(cookie.getName())));
    }

    private static List<String> footer() {
        return $$("footer a").shouldHave(com.codeborne.selenide.CollectionCondition.sizeGreaterThan(0)).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
    }
}
