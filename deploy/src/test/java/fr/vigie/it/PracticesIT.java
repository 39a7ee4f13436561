package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.VigieTest;
import fr.vigie.reporting.practice.PracticeCatalog;
import jakarta.json.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@VigieTest
class PracticesIT {

    private static final PracticeCatalog CATALOG = new PracticeCatalog();

    private final Api api = Api.underTest();

    static Stream<String> codes() {
        return CATALOG.all().stream().map(practice -> practice.code());
    }

    @Test
    void programs_read_what_each_practice_asks_and_which_evidence_helps() {
        var practices = api.get("/api/v1/practices").structure().asJsonArray().getValuesAs(JsonObject.class);

        assertThat(practices).hasSameSizeAs(CATALOG.all()).allSatisfy(practice -> {
            assertThat(practice.getInt("version")).isGreaterThan(1);
            assertThat(practice.getJsonArray("questions")).isNotEmpty();
            assertThat(practice.getJsonArray("evidence")).isNotEmpty();
        });
        assertThat(practices.toString()).contains("\"wall\":{\"title\":", "\"practice\":\"", "\"type\":\"CHOICE\"");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void each_practice_has_its_page_in_both_languages(String code) {
        var practice = CATALOG.find(code).orElseThrow();
        for (var language : new String[] {"fr", "en"}) {
            var page = api.get("/pratiques/" + code + "?lang=" + language);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.response().body().length).isLessThanOrEqualTo(60_000);
            assertThat(page.text())
                    .contains("lang=\"" + language + "\"", "/signaler?pratique=" + code, "id=\"letter-text\"")
                    .doesNotContain("id=\"newest\"");
        }
        assertThat(api.get("/pratiques/" + code).text())
                .contains(
                        practice.selfHelp().steps().get(0).fr(),
                        practice.evidence().get(0).fr());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_list_shows_them_all_with_what_one_can_do_oneself(String language) {
        var page = api.get("/pratiques?lang=" + language);
        assertThat(page.response().body().length).isLessThanOrEqualTo(60_000);
        assertThat(CATALOG.all()).allSatisfy(practice -> assertThat(page.text())
                .contains("href=\"/pratiques/" + practice.code() + "\"", "/signaler?pratique=" + practice.code()));
    }

    @Test
    void an_earlier_version_stays_readable_and_says_that_it_is_one() {
        var page = api.get("/pratiques/AVIS_FAUX?version=1");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("id=\"newest\"").doesNotContain("id=\"letter-text\"");
        assertThat(api.get("/pratiques/AVIS_FAUX?version=2").text()).doesNotContain("id=\"newest\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/pratiques/NULLE_PART",
                "/pratiques/avis_faux",
                "/pratiques/AVIS_FAUX?version=99",
                "/pratiques/AVIS_FAUX?version=0",
                "/pratiques/AVIS_FAUX?version=un"
            })
    void what_does_not_exist_is_not_found(String path) {
        assertThat(api.get(path).status()).isEqualTo(404);
    }
}
