package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.VigieTest;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@VigieTest
class FilingApiIT {

    private final Api api = Api.underTest();
    private final Database database = Database.underTest();

    @Test
    void a_filing_gets_a_reference_and_a_code_that_opens_its_follow_up() {
        var platform = "Plateforme " + UUID.randomUUID();
        var filed = api.file(UUID.randomUUID(), Filings.on(platform).build());

        assertThat(filed.status()).isEqualTo(201);
        var reference = filed.object().getString("reference");
        assertThat(reference).matches("VIG-[0-9A-HJKMNP-TV-Z]{9}");
        assertThat(filed.object().getString("trackingCode"))
                .matches("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");
        var followUp = follow(reference, filed.object().getString("trackingCode"));
        assertThat(followUp.status()).isEqualTo(200);
        assertThat(followUp.object().getString("status")).isEqualTo("RECEIVED");
        assertThat(followUp.object().getString("platform")).isEqualTo(platform);
    }

    @Test
    void the_tracking_code_is_stored_nowhere() {
        var filed = api.file(UUID.randomUUID(), Filings.sound().build());
        var code = filed.object().getString("trackingCode").replace("-", "");
        var dump = database.number(
                "SELECT COUNT(*) FROM report WHERE CONCAT_WS(' ', reference, HEX(random_id), HEX(filing_key), HEX(filing_digest), title, narrative, address) LIKE ?",
                "%" + code + "%");
        assertThat(dump).isZero();
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_and_one_report() {
        var key = UUID.randomUUID();
        var platform = "Plateforme " + key;
        var first = api.file(key, Filings.on(platform).build());
        var again = api.file(key, Filings.on(platform).build());

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(reportsOn(platform)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID();
        api.file(key, Filings.on("Une").build());
        assertThat(api.file(key, Filings.on("Autre").build()).status()).isEqualTo(422);
    }

    @Test
    void eight_senders_of_the_same_filing_at_once_make_one_report() {
        var key = UUID.randomUUID();
        var platform = "Plateforme " + key;
        var body = Filings.on(platform).build();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> api.file(key, body)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201))
                .extracting(Api.Answer::text)
                .containsOnly(answers.get(0).join().text());
        assertThat(reportsOn(platform)).isEqualTo(1);
    }

    @Test
    void eight_first_reports_on_a_new_platform_enter_it_once() {
        var platform = "Plateforme " + UUID.randomUUID();
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> api.file(UUID.randomUUID(), Filings.on(platform).build())))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(reportsOn(platform)).isEqualTo(8);
        assertThat(database.number("SELECT COUNT(*) FROM platform WHERE display_name = ?", platform))
                .isEqualTo(1);
    }

    @Test
    void a_pasted_address_finds_its_platform() {
        var filing = Json.createObjectBuilder()
                .add("practice", "CLAS_PAYE")
                .add("address", "https://www.google.fr/maps/place/Gu%C3%A9ret?entry=1")
                .add("text", "Un restaurant en tête sans raison.");
        var filed = api.file(UUID.randomUUID(), filing.build()).object();
        var followUp = follow(filed.getString("reference"), filed.getString("trackingCode"));
        assertThat(followUp.object().getString("platform")).isEqualTo("Google Maps");
    }

    @ParameterizedTest
    @CsvSource({"fr, Choisissez", "en, Choose", "de, Choisissez"})
    void what_is_wrong_is_said_in_the_callers_language(String language, String beginning) {
        var answer = api.file(
                UUID.randomUUID(),
                Json.createObjectBuilder().add("platform", "X").add("text", "y").build(),
                "Accept-Language",
                language);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.object().getString("detail")).startsWith(beginning);
    }

    @Test
    void what_breaks_a_rule_is_refused_by_field_and_nothing_is_written() {
        var key = UUID.randomUUID();
        var platform = "Plateforme " + key;
        var filing = Filings.on(platform)
                .add("practice", "INCONNUE")
                .add("text", "x".repeat(20_000))
                .add("occurredOn", LocalDate.now().plusDays(2).toString());
        var answer = api.file(key, filing.build());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fields()).containsExactlyInAnyOrder("practice", "text", "occurredOn");
        assertThat(database.number("SELECT COUNT(*) FROM platform WHERE display_name = ?", platform))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"practice\":', 400",
        "'[]', 400",
        "'\"text\"', 400",
        "'', 400",
        "'{\"practice\": 5}', 422",
        "'{\"hosts\": \"x\"}', 422"
    })
    void a_body_that_is_no_filing_is_refused(String body, int status) {
        assertThat(api.file(UUID.randomUUID(), body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_body_nested_too_deeply_is_refused() {
        var body = "{\"practice\":\"AVIS_FAUX\",\"x\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertThat(api.file(UUID.randomUUID(), body.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void whoever_names_a_platform_takes_no_host_and_shows_nothing_to_the_public() {
        var platform = "Usurpatrice " + UUID.randomUUID();
        var host = "h" + UUID.randomUUID() + ".fr";
        api.file(
                UUID.randomUUID(),
                Filings.on(platform)
                        .add("hosts", Json.createArrayBuilder().add(host))
                        .build());
        assertThat(database.number("SELECT COUNT(*) FROM platform_host WHERE host = ?", host))
                .isZero();
        assertThat(api.get("/api/v1/platforms?q=" + platform.replace(" ", "%20"))
                        .text())
                .isEqualTo("[]");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] body = "{\"practice\":\"AVIS_FAUX\",\"platform\":\"caf\u00e9\",\"text\":\"x\"}"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(api.file(UUID.randomUUID(), body).status()).isEqualTo(400);
    }

    @Test
    void a_body_of_ten_megabytes_is_refused() {
        var answer = api.file(UUID.randomUUID(), new byte[10_000_000]);
        assertThat(answer.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"''", "not-a-uuid", "1-1-1-1-1"})
    void a_filing_without_a_sound_key_is_refused(String key) {
        var body = Filings.sound().build();
        var answer = key.isEmpty()
                ? api.post("/api/v1/reports", body, "Content-Type", "application/json")
                : api.post("/api/v1/reports", body, "Content-Type", "application/json", "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void markup_is_kept_as_the_text_that_it_is() {
        var platform = "<script>alert(1)</script> " + UUID.randomUUID();
        var filed = api.file(UUID.randomUUID(), Filings.on(platform).build()).object();
        var followUp = follow(filed.getString("reference"), filed.getString("trackingCode"));
        assertThat(followUp.object().getString("platform")).isEqualTo(platform);
        assertThat(followUp.header("Content-Type")).startsWith("application/json");
        assertThat(followUp.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void unknown_wrong_and_unreadable_get_the_same_answer() {
        var filed = api.file(UUID.randomUUID(), Filings.sound().build()).object();
        var wrong = follow(filed.getString("reference"), "00000-00000-00000-00000");
        var unknown = follow("VIG-000000000", "00000-00000-00000-00000");
        var unreadable = follow("VIG-1", "x");

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(unreadable.text()).isEqualTo(wrong.text());
    }

    @Test
    void twelve_wrong_codes_from_one_address_are_made_to_wait_and_another_address_is_not() throws Exception {
        var path = "/api/v1/reports/VIG-000000000";
        int last = 0;
        for (int i = 0; i < 12; i++) {
            last = RawHttp.get("127.0.0.77", path, "X-Tracking-Code: 00000-00000-00000-00000");
        }
        assertThat(last).isEqualTo(429);
        assertThat(RawHttp.get("127.0.0.78", path, "X-Tracking-Code: 00000-00000-00000-00000"))
                .isEqualTo(404);
    }

    private Api.Answer follow(String reference, String code) {
        return api.get("/api/v1/reports/" + reference, "X-Tracking-Code", code);
    }

    private long reportsOn(String platform) {
        return database.number(
                "SELECT COUNT(*) FROM report r JOIN platform p ON p.id = r.platform_id WHERE p.display_name = ?",
                platform);
    }
}
