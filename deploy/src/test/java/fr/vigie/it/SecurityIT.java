package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.VigieTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@VigieTest
class SecurityIT {

    private final Api api = Api.underTest();

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
                "/api/v1/practices",
                "/api/v1/nowhere",
                "/nowhere",
                "/observatoire/editions/1999-01-01/manifest.json",
                "/citizen/home.xhtml",
                "/resources/css/tokens.css"
            })
    void every_answer_carries_the_headers_errors_too(String path) {
        var answer = api.get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src 'unsafe-inline'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/signaler",
                "/suivi",
                "/pratiques",
                "/pratiques/AVIS_FAUX",
                "/api",
                "/observatoire",
                "/donnees-personnelles",
                "/mentions-legales",
                "/accessibilite",
                "/contact"
            })
    void a_citizens_page_needs_no_session_and_weighs_little(String path) {
        var answer = api.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.response().body().length).isLessThanOrEqualTo(60_000);
        assertThat(answer.text()).doesNotContain("onclick=", "style=\"").doesNotContainPattern("<script(?! src=\"/)");
    }

    @Test
    void scripts_run_where_a_report_is_written_and_only_files_of_ours() {
        assertThat(api.get("/signaler").header("Content-Security-Policy"))
                .contains("script-src 'self'", "default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(api.get("/suivi").header("Content-Security-Policy")).doesNotContain("script-src");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/agent",
                "/agent/signalements/VIG-000000000",
                "/agent/plateformes/1/membres",
                "/exploitation",
                "/exploitation/executions/1",
                "/plateforme",
                "/plateforme/membres"
            })
    void whoever_is_not_signed_in_is_led_to_the_door(String path) {
        var answer = api.get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/connexion?retour=");
        assertThat(api.get(path, "Authorization", Api.operator()).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/citizen/home.xhtml",
                "/agent/reports.xhtml",
                "/WEB-INF/web.xml",
                "/operations/jobs.xhtml",
                "/platform/inbox.xhtml"
            })
    void pages_have_no_address_but_their_public_one(String path) {
        assertThat(api.get(path).status()).isIn(302, 404);
        assertThat(api.get(path).text()).doesNotContain("<form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations/run.xhtm%6c?execution=1",
                "/operations/jobs.xhtml;x",
                "/agent/reports.xhtm%6c",
                "/citizen/home.xhtm%6C",
                "/jakarta.faces.resource/../operations/jobs.xhtml",
                "/jakarta.faces.resource/%2e%2e/operations/jobs.xhtml"
            })
    void nor_does_another_spelling_give_them_one(String path) throws Exception {
        assertThat(RawHttp.get("127.0.0.1", path, "X-Nothing: 1")).isNotEqualTo(200);
    }

    @Test
    void a_form_in_an_address_is_refused() {
        assertThat(api.get("/connexion?jakarta.faces.ViewState=stateless&form=form")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_another_site_makes_a_browser_send_is_refused() {
        byte[] form = "x=1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(api.post("/connexion", form, "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(403);
        assertThat(api.post("/connexion", form, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_error_shows_nothing_of_the_machine() {
        var answer = api.get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("Exception", "Payara", "at fr.vigie");
    }
}
