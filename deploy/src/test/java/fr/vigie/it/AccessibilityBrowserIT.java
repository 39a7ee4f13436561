package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.FilingPage;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Accounts;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.WholeSystem;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page, in both languages, light and dark, on a telephone and on a desk: axe finds nothing, nothing overflows. */
@BrowserTest
class AccessibilityBrowserIT {

    private static final int[] WIDTHS = {360, 1280};
    private static final boolean EVERY = Boolean.getBoolean("vigie.axe.every");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signaler",
                "/suivi",
                "/pratiques",
                "/pratiques/AVIS_FAUX",
                "/api",
                "/donnees-personnelles",
                "/mentions-legales",
                "/accessibilite",
                "/contact",
                "/connexion",
                "/plateforme/connexion",
                "/introuvable"
            })
    void public_pages(String path) {
        assertClean(path);
    }

    @Test
    void pages_of_filing() {
        var story = "Vingt faux avis identiques. Monsieur Martin, jean.martin@exemple.fr.";
        var filing = FilingPage.open("/signaler?lang=fr&pratique=AVIS_FAUX&host=marche.example")
                .tell(story);
        filing.proceed().at("practice").proceed().at("place").proceed().skipToReadOver();
        assertClean(
                "/signaler/pratique",
                "/signaler/plateforme",
                "/signaler/details",
                "/signaler/preuves",
                "/signaler/vous",
                "/signaler/relecture");
        Selenide.open("/signaler/pratique?lang=fr");
        filing.asProfessional("123").proceed().errorSummary().shouldBe(Condition.visible);
        assertThat(Browser.axeViolations()).as("a page with errors").isEmpty();
        Selenide.$("label[for='filer-CONSUMER']").click();
        filing.proceed().at("place");
        Selenide.open("/signaler/relecture?lang=fr");
        filing.send().reference();
        assertClean("/signaler/recu");
    }

    @Test
    void the_counter() {
        SignInPage.open().as("guichet.demo", WholeSystem.credentials().agentPassword());
        Selenide.$("#begin").shouldBe(Condition.visible).click();
        Selenide.$("#errors").shouldBe(Condition.visible);
        assertClean("/guichet");
    }

    @Test
    void editions() {
        filed(Filings.sound().build());
        assertThat(Jobs.underTest()
                        .run("nightly", Map.of("editionDate", "2031-02-01"))
                        .status())
                .isEqualTo("COMPLETED");
        assertClean("/observatoire", "/observatoire/editions/2031-02-01/");
    }

    @Test
    void agents_pages() {
        var reference = filed(Filings.sound().build());
        var execution = Api.underTest()
                .post(
                        "/api/v1/jobs/nightly",
                        "{\"editionDate\":\"2031-02-02\"}".getBytes(StandardCharsets.UTF_8),
                        "Authorization",
                        Api.operator())
                .object()
                .getInt("execution");
        SignInPage.open().asDemonstrationAgent();
        assertClean(
                "/agent",
                "/agent/signalements/" + reference,
                "/exploitation",
                "/exploitation/donnees",
                "/exploitation/executions/" + execution);
    }

    @Test
    void administrators_pages() {
        var reference = filed(Filings.on("Plateforme " + UUID.randomUUID()).build());
        var database = Database.underTest();
        SignInPage.open().asDemonstrationAgent();
        assertClean(
                "/connexion/mot-de-passe",
                "/agent/plateformes",
                "/agent/plateformes/"
                        + database.number("SELECT platform_id FROM report WHERE reference = ?", reference),
                "/administration",
                "/administration/agents",
                "/administration/agents/"
                        + database.number("SELECT id FROM agent WHERE login = ?", Accounts.withRoles("AGENT,COUNTER")),
                "/administration/cles",
                "/exploitation/courriers");
    }

    private static String filed(JsonObject filing) {
        return Api.underTest().file(UUID.randomUUID(), filing).object().getString("reference");
    }

    /** In French by day on a desk, in English by night on a telephone; each with each with {@code -Dvigie.axe.every=true}. */
    private static void assertClean(String... paths) {
        var softly = new SoftAssertions();
        for (var path : paths) {
            look(path, softly);
        }
        softly.assertAll();
    }

    private static void look(String path, SoftAssertions softly) {
        for (var language : new String[] {"fr", "en"}) {
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : WIDTHS) {
                    boolean night = "en".equals(language);
                    if (EVERY || dark == night && (width == WIDTHS[0]) == night) {
                        Browser.looksLike(width, dark);
                        Selenide.open(path + "?lang=" + language);
                        var place = path + " " + language + " " + width + (dark ? " dark" : " light");
                        softly.assertThat(new ArrayList<>(Browser.axeViolations()))
                                .as(place)
                                .isEmpty();
                        softly.assertThat(Browser.overflow())
                                .as(place + " overflows")
                                .isZero();
                    }
                }
            }
        }
    }
}
