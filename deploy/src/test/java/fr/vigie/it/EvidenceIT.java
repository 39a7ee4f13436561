package fr.vigie.it;

import static fr.vigie.it.support.EvidenceFiles.ascii;
import static fr.vigie.it.support.EvidenceFiles.joined;
import static fr.vigie.it.support.EvidenceFiles.pdf;
import static fr.vigie.it.support.EvidenceFiles.photograph;
import static fr.vigie.it.support.EvidenceFiles.png;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Clamd;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Eventually;
import fr.vigie.it.support.EvidenceDraft;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files from the browser to the agent's disk: the real scanner, the real database, from outside. */
@VigieTest
class EvidenceIT {

    private final EvidenceDraft draft = new EvidenceDraft();
    private final Database database = Database.underTest();
    private Clamd clamd;

    @BeforeEach
    void startScanner() {
        clamd = Clamd.start();
    }

    @AfterEach
    void stopScanner() {
        clamd.stop();
    }

    @Test
    void a_file_that_was_scanned_is_given_to_agents_to_save_without_what_it_told_beside() throws Exception {
        long id = draft.added(new Multipart().file("été à la plage.jpg", photograph(64, 48)));
        draft.awaitState(id, "CLEAN");
        var reference = draft.file();
        var path = "/agent/signalements/" + reference + "/pieces/" + id;

        var answer = AgentHttp.signIn().get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("image/jpeg");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo(
                        "attachment; filename=\"_t_ _ la plage.jpg\"; filename*=UTF-8''%C3%A9t%C3%A9%20%C3%A0%20la%20plage.jpg");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(EvidenceDraft.ascii(answer.response().body())).doesNotContain("Exif", "2026:11");
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.response().body()))
                        .getWidth())
                .isEqualTo(64);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE act = 'EVIDENCE_READ' AND subject = ?",
                        reference + "/" + id))
                .isEqualTo(1);
    }

    @Test
    void a_file_opens_to_agents_alone_and_under_its_own_report_alone() {
        long id = draft.added(new Multipart().file("a.png", png(9, 9)));
        draft.awaitState(id, "CLEAN");
        var reference = draft.file();
        var other = new EvidenceDraft().file();
        var agent = AgentHttp.signIn();
        assertThat(agent.get("/agent/signalements/" + reference + "/pieces/" + id)
                        .status())
                .isEqualTo(200);
        assertThat(agent.get("/agent/signalements/" + other + "/pieces/" + id).status())
                .isEqualTo(404);
        assertThat(agent.get("/agent/signalements/" + reference + "/pieces/999999999999")
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/agent/signalements/" + reference + "/pieces/x").status())
                .isEqualTo(404);
        assertThat(Api.underTest()
                        .get("/agent/signalements/" + reference + "/pieces/" + id)
                        .status())
                .isEqualTo(302);
        assertThat(agent.get("/agent/signalements/" + reference).text())
                .contains("/agent/signalements/" + reference + "/pieces/" + id + "\"");
    }

    @Test
    void the_original_is_kept_if_it_was_asked_for_and_gone_otherwise() throws Exception {
        byte[] sent = photograph(40, 40);
        long kept = draft.added(new Multipart().field("keepOriginal", "on").file("a.jpg", sent));
        long dropped = draft.added(new Multipart().file("b.jpg", sent));
        draft.awaitState(kept, "CLEAN");
        draft.awaitState(dropped, "CLEAN");
        var reference = draft.file();
        var agent = AgentHttp.signIn();

        var original = agent.get("/agent/signalements/" + reference + "/pieces/" + kept + "?original");
        assertThat(original.response().body()).isEqualTo(sent);
        assertThat(original.header("Content-Type")).startsWith("application/octet-stream");
        assertThat(EvidenceDraft.ascii(
                        agent.get("/agent/signalements/" + reference + "/pieces/" + dropped + "?original")
                                .response()
                                .body()))
                .doesNotContain("Exif");
        assertThat(chunks(kept, "ORIGINAL")).isEqualTo(1);
        assertThat(chunks(dropped, "ORIGINAL")).isZero();
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));
        assertThat(agent.get("/agent/signalements/" + reference).text()).contains(sha256);
    }

    static Stream<Arguments> infected() {
        return Stream.of(
                Arguments.of("a.txt", Clamd.eicar()),
                Arguments.of("a.pdf", joined(ascii("%PDF-1.5\n%"), Clamd.eicar(), ascii("\n"), movedPdf())),
                Arguments.of("a.jpg", joined(photograph(9, 9), Clamd.eicar())));
    }

    /** A PDF that begins a line later than it says. */
    private static byte[] movedPdf() {
        int line = "%PDF-1.5\n%".length() + Clamd.eicar().length + 1;
        var text = EvidenceDraft.ascii(pdf(""));
        var moved = new StringBuilder();
        for (var row : text.split("(?<=\n)")) {
            moved.append(
                    row.matches("\\d{10} 00000 n \n")
                            ? String.format("%010d 00000 n \n", Integer.parseInt(row.substring(0, 10)) + line)
                            : row);
        }
        return ascii(
                moved.toString().replaceAll("startxref\n\\d+", "startxref\n" + (text.indexOf("xref\n0 4") + line)));
    }

    @ParameterizedTest
    @MethodSource
    void infected(String name, byte[] content) {
        long id = draft.added(new Multipart().field("keepOriginal", "on").file(name, content));
        draft.awaitState(id, "INFECTED");
        var reference = draft.file();
        assertThat(AgentHttp.signIn()
                        .get("/agent/signalements/" + reference + "/pieces/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(database.number("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id = ?", id))
                .isZero();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM evidence WHERE id = ? AND sha256 = UNHEX(SHA2(?, 256))", id, content))
                .isEqualTo(1);
    }

    @Test
    void while_no_scanner_answers_files_are_taken_and_wait_and_nobody_reads_them() {
        clamd.stop();
        long id = draft.added(new Multipart().file("a.png", png(9, 9)));
        var reference = draft.file();
        var agent = AgentHttp.signIn();
        assertThat(agent.get("/agent/signalements/" + reference + "/pieces/" + id)
                        .status())
                .isEqualTo(409);
        assertThat(agent.get("/agent/signalements/" + reference + "/pieces/" + id + "?original")
                        .status())
                .isEqualTo(409);
        assertThat(agent.get("/agent/signalements/" + reference).text()).contains("QUARANTINED");

        clamd = Clamd.start();
        Eventually.holds(
                Duration.ofSeconds(60),
                "the backlog drains",
                () -> agent.get("/agent/signalements/" + reference + "/pieces/" + id)
                                .status()
                        == 200);
    }

    @Test
    void a_scanner_that_never_answers_holds_up_nothing() throws IOException {
        clamd.stop();
        long id;
        try (var hung = new ServerSocket(Clamd.PORT, 50, InetAddress.getLoopbackAddress())) {
            assertThat(hung.isBound()).isTrue();
            id = draft.added(new Multipart().file("a.png", png(9, 9)));
            for (int i = 0; i < 5; i++) {
                long begun = System.nanoTime();
                assertThat(draft.add("b" + i + ".png", png(9, 9)).status()).isEqualTo(200);
                assertThat(Api.underTest()
                                .file(UUID.randomUUID(), Filings.sound().build())
                                .status())
                        .isEqualTo(201);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
            }
            assertThat(draft.state(id)).isEqualTo("QUARANTINED");
        }
        clamd = Clamd.start();
        draft.awaitState(id, "CLEAN");
    }

    @Test
    void a_dump_of_the_database_shows_neither_content_nor_name() {
        var secret = "Jeanne-" + UUID.randomUUID();
        long id = draft.added(new Multipart()
                .field("captureAddress", "www.exemple.fr/" + secret)
                .file(secret + ".txt", ascii(secret.repeat(9_000))));
        assertThat(database.number("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id = ?", id))
                .isEqualTo(2);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id = ? AND (LOCATE(?, sealed) > 0 OR LENGTH(sealed) > 262144)",
                        id,
                        secret))
                .isZero();
        assertThat(database.number(
                        "SELECT LOCATE(?, name) + LOCATE(?, capture_address) FROM evidence WHERE id = ?",
                        secret,
                        secret,
                        id))
                .isZero();
    }

    private long chunks(long id, String kind) {
        return database.number("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id = ? AND kind = ?", id, kind);
    }
}
