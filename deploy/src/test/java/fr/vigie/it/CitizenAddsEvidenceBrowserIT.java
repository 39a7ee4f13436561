package fr.vigie.it;

import static fr.vigie.it.support.EvidenceFiles.ascii;
import static fr.vigie.it.support.EvidenceFiles.photograph;
import static fr.vigie.it.support.EvidenceFiles.png;
import static fr.vigie.it.support.EvidenceFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.EvidencePage;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Clamd;
import fr.vigie.it.support.EvidenceDraft;
import fr.vigie.it.support.Multipart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@BrowserTest
class CitizenAddsEvidenceBrowserIT {

    private final EvidenceDraft draft = new EvidenceDraft();

    @TempDir
    private Path folder;

    @Test
    void a_file_is_added_scanned_and_removed_on_the_same_page() throws IOException {
        var clamd = Clamd.start();
        try {
            var page = EvidencePage.open(draft)
                    .choose(file("photo.jpg", photograph(30, 30)), file("capture.png", png(30, 30)))
                    .shouldHold("photo.jpg", "capture.png")
                    .awaitChecked("photo.jpg")
                    .awaitChecked("capture.png")
                    .press("photo.jpg")
                    .shouldHold("capture.png");
            page.said().shouldHave(Condition.text("photo.jpg"));
            assertThat(page.input().is(Condition.focused)).isTrue();
            assertThat(draft.files()).hasSize(1);
        } finally {
            clamd.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"drop", "paste"})
    void a_picture_is_dropped_or_pasted(String how) {
        var page = EvidencePage.open(draft).give(how, "ecran.png", png(20, 20)).shouldHold("ecran.png");
        page.file("ecran.png").shouldHave(Condition.text("En quarantaine"));
        page.dropText().shouldBe(Condition.visible);
    }

    @Test
    void what_is_refused_says_so_beside_the_file_and_the_others_go_on() throws IOException {
        var page = EvidencePage.open(draft)
                .choose(file("a.zip", zip("x", ascii("x"))), file("b.png", png(9, 9)))
                .shouldHold("b.png");
        page.file("a.zip").$(".error").shouldHave(Condition.text("« a.zip » contient d'autres fichiers"));
        page.press("a.zip");
        page.files().shouldHave(CollectionCondition.size(1));
    }

    @Test
    void after_ten_files_there_is_no_eleventh() throws IOException {
        for (int i = 1; i < 10; i++) {
            draft.added(new Multipart().file(i + ".png", png(9, 9)));
        }
        var page = EvidencePage.open(draft).choose(file("10.png", png(9, 9)), file("11.png", png(9, 9)));
        page.full().shouldBe(Condition.visible);
        page.form().shouldNotBe(Condition.visible);
        page.file("11.png").$(".error").shouldHave(Condition.text("10 fichiers au plus"));
        page.press("1.png").full().shouldNotBe(Condition.visible);
    }

    @Test
    void an_upload_shows_how_far_it_is_and_can_be_stopped() throws IOException {
        var page = EvidencePage.open(draft);
        EvidencePage.lineOf(50_000);
        try {
            page.choose(file("long.txt", ascii("texte ".repeat(500_000))));
            page.file("long.txt").$(".progress-note").shouldHave(Condition.text("Envoi de long.txt"));
            page.press("long.txt").files().shouldHave(CollectionCondition.size(0));
            page.said().shouldHave(Condition.text("arrêté"));
        } finally {
            EvidencePage.lineOf(0);
        }
        assertThat(draft.files()).isEmpty();
    }

    @Test
    void without_a_script_the_form_does_it_all() throws IOException {
        EvidencePage.open(draft);
        EvidencePage.withoutScripts(true);
        try {
            Selenide.refresh();
            var page = EvidencePage.open(draft);
            page.dropText().shouldNotBe(Condition.visible);
            page.choose(file("a.png", png(9, 9)), file("b.zip", zip("x", ascii("x"))))
                    .send()
                    .shouldHold("a.png");
            page.errors().shouldHave(Condition.text("« b.zip » contient d'autres fichiers"));
            page.press("a.png").files().shouldHave(CollectionCondition.size(0));
        } finally {
            EvidencePage.withoutScripts(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void the_page_is_for_everybody(String language) throws IOException {
        for (var name :
                new String[] {"photo-de-la-page-avec-un-nom-vraiment-tres-long-qui-ne-finit-pas.jpg", "b.jpg"}) {
            draft.added(new Multipart().file(name, photograph(30, 30)));
        }
        var page = EvidencePage.open(draft, "?probleme=evidence.archive&fichier=c.zip&lang=" + language);
        page.choose(file("d.zip", zip("x", ascii("x"))));
        page.file("d.zip").$(".error").shouldBe(Condition.visible);
        assertClean("citizen-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void agents_see_the_files_of_a_report(String language) {
        draft.added(new Multipart()
                .field("captureAddress", "www.exemple.fr/offre")
                .field("keepOriginal", "on")
                .file("photo.jpg", photograph(30, 30)));
        var reference = draft.file();
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/agent/signalements/" + reference + "?lang=" + language);
        Selenide.$("#evidence").shouldHave(Condition.text("photo.jpg"), Condition.text("www.exemple.fr/offre"));
        assertClean("agent-" + language);
    }

    private static void assertClean(String what) {
        var softly = new SoftAssertions();
        for (boolean dark : new boolean[] {false, true}) {
            for (int width : new int[] {360, 1280}) {
                Browser.looksLike(width, dark);
                Selenide.screenshot("evidence-" + what + "-" + width + (dark ? "-dark" : ""));
                var place = what + " " + width + (dark ? " dark" : " light");
                softly.assertThat(Browser.axeViolations()).as(place).isEmpty();
                softly.assertThat(Browser.overflow()).as(place + " overflows").isZero();
            }
        }
        softly.assertAll();
    }

    private File file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toFile();
    }
}
