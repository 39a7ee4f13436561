package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.VigieTest;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VigieTest
class BulkFilingIT {

    private final Api api = Api.underTest();
    private final Database database = Database.underTest();
    private final String run = UUID.randomUUID().toString();

    @Test
    void each_line_gets_its_own_answer_and_a_bad_one_stops_no_other() {
        var lines = List.of(
                line("a"),
                "{\"id\":\"" + run + "-b\"",
                "",
                "not json at all",
                Filings.line(run + "-c", "Service " + run, "NOPE").toString(),
                "{\"id\":\"" + run + "-d\",\"platform\":\"X\",\"practice\":\"RESIL\"}",
                "{\"platform\":\"X\",\"practice\":\"RESIL\",\"title\":\"Sans identifiant\"}",
                line("e"));
        var answers = api.bulk(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));

        assertThat(answers.status()).isEqualTo(200);
        assertThat(answers.lines())
                .extracting(answer -> answer.getInt("line") + " " + answer.getString("status"))
                .containsExactly(
                        "1 filed", "2 rejected", "4 rejected", "5 rejected", "6 rejected", "7 rejected", "8 filed");
        assertThat(answers.lines().get(3).getJsonObject("problem").getString("detail"))
                .contains("NOPE");
        assertThat(answers.lines().get(5).get("id")).isEqualTo(JsonValue.NULL);
        assertThat(answers.text()).doesNotContain("trackingCode");
    }

    @Test
    void a_line_sent_again_is_not_filed_again_and_its_id_cannot_mean_something_else() {
        var first = api.bulk(bytes(line("same"))).lines().get(0);
        var again = api.bulk(bytes(line("same"))).lines().get(0);
        var other = api.bulk(bytes(Filings.line(run + "-same", "Autre service " + run, "RESIL")
                        .toString()))
                .lines()
                .get(0);

        assertThat(again.getString("status")).isEqualTo("already-filed");
        assertThat(again.getString("reference")).isEqualTo(first.getString("reference"));
        assertThat(other.getString("status")).isEqualTo("rejected");
        assertThat(database.number(
                        "SELECT COUNT(*) FROM report r JOIN platform p ON p.id = r.platform_id WHERE p.display_name LIKE ?",
                        "%" + run))
                .isEqualTo(1);
    }

    @Test
    void a_platform_that_the_register_does_not_know_enters_it_as_to_be_checked() {
        api.bulk(bytes(line("new")));
        assertThat(database.number(
                        "SELECT COUNT(*) FROM platform WHERE display_name = ? AND status = 'TO_BE_CHECKED'",
                        "Service " + run))
                .isEqualTo(1);
    }

    @Test
    void names_are_compared_to_the_letter() {
        api.bulk(bytes(Filings.line(run + "-1", "fandom " + run, "CGU") + "\n"
                + Filings.line(run + "-2", "Fandom " + run, "CGU")));
        assertThat(database.number("SELECT COUNT(*) FROM platform WHERE display_name LIKE ?", "%andom " + run))
                .isEqualTo(2);
    }

    @Test
    void a_sender_that_reads_nothing_until_it_has_sent_all_gets_all_its_answers() {
        var lines = IntStream.range(0, 300).mapToObj(i -> line("n" + i)).collect(Collectors.joining("\n"));
        assertThat(api.bulk(bytes(lines)).lines())
                .hasSize(300)
                .extracting(answer -> answer.getString("status"))
                .containsOnly("filed");
    }

    @Test
    void only_an_associations_key_files_in_bulk() {
        var body = bytes(line("x"));
        assertThat(api.post("/api/v1/reports/bulk", body).status()).isEqualTo(401);
        assertThat(api.post("/api/v1/reports/bulk", body, "Authorization", "Bearer wrong")
                        .status())
                .isEqualTo(401);
        assertThat(api.post("/api/v1/reports/bulk", body, "Authorization", Api.operator())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_line_longer_than_the_limit_is_refused_and_the_next_one_taken() {
        var lines = "{\"id\":\"big\",\"text\":\"" + "x".repeat(300_000) + "\"}\n" + line("after");
        assertThat(api.bulk(bytes(lines)).lines())
                .extracting((JsonObject answer) -> answer.getString("status"))
                .containsExactly("rejected", "filed");
    }

    private String line(String id) {
        return Filings.line(run + "-" + id, "Service " + run, "DATA_USE").toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
