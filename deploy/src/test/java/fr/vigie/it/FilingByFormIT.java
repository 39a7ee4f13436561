package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.FormFiling;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import fr.vigie.reporting.TypedFiling;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.practice.Question;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The pages of filing, used as a browser without scripts does. */
@VigieTest
class FilingByFormIT {

    private static final String NAME = "Jeanne d’Alençon-Ozouf";

    private final Database database = Database.underTest();
    private final FormFiling filing = FormFiling.underTest();
    private final String story = "Récit " + UUID.randomUUID();
    private final String platform = "Plateforme " + UUID.randomUUID();

    @Test
    void without_scripts_the_whole_path_leads_to_a_reference() {
        assertThat(filing.go("/signaler", Map.of("text", story))).isEqualTo("/signaler/pratique");
        assertThat(filing.go("/signaler/pratique", Map.of("practice", "AVIS_FAUX", "filer", "CONSUMER")))
                .isEqualTo("/signaler/plateforme");
        assertThat(filing.go("/signaler/plateforme", Map.of("platform", platform, "seller", "Boutique du coin")))
                .isEqualTo("/signaler/details");
        assertThat(filing.go("/signaler/details", Map.of("occurredOn", "2026-11-02", "quote", "Avis vérifié")))
                .isEqualTo("/signaler/preuves");
        assertThat(filing.go("/signaler/preuves", Map.of())).isEqualTo("/signaler/semblables");
        assertThat(filing.go("/signaler/vous", Map.of("contact", "ANONYMOUS"))).isEqualTo("/signaler/relecture");
        var codes = filing.file();
        assertThat(codes.get("reference")).matches("VIG-[0-9A-HJKMNP-TV-Z]{9}");
        assertThat(Api.underTest()
                        .get("/api/v1/reports/" + codes.get("reference"), "X-Tracking-Code", codes.get("tracking-code"))
                        .object()
                        .getString("platform"))
                .isEqualTo(platform);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM report WHERE narrative = ? AND seller = 'Boutique du coin'", story))
                .isEqualTo(1);
    }

    @Test
    void a_platform_that_nobody_knows_waits_in_the_agents_queue() {
        filing.upToReadOver(story, "CGU", platform).file();
        var agent = AgentHttp.signIn();
        assertThat(agent.get("/agent?nouvelle=oui").text()).contains(platform);
        assertThat(agent.get("/agent").text()).contains("/agent?nouvelle=oui");
    }

    @Test
    void looking_makes_no_draft_and_sets_no_cookie() {
        assertThat(filing.page("/signaler?host=marche.example&pratique=CGU")
                        .response()
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_link_fills_in_everything_but_the_person() {
        var page = filing.page("/signaler?recit=R%C3%A9cit&host=marche.example&pratique=AVIS_FAUX&vendeur=Boutique"
                + "&date=2026-11-02&citation=Clause&reponse.kind=bought&email=x%40exemple.fr");
        assertThat(page.text())
                .contains(">Récit</textarea>")
                .contains("name=\"address\" value=\"marche.example\"", "name=\"practice\" value=\"AVIS_FAUX\"")
                .contains("name=\"seller\" value=\"Boutique\"", "name=\"answer.AVIS_FAUX.kind\" value=\"bought\"")
                .doesNotContain("x@exemple.fr");
    }

    @Test
    void a_link_fills_in_a_draft_that_holds_nothing_yet_just_as_well() {
        filing.post("/signaler/brouillon", Map.of("page", "story", "text", "", "base", "0"));
        assertThat(filing.key()).isNotNull();
        var page = filing.page("/signaler?recit=R%C3%A9cit&pratique=AVIS_FAUX&vendeur=Boutique");
        assertThat(page.text())
                .contains(">Récit</textarea>", "name=\"practice\" value=\"AVIS_FAUX\"")
                .contains("name=\"seller\" value=\"Boutique\"");
    }

    @Test
    void more_than_a_draft_can_hold_is_not_written_whatever_length_the_request_admits_to() throws IOException {
        var body = "page=details&base=0&answer.CGU." + "x".repeat(210_000) + "=1";
        assertThat(RawHttp.status(RawHttp.postChunked("127.0.0.70", "/signaler/brouillon", body)))
                .isEqualTo(413);
    }

    @Test
    void nobody_opens_a_draft_without_its_key() {
        filing.upToEvidence(story, "CGU", platform);
        var stranger = FormFiling.underTest();
        assertThat(stranger.page("/signaler/relecture").status()).isEqualTo(302);
        var answer = Api.underTest().get("/signaler/relecture", "Cookie", "vigie-brouillon=00000000000000000000000000");
        assertThat(answer.text()).doesNotContain(story);
    }

    @Test
    void a_key_that_was_planted_is_not_the_key_of_what_is_typed_under_it() {
        var planted = "vigie-brouillon=" + "7".repeat(26);
        var form = "application/x-www-form-urlencoded";
        for (var place : List.of(
                "/signaler/brouillon?page=story", "/signaler?form=form&jakarta.faces.ViewState=stateless&continue=1")) {
            var parts = place.split("\\?");
            var body = (parts[1] + "&base=0&text=Secret").getBytes(StandardCharsets.UTF_8);
            var answer = Api.underTest().post(parts[0], body, "Cookie", planted, "Content-Type", form);
            assertThat(answer.header("Set-Cookie"))
                    .startsWith("vigie-brouillon=")
                    .doesNotContain("7".repeat(26));
            assertThat(Api.underTest().get("/signaler", "Cookie", planted).text())
                    .doesNotContain("Secret");
        }
    }

    @Test
    void a_draft_is_sealed_in_the_database() {
        filing.upToEvidence(story, "CGU", platform);
        assertThat(Dump.underTest().find(story)).isEmpty();
    }

    @Test
    void sent_ten_times_at_once_it_is_filed_once() {
        filing.upToReadOver(story, "CGU", platform);
        var form = Map.of("form", "form", "jakarta.faces.ViewState", "stateless", "base", "0", "send", "1");
        var answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> filing.post("/signaler/relecture", form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Api.Answer::status)
                .toList();
        assertThat(answers).containsOnly(302);
        assertThat(database.number("SELECT COUNT(*) FROM report WHERE narrative = ?", story))
                .isEqualTo(1);
        assertThat(filing.receipt()).containsKeys("reference", "tracking-code");
    }

    @Test
    void an_expired_draft_is_gone_and_what_is_typed_then_begins_another() {
        filing.upToEvidence(story, "CGU", platform);
        expire();
        assertThat(filing.page("/signaler/preuves").header("Location")).endsWith("/signaler");
        assertThat(filing.go("/signaler", Map.of("text", story + " encore"))).isEqualTo("/signaler/pratique");
    }

    /** Only this test's own draft: the others' go on. */
    private void expire() {
        database.change("UPDATE filing_draft SET expires_at = '2026-01-01' WHERE id = ?", draftId());
    }

    private long draftId() {
        return database.number("SELECT id FROM filing_draft WHERE key_hash = UNHEX(SHA2(?, 256))", filing.key());
    }

    @Test
    void the_night_purges_expired_drafts_with_their_files_and_whoever_was_behind_them() {
        filing.upToEvidence(story, "CGU", platform);
        var email = "jeanne." + UUID.randomUUID() + "@exemple.fr";
        filing.go("/signaler/preuves", Map.of());
        filing.send("/signaler/vous", "send-code", Map.of("contact", "EMAIL", "email", email));
        long draft = draftId();
        var file = new Multipart().file("a.txt", "Une preuve.".getBytes(StandardCharsets.UTF_8));
        filing.upload(file);
        assertThat(database.number("SELECT COUNT(*) FROM evidence WHERE draft_id = ?", draft))
                .isEqualTo(1);
        expire();

        assertThat(Jobs.underTest()
                        .run("nightly", Map.of("editionDate", "2031-03-01"))
                        .status())
                .isEqualTo("COMPLETED");

        for (var table : List.of("evidence", "person")) {
            assertThat(database.number("SELECT COUNT(*) FROM " + table + " WHERE draft_id = ?", draft))
                    .as(table)
                    .isZero();
        }
        assertThat(database.number("SELECT COUNT(*) FROM filing_draft WHERE id = ?", draft))
                .isZero();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id NOT IN (SELECT id FROM evidence)"))
                .isZero();
    }

    @Test
    void joining_counts_once_more_and_shows_nobody() {
        var text = "Le compte à rebours de la promotion repart à zéro chaque fois que la page du vol est rouverte.";
        FormFiling.underTest()
                .upToReadOver(text + " Premier.", "URGENCE", platform)
                .file();
        filing.upToEvidence(text + " Second.", "URGENCE", platform);
        assertThat(filing.go("/signaler/preuves", Map.of())).isEqualTo("/signaler/semblables");
        var page = filing.page("/signaler/semblables").text();
        assertThat(page).contains("name=\"join\"").doesNotContain("Premier");
        var choice = offered(page);
        filing.go("/signaler/semblables", Map.of("join", choice));
        assertThat(filing.page("/signaler/semblables").text()).containsPattern(choice + "\"\\s+checked");
        filing.go("/signaler/vous", Map.of("contact", "ANONYMOUS"));
        filing.file();
        assertThat(joinedTo(text + " Premier.")).isEqualTo(1);
    }

    @Test
    void what_was_offered_to_another_draft_or_is_set_aside_by_now_is_not_joined() {
        var text = "La promotion finit ce soir, dit la page du vol, et elle le dit encore le lendemain.";
        FormFiling.underTest()
                .upToReadOver(text + " Premier.", "URGENCE", platform)
                .file();
        var stranger = FormFiling.underTest().upToEvidence(text + " Second.", "URGENCE", platform);
        filing.upToEvidence(text + " Troisième.", "URGENCE", platform);
        filing.go("/signaler/preuves", Map.of());
        var theirs = offered(stranger.page("/signaler/semblables").text());
        filing.go("/signaler/semblables", Map.of("join", theirs));
        filing.go("/signaler/vous", Map.of("contact", "ANONYMOUS"));
        filing.file();
        assertThat(joinedTo(text + " Premier.")).isZero();

        stranger.go("/signaler/semblables", Map.of("join", theirs));
        stranger.go("/signaler/vous", Map.of("contact", "ANONYMOUS"));
        database.change("UPDATE report SET status = 'SET_ASIDE' WHERE narrative = ?", text + " Premier.");
        stranger.file();
        assertThat(joinedTo(text + " Premier.")).isZero();
    }

    private static String offered(String page) {
        return page.replaceFirst("(?s).*?name=\"join\" value=\"([^\"]{100,})\".*", "$1");
    }

    private long joinedTo(String narrative) {
        return database.number(
                "SELECT COUNT(*) FROM report j JOIN report h ON h.id = j.joined_to WHERE h.narrative = ?", narrative);
    }

    @Test
    void somebody_elses_report_of_another_platform_is_not_joined() {
        var other = Api.underTest();
        other.file(UUID.randomUUID(), Filings.sound().build());
        long id = database.number("SELECT MAX(id) FROM report");
        filing.upToEvidence(story, "CGU", platform);
        filing.go("/signaler/preuves", Map.of());
        filing.send("/signaler/semblables", "continue", Map.of("join", Long.toString(id)));
        filing.post("/signaler/brouillon", Map.of("page", "known", "join", Long.toString(id), "base", "99"));
        filing.go("/signaler/vous", Map.of("contact", "ANONYMOUS"));
        filing.file();
        assertThat(database.number("SELECT COUNT(*) FROM report WHERE narrative = ? AND joined_to IS NOT NULL", story))
                .isZero();
    }

    @Test
    void an_address_proven_by_its_code_goes_with_the_report_and_the_database_names_nobody() {
        var email = "jeanne." + UUID.randomUUID() + "@exemple.fr";
        filing.upToEvidence(story, "CGU", platform);
        filing.go("/signaler/preuves", Map.of());
        filing.send("/signaler/vous", "send-code", Map.of("contact", "EMAIL", "email", email));
        assertThat(FormFiling.errors(
                        filing.send("/signaler/vous", "continue", Map.of("contact", "EMAIL", "email", email))))
                .isNotEmpty();
        var code = WholeSystem.mail().awaitCode(email, 1);
        var proven =
                filing.send("/signaler/vous", "enter-code", Map.of("contact", "EMAIL", "email", email, "code", code));
        assertThat(proven.status()).isEqualTo(302);
        filing.go("/signaler/vous", Map.of("contact", "EMAIL", "name", NAME, "consent.identity", "yes"));
        assertThat(filing.page("/signaler/relecture").text()).contains(email, "Jeanne d’Alençon");
        var codes = filing.file();

        var mail = WholeSystem.mail().await(email, 2);
        assertThat(MailHost.text(mail)).contains(codes.get("reference")).doesNotContain(codes.get("tracking-code"));
        assertThat(database.number(
                        "SELECT COUNT(*) FROM report WHERE narrative = ? AND person_id IS NOT NULL AND identity_shared",
                        story))
                .isEqualTo(1);
        assertThat(Dump.underTest().find(email, NAME, code)).isEmpty();
    }

    @Test
    void the_name_that_is_filed_is_the_one_that_was_written_last_and_one_too_long_is_not_sent() {
        var email = "jeanne." + UUID.randomUUID() + "@exemple.fr";
        filing.upToEvidence(story, "CGU", platform);
        filing.go("/signaler/preuves", Map.of());
        filing.send("/signaler/vous", "send-code", Map.of("contact", "EMAIL", "email", email));
        var code = WholeSystem.mail().awaitCode(email, 1);
        assertThat(filing.go("/signaler/vous", Map.of("contact", "EMAIL", "email", email, "code", code)))
                .as("whoever goes on with a code means it to be tried")
                .isEqualTo("/signaler/vous");
        assertThat(filing.page("/signaler/vous").text()).contains("id=\"proven\"");
        filing.go("/signaler/vous", Map.of("contact", "EMAIL"));

        writeElsewhere("N".repeat(201));
        assertThat(filing.page("/signaler/relecture").header("Location")).contains("/signaler/vous");
        assertThat(filing.send("/signaler/relecture", "send", Map.of()).header("Location"))
                .endsWith("/signaler/relecture");

        writeElsewhere(NAME);
        filing.file();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM report r JOIN person p ON p.id = r.person_id"
                                + " WHERE r.narrative = ? AND p.name_sealed IS NOT NULL",
                        story))
                .isEqualTo(1);
    }

    /** As the script of another tab does. */
    private void writeElsewhere(String name) {
        filing.post("/signaler/brouillon", Map.of("page", "you", "contact", "EMAIL", "name", name, "base", "1000000"));
    }

    @Test
    void a_wall_is_shown_and_not_passed() {
        filing.go("/signaler", Map.of("text", story));
        filing.go("/signaler/pratique", Map.of("practice", "CONTREF", "filer", "CONSUMER"));
        filing.go("/signaler/plateforme", Map.of("platform", platform));
        var answer = filing.send("/signaler/details", "continue", Map.of(wallAnswer(), wallOption()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("id=\"wall\"");
    }

    private static Question wallQuestion() {
        return new PracticeCatalog()
                .find("CONTREF").orElseThrow().questions().stream()
                        .filter(q -> q.options().stream().anyMatch(o -> o.wall() != null))
                        .findFirst()
                        .orElseThrow();
    }

    private static String wallAnswer() {
        return TypedFiling.answerField("CONTREF", wallQuestion().id());
    }

    private static String wallOption() {
        return wallQuestion().options().stream()
                .filter(o -> o.wall() != null)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
