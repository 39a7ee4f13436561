package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.ErasureRegister;
import fr.vigie.it.support.Exchange;
import fr.vigie.it.support.FormFiling;
import fr.vigie.it.support.FullTextIndexes;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import fr.vigie.reporting.TypedFiling;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.practice.Question;
import fr.vigie.reporting.practice.QuestionType;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Erased is erased: nothing that was told is found in any column of any table, and nothing points to who told it. */
@VigieTest
class ErasureIT {

    private static final String PRACTICE = "RESIL";

    private final Database database = Database.underTest();
    private final ErasureRegister register = ErasureRegister.read();
    private final List<String> markers = new ArrayList<>();

    /** A word that is nowhere else. */
    private String marker(String what) {
        var word = what + UUID.randomUUID().toString().replace("-", "");
        markers.add(word);
        return word;
    }

    @Test
    void somebody_thinks_of_erasure_when_a_column_is_added() {
        var schema = database
                .rows(
                        """
                        SELECT CONCAT(c.table_name, '.', c.column_name)
                          FROM information_schema.columns c
                          JOIN information_schema.tables t USING (table_schema, table_name)
                         WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                           AND c.table_name NOT LIKE 'jb!_%' ESCAPE '!' AND c.table_name <> 'flyway_schema_history'
                        """)
                .stream()
                .map(row -> (String) row.get(0))
                .toList();
        assertThat(register.columns())
                .as("erasure.txt says what becomes of every column")
                .containsExactlyInAnyOrderElementsOf(schema);
    }

    @Test
    void a_report_by_form_with_files_an_address_and_a_whole_exchange_leaves_nothing() {
        var filing = FormFiling.underTest();
        var codes = fileByForm(filing);
        var exchange = new Exchange(codes.get("reference"), codes.get("tracking-code"));
        long report = exchange.id();
        long person = database.number("SELECT person_id FROM report WHERE id = ?", report);
        long draft = database.number("SELECT id FROM filing_draft WHERE report_id = ?", report);
        long evidence = database.number("SELECT id FROM evidence WHERE report_id = ?", report);
        assertThat(exchange.add(new Multipart()
                                .field("reference", exchange.reference())
                                .field("code", exchange.code())
                                .file(marker("ajout") + ".txt", marker("suite").getBytes(StandardCharsets.UTF_8)))
                        .text())
                .contains("id=\"pieces-added\"");
        assertThat(database.number("SELECT COUNT(*) FROM evidence WHERE report_id = ?", report))
                .isEqualTo(2);
        database.change(
                "INSERT INTO report_mandate (report_id, agent_id, way, name_sealed, given_at) SELECT ?, id, 'COUNTER', 'x', UTC_TIMESTAMP(6) FROM agent WHERE login = 'guichet.demo'",
                report);
        var other = Exchange.begun();
        database.change("UPDATE report SET joined_to = ? WHERE id = ?", report, other.id());
        speak(exchange);
        var secret = identity(report);
        assertThat(Dump.underTest().find(markers.toArray(String[]::new)))
                .as("the test looks in the right places")
                .contains("report.narrative", "report.answers", "report_event.note", "report_response.private_note");

        assertThat(exchange.press("act", "ERASE", Map.of()).text()).contains("id=\"erased\"");

        assertNothingTold(report);
        assertNobodyPointsTo(Map.of("report", report, "person", person, "draft", draft, "evidence", evidence));
        assertThat(identity(report)).isNotEqualTo(secret);
        assertThat(exchange.open().text()).contains("id=\"refused\"");
        assertThat(filing.page("/signaler/recu").text()).doesNotContain(exchange.reference());
        assertThat(AgentHttp.signIn()
                        .get("/agent/signalements/" + exchange.reference())
                        .status())
                .isEqualTo(200);
        assertThat(other.open().text()).contains(other.reference()).doesNotContain("id=\"refused\"");
        assertThat(database.number("SELECT joined_to FROM report WHERE id = ?", other.id()))
                .isEqualTo(report);
    }

    private Map<String, String> fileByForm(FormFiling filing) {
        filing.go("/signaler", Map.of("text", "Mon récit " + marker("histoire")));
        filing.go("/signaler/pratique", Map.of("practice", PRACTICE, "filer", "CONSUMER"));
        filing.go(
                "/signaler/plateforme",
                Map.of(
                        "address",
                        "https://marche.example/" + marker("adresse"),
                        "seller",
                        "Boutique " + marker("vendeur")));
        filing.go(
                "/signaler/details",
                Map.of(
                        "quote",
                        marker("citation"),
                        "occurredOn",
                        "2026-11-02",
                        TypedFiling.answerField(PRACTICE, question().id()),
                        marker("reponse")));
        filing.upload(new Multipart()
                .field("captureAddress", "https://marche.example/" + marker("capture"))
                .file(marker("fichier") + ".txt", marker("preuve").getBytes(StandardCharsets.UTF_8)));
        return filing.fromEvidenceBy(marker("jeanne") + "@exemple.fr", "Jeanne " + marker("nom"))
                .file();
    }

    private static Question question() {
        return new PracticeCatalog()
                .find(PRACTICE).map(Practice::questions).orElseThrow().stream()
                        .filter(question -> question.type() == QuestionType.TEXT)
                        .findFirst()
                        .orElseThrow();
    }

    /** Everybody says everything that can be said. */
    private void speak(Exchange exchange) {
        exchange.agent("REQUEST_INFORMATION", marker("question"));
        exchange.press("act", "ANSWER", Map.of("answer", marker("precision")));
        exchange.press("act", "WRITE", Map.of("message", marker("message")));
        exchange.agent("REPLY", marker("retour"));
        exchange.agent("DECLARE_ADMISSIBLE", "").agent("TRANSMIT", "").platform("CONSULT", "");
        exchange.platform("ACCEPTED", marker("plateforme"));
        exchange.press("act", "REVIEW_ANSWER", Map.of("helpful", "no", "review", marker("avis")));
        exchange.platform("FULFIL", marker("fait"));
        exchange.press("act", "CONFIRM_KEPT", Map.of("kept", "no", "keptNote", marker("constat")));
        assertThat(exchange.state()).isEqualTo("PROMISE_BROKEN");
    }

    private List<Object> identity(long report) {
        return database.rows("SELECT HEX(random_id), HEX(filing_digest) FROM report WHERE id = ?", report)
                .get(0);
    }

    @Test
    void a_report_by_program_is_erased_and_not_filed_again_by_a_program_that_repeats_itself() {
        var key = UUID.randomUUID();
        var filing = Json.createObjectBuilder()
                .add("practice", "CGU")
                .add("platform", "Plateforme " + UUID.randomUUID())
                .add("title", "Titre " + marker("titre"))
                .add("text", marker("recit"))
                .add("quote", marker("clause"))
                .add("document", marker("document"))
                .add("address", "https://marche.example/" + marker("page"))
                .build();
        var filed = Api.underTest().file(key, filing).object();
        var exchange = new Exchange(filed.getString("reference"), filed.getString("trackingCode"));
        long report = exchange.id();

        exchange.press("act", "ERASE", Map.of());

        assertNothingTold(report);
        assertNobodyPointsTo(Map.of("report", report));
        assertThat(Api.underTest().file(key, filing).status()).isEqualTo(422);
        assertThat(Api.underTest()
                        .get("/api/v1/reports/" + exchange.reference(), "X-Tracking-Code", exchange.code())
                        .status())
                .isEqualTo(404);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'ERASE' AND subject = ?", exchange.reference()))
                .isEqualTo(1);
    }

    @Test
    void the_night_takes_erased_words_out_of_the_indexes_too() throws IOException {
        var filing = Json.createObjectBuilder()
                .add("practice", "CGU")
                .add("platform", "Plateforme " + UUID.randomUUID())
                .add("title", "Titre " + marker("titre"))
                .add("text", marker("recit"))
                .add("quote", marker("clause"))
                .build();
        var filed = Api.underTest().file(UUID.randomUUID(), filing).object();
        assertThat(FullTextIndexes.underTest().find("report", markers))
                .as("the test looks in the right place")
                .containsExactlyInAnyOrderElementsOf(markers);
        new Exchange(filed.getString("reference"), filed.getString("trackingCode")).press("act", "ERASE", Map.of());

        assertThat(Jobs.underTest()
                        .run("nightly", Map.of("editionDate", "2031-03-01"))
                        .status())
                .isEqualTo("COMPLETED");

        assertThat(Api.underTest()
                        .get("/api/v1/jobs", "Authorization", Api.operator())
                        .text())
                .contains("FORGOTTEN");
        assertThat(FullTextIndexes.underTest().find("report", markers)).isEmpty();
        assertThat(FullTextIndexes.underTest().find("report_signature", markers))
                .isEmpty();
    }

    private void assertNothingTold(long report) {
        assertThat(Dump.underTest().find(markers.toArray(String[]::new))).isEmpty();
        for (var column : register.thatAre("emptied")) {
            var key = column[0].equals("report") ? "id" : "report_id";
            assertThat(database.number(
                            "SELECT COUNT(*) FROM " + column[0] + " WHERE " + key + " = ? AND " + column[1]
                                    + " IS NOT NULL",
                            report))
                    .as(String.join(".", column))
                    .isZero();
        }
    }

    private void assertNobodyPointsTo(Map<String, Long> gone) {
        gone.forEach((kind, id) -> {
            for (var column : register.thatAre(kind)) {
                assertThat(database.number("SELECT COUNT(*) FROM " + column[0] + " WHERE " + column[1] + " = ?", id))
                        .as(String.join(".", column))
                        .isZero();
            }
        });
    }
}
