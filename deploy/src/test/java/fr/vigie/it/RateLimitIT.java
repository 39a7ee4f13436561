package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.access.Limit;
import fr.vigie.access.OtherNode;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.FormFiling;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server under test and another node, which has used up what a host or a network is allowed. */
@VigieTest
class RateLimitIT {

    private static final String WRONG_CODE = "X-Tracking-Code: 00000-00000-00000-00000";
    private static final String FOLLOW_UP = "/api/v1/reports/VIG-000000000";

    @Test
    void a_host_that_filed_much_on_another_node_is_told_how_long_to_wait_and_what_it_sent_is_not_filed()
            throws IOException {
        useUpFiling(Limit.FILING_BY_HOST, "127.0.0.61/32", WholeSystem.FILING_ALLOWANCE);
        var key = UUID.randomUUID();
        var answer = file("127.0.0.61", key, "");
        assertThat(RawHttp.status(answer)).isEqualTo(429);
        assertThat(answer).contains("/api#too-many-reports").containsPattern("Retry-After: (3600|35\\d\\d)\\r\\n");
        assertThat(RawHttp.status(file("127.0.0.62", key, ""))).isEqualTo(201);
    }

    @Test
    void what_was_filed_is_told_its_receipt_again_by_a_host_that_has_to_wait() throws IOException {
        var key = UUID.randomUUID();
        var filing = Filings.sound().build().toString();
        var header = "Idempotency-Key: " + key;
        assertThat(RawHttp.status(RawHttp.post("127.0.0.69", "/api/v1/reports", filing, header)))
                .isEqualTo(201);
        useUpFiling(Limit.FILING_BY_HOST, "127.0.0.69/32", WholeSystem.FILING_ALLOWANCE);
        assertThat(RawHttp.status(RawHttp.post("127.0.0.69", "/api/v1/reports", filing, header)))
                .isEqualTo(201);
    }

    @Test
    void a_network_that_filed_much_waits_and_its_neighbour_does_not() throws IOException {
        useUpFiling(Limit.FILING_BY_NETWORK, "127.1.1.0/24", 10 * WholeSystem.FILING_ALLOWANCE);
        assertThat(RawHttp.status(file("127.1.1.63", UUID.randomUUID(), ""))).isEqualTo(429);
        assertThat(RawHttp.status(file("127.1.2.63", UUID.randomUUID(), ""))).isEqualTo(201);
    }

    @Test
    void holders_of_keys_are_not_counted() throws IOException {
        useUpFiling(Limit.FILING_BY_HOST, "127.0.0.64/32", WholeSystem.FILING_ALLOWANCE);
        var answer = file("127.0.0.64", UUID.randomUUID(), "\r\nAuthorization: " + Api.association());
        assertThat(RawHttp.status(answer)).isEqualTo(201);
    }

    @Test
    void however_its_capitals_are_written_a_mailbox_is_one() {
        var email = UUID.randomUUID() + "@exemple.fr";
        OtherNode.useUp(Limit.CODE_BY_EMAIL, email, 5, Duration.ofHours(1));
        var filing = FormFiling.underTest().upToEvidence("Récit", "CGU", "Plateforme " + email);
        filing.go("/signaler/preuves", Map.of());
        var typed = email.toUpperCase(Locale.ROOT).replace("EXEMPLE", "Exemple");
        var answer = filing.send("/signaler/vous", "send-code", Map.of("contact", "EMAIL", "email", typed));
        assertThat(FormFiling.errors(answer)).contains("Attendez encore");
    }

    @Test
    void a_host_that_began_many_reports_waits_and_whoever_has_begun_one_goes_on() throws IOException {
        OtherNode.useUp(Limit.DRAFT_BY_HOST, "127.0.0.68/32", WholeSystem.FILING_ALLOWANCE, Duration.ofHours(1));
        assertThat(RawHttp.status(write("127.0.0.68", "/signaler/brouillon", "page=story&base=0&text=x", "")))
                .isEqualTo(429);
        var form = "form=form&jakarta.faces.ViewState=stateless&continue=1&base=0&text=Un+r%C3%A9cit";
        assertThat(write("127.0.0.68", "/signaler", form, ""))
                .startsWith("HTTP/1.1 429")
                .contains("Un récit</textarea>");
        var begun = FormFiling.underTest();
        begun.go("/signaler", Map.of("text", "Récit"));
        var cookie = "\r\nCookie: " + begun.cookie();
        assertThat(RawHttp.status(write("127.0.0.68", "/signaler/brouillon", "page=story&base=9&text=x", cookie)))
                .isEqualTo(200);
    }

    private static String write(String from, String path, String form, String header) throws IOException {
        return RawHttp.postForm(from, path, form, header);
    }

    @Test
    void wrong_codes_tried_on_another_node_count_here() throws IOException {
        useUpTracking("127.0.0.65/32");
        assertThat(RawHttp.get("127.0.0.65", FOLLOW_UP, WRONG_CODE)).isEqualTo(429);
        assertThat(RawHttp.get("127.0.0.66", FOLLOW_UP, WRONG_CODE)).isEqualTo(404);
    }

    @Test
    void behind_a_trusted_proxy_it_is_the_client_that_counts_and_nobody_else_can_say_who_that_is() throws IOException {
        useUpTracking("203.0.113.5/32");
        assertThat(RawHttp.get(WholeSystem.TRUSTED_PROXY, FOLLOW_UP, from("203.0.113.5")))
                .isEqualTo(429);
        assertThat(RawHttp.get(WholeSystem.TRUSTED_PROXY, FOLLOW_UP, from("203.0.113.5, 203.0.113.6")))
                .isEqualTo(404);
        assertThat(RawHttp.get("127.0.0.67", FOLLOW_UP, from("203.0.113.5"))).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/connexion, form=form&login:input=personne&password:input=rien&enter=enter",
        "/plateforme/connexion, form=form&email:input=personne@exemple.fr&password:input=rien&code:input=0&enter=enter"
    })
    void passwords_tried_from_one_host_are_counted_before_they_are_looked_at(String door, String form)
            throws IOException {
        var tried = form + "&jakarta.faces.ViewState=stateless";
        assertThat(RawHttp.postForm("127.0.0.70", door, tried, "")).contains("id=\"refused\"");
        useUpFiling(Limit.SIGN_IN_BY_HOST, "127.0.0.71/32", WholeSystem.FILING_ALLOWANCE);
        assertThat(RawHttp.postForm("127.0.0.71", door, tried, ""))
                .contains("id=\"wait\"")
                .doesNotContain("id=\"refused\"");
    }

    private static String from(String client) {
        return WRONG_CODE + "\r\nX-Forwarded-For: " + client;
    }

    private static void useUpFiling(Limit limit, String subject, long times) {
        OtherNode.useUp(limit, subject, times, Duration.ofHours(1));
    }

    private static void useUpTracking(String subject) {
        OtherNode.useUp(Limit.TRACKING_BY_HOST, subject, 10, Duration.ofMinutes(10));
    }

    private static String file(String from, UUID key, String header) throws IOException {
        var filing = Filings.sound().build().toString();
        return RawHttp.post(from, "/api/v1/reports", filing, "Idempotency-Key: " + key + header);
    }
}
