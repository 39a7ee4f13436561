package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Database;
import fr.vigie.it.support.Exchange;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@VigieTest
class FollowUpFilesIT {

    private final Exchange exchange = Exchange.begun();
    private final Exchange other = Exchange.begun();

    private static Multipart form(String reference, String code) {
        return new Multipart().field("reference", reference).field("code", code);
    }

    private static Multipart withFile(Multipart form) {
        return form.file("a.txt", "Une preuve.".getBytes(StandardCharsets.UTF_8));
    }

    private long files(Exchange of) {
        return Database.underTest().number("SELECT COUNT(*) FROM evidence WHERE report_id = ?", of.id());
    }

    @Test
    void a_wrong_code_adds_nothing_and_opens_nothing() {
        var answer = exchange.add(withFile(form(exchange.reference(), "00000-00000-00000-00000")));
        assertThat(answer.text()).contains("id=\"refused\"").doesNotContain("id=\"now\"");
        assertThat(files(exchange)).isZero();
    }

    @Test
    void one_request_tries_one_code() {
        var guesses =
                withFile(form(exchange.reference(), "00000-00000-00000-00000")).field("code", exchange.code());
        var answer = exchange.add(withFile(guesses));
        assertThat(files(exchange)).isZero();
        assertThat(answer.text())
                .as("the pair that was tried is the one that counts")
                .contains("id=\"refused\"")
                .doesNotContain("id=\"now\"");
    }

    @Test
    void a_code_opens_its_own_report_alone() {
        exchange.add(withFile(form(other.reference(), exchange.code())));
        assertThat(files(other) + files(exchange)).isZero();
    }

    @Test
    void eleven_files_are_one_too_many() {
        var form = form(exchange.reference(), exchange.code());
        for (int i = 0; i < 11; i++) {
            withFile(form);
        }
        var answer = exchange.add(form);
        assertThat(answer.text()).contains("id=\"pieces-added\"", "id=\"errors\"");
        assertThat(files(exchange)).isEqualTo(10);
    }

    @Test
    void what_was_withdrawn_takes_no_files() {
        exchange.press("act", "WITHDRAW", Map.of());
        exchange.add(withFile(form(exchange.reference(), exchange.code())));
        assertThat(files(exchange)).isZero();
    }

    @Test
    void a_file_added_by_mistake_goes_once_that_is_confirmed_and_the_trail_says_so() {
        exchange.add(withFile(form(exchange.reference(), exchange.code())));
        var file = file(exchange);
        assertThat(exchange.press("askRemoval", file, Map.of()).text()).contains("id=\"remove-yes\"", "a.txt");
        assertThat(files(exchange)).isOne();

        assertThat(other.press("remove", file, Map.of()).text()).contains("id=\"now\"");
        assertThat(files(exchange)).as("another report's code").isOne();

        assertThat(exchange.press("remove", file, Map.of()).text()).contains("id=\"piece-removed\"");
        assertThat(files(exchange)).isZero();
        assertThat(exchange.press("remove", file, Map.of()).text())
                .as("pressed twice")
                .contains("id=\"piece-removed\"");
        assertThat(Database.underTest()
                        .number(
                                "SELECT COUNT(*) FROM audit_entry WHERE act = 'EVIDENCE_REMOVED' AND subject = ?",
                                exchange.reference() + "/" + file))
                .isOne();
    }

    @Test
    void one_that_an_agent_may_have_gone_by_stays() {
        exchange.add(withFile(form(exchange.reference(), exchange.code())));
        exchange.agent("TAKE", "");
        var file = file(exchange);
        assertThat(exchange.open().text()).doesNotContain("id=\"remove-" + file);
        assertThat(exchange.press("askRemoval", file, Map.of()).text()).doesNotContain("id=\"remove-yes\"");
        assertThat(exchange.press("remove", file, Map.of()).text()).contains("id=\"piece-kept\"");
        assertThat(files(exchange)).isOne();
    }

    private static String file(Exchange of) {
        return Long.toString(Database.underTest().number("SELECT MAX(id) FROM evidence WHERE report_id = ?", of.id()));
    }
}
