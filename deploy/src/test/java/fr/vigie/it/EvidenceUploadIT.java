package fr.vigie.it;

import static fr.vigie.it.support.EvidenceFiles.ascii;
import static fr.vigie.it.support.EvidenceFiles.joined;
import static fr.vigie.it.support.EvidenceFiles.pdf;
import static fr.vigie.it.support.EvidenceFiles.png;
import static fr.vigie.it.support.EvidenceFiles.pngHeader;
import static fr.vigie.it.support.EvidenceFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Clamd;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Eventually;
import fr.vigie.it.support.EvidenceDraft;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Multipart;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are added to a draft: what is taken, what is refused and said, what it costs the others. */
@VigieTest
class EvidenceUploadIT {

    private static Clamd clamd;

    private final EvidenceDraft draft = new EvidenceDraft();
    private final Database database = Database.underTest();

    @BeforeAll
    static void startScanner() {
        clamd = Clamd.start();
    }

    @AfterAll
    static void stopScanner() {
        clamd.stop();
    }

    @Test
    void uploads_in_parallel_dont_become_more_than_ten() throws Exception {
        var threads = Executors.newFixedThreadPool(24);
        try {
            Callable<Api.Answer> upload = () -> draft.add("a.png", png(9, 9));
            var answers = new ArrayList<Api.Answer>();
            for (var answer :
                    threads.invokeAll(Stream.generate(() -> upload).limit(24).toList())) {
                answers.add(answer.get());
            }
            assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(10);
            assertThat(answers).filteredOn(answer -> answer.status() != 200).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.text()).contains("evidence.tooMany");
            });
            assertThat(draft.files()).hasSize(10);
        } finally {
            threads.shutdownNow();
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a.zip", zip("a.txt", ascii("x")), "evidence.archive"),
                Arguments.of("a.docx", zip("word/document.xml", ascii("<x/>")), "evidence."),
                Arguments.of("eicar.zip", zip("eicar.com", Clamd.eicar()), "evidence.archive"),
                Arguments.of("a.jpg", zip("a.txt", ascii("x")), "evidence.archive"),
                Arguments.of("a.html", ascii("<html><script>alert(1)</script>"), "evidence.type"),
                Arguments.of("a.txt", ascii("<html><script>alert(1)</script>"), "evidence.type"),
                Arguments.of("a.svg", ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), "evidence.type"),
                Arguments.of("a.exe", joined(ascii("MZ"), new byte[100]), "evidence.type"),
                Arguments.of("a.png", pngHeader(50_000, 50_000), "evidence.pictureTooBig"),
                Arguments.of("a.png", pngHeader(10, 10), "evidence.unreadable"),
                Arguments.of("a.pdf", pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), "evidence.pdfActive"),
                Arguments.of("a.pdf", pdf("/Names <</EmbeddedFiles <<>> >>"), "evidence.pdfAttachments"),
                Arguments.of("a.pdf", joined(pdf(""), zip("a", ascii("x"))), "evidence.unreadable"),
                Arguments.of("a.pdf", ascii("%PDF-1.7"), "evidence.unreadable"),
                Arguments.of("a.txt", new byte[0], "evidence.empty"),
                Arguments.of("a.txt", new byte[10 * 1024 * 1024 + 1], "evidence.tooLarge"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name, byte[] content, String code) {
        var answer = draft.add(name, content);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.object().getJsonArray("errors").getJsonObject(0).getString("code"))
                .startsWith(code);
        assertThat(answer.object().getString("detail")).contains(name);
        assertThat(draft.files()).isEmpty();
    }

    @Test
    void of_what_was_refused_or_broke_off_nothing_is_left() throws IOException {
        // What uploads of other tests left may be going at this very moment.
        long last = database.number("SELECT COALESCE(MAX(id), 0) FROM evidence");
        draft.add("a.txt", new byte[10 * 1024 * 1024 + 1]);
        draft.add("a.zip", zip("a.txt", new byte[2_000_000]));
        try (var socket = begin("x".repeat(600_000))) {
            Eventually.holds(
                    Duration.ofSeconds(20),
                    "its beginning is there",
                    () -> database.number("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id > ?", last) > 0);
            socket.setSoLinger(true, 0);
        }
        Eventually.holds(
                Duration.ofSeconds(20),
                "nothing is left",
                () -> database.number("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id > ?", last) == 0
                        && database.number("SELECT COUNT(*) FROM evidence WHERE id > ?", last) == 0);
    }

    @Test
    void many_slow_uploads_leave_the_others_their_connections() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 48; i++) {
                slow.add(begin("x".repeat(300_000)));
            }
            assertThat(Api.underTest()
                            .file(UUID.randomUUID(), Filings.sound().build())
                            .status())
                    .isEqualTo(201);
            assertThat(draft.add("a.png", png(9, 9)).status()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    /** An upload of a draft of its own that has begun, and doesn't go on. */
    private static Socket begin(String content) throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), WholeSystem.base().getPort());
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write(
                        ("POST /signaler/preuves/envoi HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nCookie: "
                                        + new EvidenceDraft().cookie() + "\r\nContent-Type: " + Multipart.CONTENT_TYPE
                                        + "\r\nContent-Length: 5000000\r\n\r\n--limite\r\n"
                                        + "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                                        + content)
                                .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    @Test
    void a_plain_form_is_led_back_to_its_page_with_what_was_wrong() {
        var taken = draft.send(
                new Multipart().field("captureAddress", "www.exemple.fr/x").file("a.png", png(9, 9)));
        assertThat(taken.status()).isEqualTo(303);
        assertThat(taken.header("Location")).endsWith("/signaler/preuves");

        var mixed = draft.send(new Multipart().file("b.png", png(9, 9)).file("<b>&.zip", zip("a", ascii("x"))));
        assertThat(mixed.status()).isEqualTo(303);
        var page = draft.page(mixed.header("Location").replaceFirst("^[^?]*", ""));
        assertThat(page.text()).contains("b.png", "_b_&amp;.zip", "contient d’autres fichiers".replace('’', '\''));
        assertThat(draft.files()).hasSize(2);

        assertThat(draft.send(new Multipart().file("", new byte[0])).header("Location"))
                .contains("evidence.missing");
        assertThat(draft.page("?probleme=nothing&fichier=x").status()).isEqualTo(200);
    }

    @Test
    void only_its_own_draft_sees_and_removes_a_file() {
        long id = draft.added(new Multipart().file("a.png", png(9, 9)));
        var other = new EvidenceDraft();
        assertThat(other.files()).isEmpty();
        assertThat(other.remove(id).status()).isEqualTo(303);
        assertThat(draft.files()).hasSize(1);
        assertThat(draft.remove(id).status()).isEqualTo(303);
        assertThat(draft.files()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM evidence_chunk WHERE evidence_id = ?", id))
                .isZero();
    }

    @Test
    void a_draft_that_is_written_for_days_keeps_its_files_and_one_that_is_gone_leaves_none() {
        draft.added(new Multipart().file("a.png", png(9, 9)));
        var left = new EvidenceDraft();
        long orphan = left.added(new Multipart().file("b.png", png(9, 9)));
        database.change("UPDATE evidence SET received_at = '2026-01-01'");
        database.change("UPDATE evidence_desk SET opened_at = '2026-01-01'");
        long gone = database.number("SELECT draft_id FROM evidence WHERE id = ?", orphan);
        database.change("DELETE FROM filing_draft WHERE id = ?", gone);

        Api.underTest().post("/test/evidence/clear-away", new byte[0]);

        assertThat(draft.files()).hasSize(1);
        assertThat(database.number("SELECT COUNT(*) FROM evidence WHERE id = ?", orphan))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM evidence_desk WHERE draft_id = ?", gone))
                .isZero();
    }

    @Test
    void a_name_leads_nowhere_and_says_what_the_content_is() {
        draft.added(new Multipart().file("../../../../etc/passwd", png(9, 9)));
        draft.added(new Multipart().file("facture.exe", pdf("")));
        draft.added(new Multipart().file("a\0b.png", png(9, 9)));
        assertThat(draft.files())
                .extracting(file -> file.getString("name"))
                .containsExactly("passwd.png", "facture.pdf", "ab.png");
    }

    @Test
    void without_a_draft_nothing_is_taken() {
        var api = Api.underTest();
        var body = new Multipart().file("a.png", png(9, 9)).body();
        assertThat(api.post("/signaler/preuves/envoi", body, "Content-Type", Multipart.CONTENT_TYPE)
                        .header("Location"))
                .endsWith("/signaler");
        assertThat(api.post(
                                "/signaler/preuves/envoi",
                                body,
                                "Content-Type",
                                Multipart.CONTENT_TYPE,
                                "Accept",
                                "application/json")
                        .status())
                .isEqualTo(409);
        assertThat(api.get("/signaler/preuves/envoi").status()).isEqualTo(404);
    }

    @Test
    void what_is_no_form_or_comes_from_another_site_is_refused() {
        var api = Api.underTest();
        assertThat(api.post(
                                "/signaler/preuves/envoi",
                                ascii("x"),
                                "Content-Type",
                                "text/plain",
                                "Cookie",
                                draft.cookie(),
                                "Accept",
                                "application/json")
                        .status())
                .isEqualTo(400);
        assertThat(draft.send(new Multipart().file("a.png", png(9, 9)), "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(draft.files()).isEmpty();
    }
}
