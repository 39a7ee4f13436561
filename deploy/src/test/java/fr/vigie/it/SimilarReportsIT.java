package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.confidentiality.Seals;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Exchange;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.FormFiling;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.Keys;
import fr.vigie.it.support.VigieTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is about to file sees what was already reported, as soon as it is, and nothing of the others' words. */
@VigieTest
class SimilarReportsIT {

    private static final String FILED =
            "J’ai résilié mon abonnement en mars, et le vendeur prélève toujours dix euros chaque mois.";
    private static final String IN_OTHER_WORDS =
            "Abonnement résilié depuis mars : le vendeur continue ses prélèvements de dix euros par mois.";
    private static final String SOMETHING_ELSE = "Le formulaire de contact renvoie sans cesse à la page d’accueil.";

    private static final String OF_PLATFORM =
            " (SELECT r.id FROM report r JOIN platform p ON p.id = r.platform_id WHERE p.display_name = ?)";
    private static final Pattern OFFERED = Pattern.compile("name=\"join\" value=\"([^\"]+)\"");

    private final Api api = Api.underTest();
    private final Database database = Database.underTest();
    private final String platform = "Semblable " + UUID.randomUUID();

    @Test
    void a_complaint_in_other_words_is_found_but_no_other_complaint() {
        file("RESIL", FILED);
        file("RESIL", SOMETHING_ELSE);

        assertThat(offered("RESIL", IN_OTHER_WORDS, platform)).containsExactly(reportWith(FILED));
    }

    @Test
    void neither_another_practice_nor_another_platform_is_offered() {
        var elsewhere = platform + " bis";
        file("RESIL", FILED);
        file("ABO_PIEGE", SOMETHING_ELSE);
        file("RESIL", SOMETHING_ELSE, elsewhere);

        assertThat(offered("RESIL", FILED, platform)).hasSize(1);
        assertThat(offered("ABO_PIEGE", FILED, platform)).isEmpty();
        assertThat(offered("RESIL", FILED, elsewhere)).isEmpty();
    }

    @Test
    void what_agents_set_aside_is_not_offered() {
        file("RESIL", FILED);
        database.change("UPDATE report SET status = 'SET_ASIDE' WHERE id IN" + OF_PLATFORM, platform);

        assertThat(offered("RESIL", FILED, platform)).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_not_offered_and_the_others_of_its_group_are() {
        var first = filed(FILED);
        filed(IN_OTHER_WORDS);
        long other = reportWith(IN_OTHER_WORDS);
        database.change("UPDATE report SET joined_to = ? WHERE id = ?", first.id(), other);
        first.press("act", "WITHDRAW", Map.of());

        assertThat(first.state()).isEqualTo("WITHDRAWN");
        assertThat(offered("RESIL", FILED, platform)).containsExactly(other);
    }

    @Test
    void a_report_of_another_platform_after_all_is_offered_there_and_leaves_its_group_behind() {
        var elsewhere = platform + " bis";
        var first = filed(FILED);
        filed(IN_OTHER_WORDS);
        long other = reportWith(IN_OTHER_WORDS);
        database.change("UPDATE report SET joined_to = ? WHERE id = ?", first.id(), other);
        first.agent("DECLARE_ADMISSIBLE", "").agent("TRANSMIT", "").platform("NOT_CONCERNED", "Pas nous.");
        first.press("act", "REATTRIBUTE", Map.of("platform", elsewhere));

        assertThat(first.state()).isEqualTo("RECEIVED");
        assertThat(offered("RESIL", FILED, platform)).containsExactly(other);
        assertThat(offered("RESIL", FILED, elsewhere)).containsExactly(first.id());
    }

    private Exchange filed(String text) {
        var filing = Filings.on(platform)
                .add("practice", "RESIL")
                .addNull("title")
                .add("text", text)
                .build();
        var filed = api.file(UUID.randomUUID(), filing).object();
        return new Exchange(filed.getString("reference"), filed.getString("trackingCode"));
    }

    @Test
    void a_group_is_offered_once_as_its_first_report_with_its_number() {
        file("RESIL", FILED);
        long head = reportWith(FILED);
        file("RESIL", IN_OTHER_WORDS);
        database.change("UPDATE report SET joined_to = ? WHERE id = ?", head, reportWith(IN_OTHER_WORDS));

        assertThat(offered("RESIL", IN_OTHER_WORDS, platform)).containsExactly(head);
        assertThat(page("RESIL", IN_OTHER_WORDS, platform).text()).contains("2 personnes l’ont signalé");
    }

    @Test
    void nobody_learns_whether_somebody_is_named_in_a_report() {
        var name = "martinot" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        file("RESIL", FILED + " Mon interlocuteur : " + name + ".");

        assertThat(page("RESIL", FILED + " " + name, platform).text())
                .containsPattern(OFFERED)
                .doesNotContain("<q>" + name);
    }

    @Test
    void lines_filed_in_bulk_are_found_and_a_line_sent_again_is_there_once() {
        var run = UUID.randomUUID();
        var lines = (Filings.line(run + "-1", platform, "AVIS_FAUX") + "\n"
                        + Filings.line(run + "-2", platform, "AVIS_FAUX"))
                .getBytes(StandardCharsets.UTF_8);
        api.bulk(lines);
        api.bulk(lines);

        assertThat(offered("AVIS_FAUX", "Vingt avis identiques, trop beaux, le même jour.", platform))
                .hasSize(2);
    }

    @Test
    void a_text_without_a_word_is_filed_all_the_same() {
        file("RESIL", "!!! …");

        assertThat(offered("RESIL", "???", platform)).isEmpty();
    }

    @Test
    void reports_of_an_older_base_are_found_after_the_job() {
        file("RESIL", FILED);
        database.change("DELETE FROM report_signature WHERE report_id IN" + OF_PLATFORM, platform);
        assertThat(offered("RESIL", FILED, platform)).isEmpty();

        assertThat(Jobs.underTest().run("index-reports", Map.of()).status()).isEqualTo("COMPLETED");
        assertThat(offered("RESIL", FILED, platform)).containsExactly(reportWith(FILED));
        assertThat(database.number("SELECT COUNT(*) FROM report WHERE status <> 'ERASED'"
                        + " AND id NOT IN (SELECT report_id FROM report_signature)"))
                .isZero();
    }

    private void file(String practice, String text) {
        file(practice, text, platform);
    }

    private void file(String practice, String text, String where) {
        var filing = Filings.on(where)
                .add("practice", practice)
                .addNull("title")
                .add("text", text)
                .build();
        assertThat(api.file(UUID.randomUUID(), filing).status()).isEqualTo(201);
    }

    private long reportWith(String narrative) {
        return database.number(
                "SELECT id FROM report WHERE narrative = ? AND id IN" + OF_PLATFORM, narrative, platform);
    }

    private List<Long> offered(String practice, String text, String where) {
        var filing = upToKnown(practice, text, where);
        long draft = database.number("SELECT id FROM filing_draft WHERE key_hash = UNHEX(SHA2(?, 256))", filing.key());
        return OFFERED.matcher(filing.page("/signaler/semblables").text())
                .results()
                .map(choice -> opened(choice.group(1), draft))
                .toList();
    }

    /** What the page sealed, opened as the server does. */
    private static long opened(String offer, long draft) {
        return Long.parseLong(
                Seals.under(Keys.alone(2)).open(Base64.getUrlDecoder().decode(offer), "filing_draft.join/" + draft));
    }

    private static Api.Answer page(String practice, String text, String where) {
        return upToKnown(practice, text, where).page("/signaler/semblables");
    }

    private static FormFiling upToKnown(String practice, String text, String where) {
        var filing = FormFiling.underTest().upToEvidence(text, practice, where);
        filing.go("/signaler/preuves", Map.of());
        return filing;
    }
}
