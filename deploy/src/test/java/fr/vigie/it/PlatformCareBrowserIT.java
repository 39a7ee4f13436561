package fr.vigie.it;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Members;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Agents keep the register: what people named is checked, edited, merged and parted again. */
@BrowserTest
class PlatformCareBrowserIT {

    private final Database database = Database.underTest();
    private final String word = UUID.randomUUID().toString().substring(0, 8);
    private final String right = "Bazar " + word;
    private final String misspelt = "Bazzar " + word;

    @BeforeEach
    void signIn() {
        SignInPage.open().asDemonstrationAgent();
    }

    @Test
    void a_platform_that_somebody_named_is_found_and_registered() {
        file(right);
        Selenide.open("/agent/plateformes?mots=" + word);
        $("#platforms").shouldHave(text(right));
        $("#platforms a").click();
        $("#accept").click();
        $("#done").shouldBe(visible);
        $("#accept").shouldNot(exist);
        Selenide.open("/agent/plateformes?mots=" + word);
        $("#empty").shouldBe(visible);
        Selenide.open("/agent/plateformes?etat=toutes&mots=" + word);
        $("#platforms").shouldHave(text(right));
    }

    @Test
    void an_edited_platform_is_still_reached_by_its_former_name() {
        file(right);
        openPlatform(right);
        $(By.id("displayName:input")).setValue(right + " France");
        $(By.id("legalName:input")).setValue("Bazar SAS");
        $(By.id("hosts:input")).setValue("pas une adresse");
        $("#edit").click();
        $("#hosts-error").shouldBe(visible);
        $(By.id("hosts:input")).setValue("https://www." + word + ".example/boutique");
        $(By.id("country:input")).selectOptionByValue("IE");
        $("#edit").click();
        $("#done").shouldBe(visible);
        $("h1").shouldHave(text(right + " France"));
        assertThat(database.number(
                        "SELECT COUNT(*) FROM platform p JOIN platform_host h ON h.platform_id = p.id WHERE p.display_name = ? AND p.legal_name = 'Bazar SAS' AND p.country = 'IE' AND h.host = ? AND h.path_prefix = '/boutique'",
                        right + " France",
                        word + ".example"))
                .isOne();
        file(right);
        assertThat(reportsOn(right + " France")).isEqualTo(2);

        file(misspelt);
        openPlatform(misspelt);
        $(By.id("displayName:input")).setValue(right);
        $("#edit").click();
        $("#displayName-error").shouldBe(visible);
    }

    @Test
    void what_somebody_entered_meanwhile_is_not_lost() {
        file(right);
        openPlatform(right);
        $(By.id("hosts:input")).setValue("mien-" + word + ".example");
        database.change(
                "INSERT INTO platform_host (id, platform_id, host, path_prefix) SELECT -NEXTVAL(platform_host_seq), id, ?, '' FROM platform WHERE display_name = ?",
                "autre-" + word + ".example",
                right);
        $("#edit").click();
        $("#hosts-error").shouldHave(text("autre-" + word + ".example"));
        $(By.id("hosts:input")).shouldHave(value("mien-" + word + ".example"));
        $(By.id("hosts:input")).setValue("mien-" + word + ".example autre-" + word + ".example");
        $("#edit").click();
        $("#done").shouldBe(visible);
        assertThat(database.number("SELECT COUNT(*) FROM platform_host WHERE host LIKE ?", "%" + word + "%"))
                .isEqualTo(2);
    }

    @Test
    void contact_points_are_added_and_removed() {
        file(right);
        openPlatform(right);
        $("#adding summary").click();
        $("#add").click();
        $("#source-error").shouldBe(visible);
        assertThat(Browser.axeViolations()).isEmpty();
        $(By.id("kind:input")).selectOptionByValue("LEGAL_REPRESENTATIVE");
        $(By.id("means:input")).selectOptionByValue("WEB_FORM");
        $(By.id("address:input")).setValue("https://" + word + ".example/contact");
        $(By.id("contactCountry:input")).selectOptionByValue("IE");
        $(By.id("source:input")).setValue("Conditions générales");
        $("#add").click();
        $("#contacts").shouldHave(text(word + ".example/contact"));
        assertThat(database.number(
                        "SELECT COUNT(*) FROM platform_contact WHERE address LIKE ? AND entered_by = 'agent.demo' AND country = 'IE'",
                        "%" + word + "%"))
                .isOne();
        $("#contacts .facts a").click();
        $("#removal").shouldBe(visible);
        $("#remove").click();
        $("#done").shouldBe(visible);
        assertThat(database.number("SELECT COUNT(*) FROM platform_contact WHERE address LIKE ?", "%" + word + "%"))
                .isZero();
    }

    @Test
    void a_merge_moves_the_reports_and_what_comes_after_and_undoing_brings_back_exactly_those() {
        file(right);
        file(misspelt);
        file(misspelt);
        openPlatform(misspelt);
        $("#mots").setValue(right);
        $("#find").click();
        $("#candidates").$(By.linkText(right)).click();
        $("#preview").shouldBe(visible);
        $("#preview-reports").shouldHave(text("2 signalements"));
        assertThat(Browser.axeViolations()).isEmpty();
        assertThat(reportsOn(right)).isOne();
        $("#confirm").click();
        $("#merged").shouldBe(visible).shouldHave(text(right));
        $("#done").shouldHave(text("2 signalements"));
        assertThat(reportsOn(right)).isEqualTo(3);
        assertThat(marks(right)).isOne();
        Selenide.open("/agent/plateformes/" + Members.platform(misspelt) + "/membres");
        assertThat(Selenide.webdriver().driver().url())
                .as("members are those of where it leads")
                .endsWith("/agent/plateformes/" + Members.platform(right) + "/membres");

        file(misspelt);
        assertThat(reportsOn(right)).isEqualTo(4);
        openPlatform(right);
        $("#merges .undo").click();
        $("#undoing-preview").shouldBe(visible).shouldHave(text("2 signalements"));
        $("#undo").click();
        $("#done").shouldBe(visible);
        assertThat(reportsOn(right)).isEqualTo(2);
        assertThat(reportsOn(misspelt)).isEqualTo(2);
        assertThat(marks(misspelt)).isOne();
        assertThat(marks(right)).isOne();
        file(misspelt);
        assertThat(reportsOn(misspelt)).isEqualTo(3);
    }

    @Test
    void merges_one_after_another_are_undone_the_last_first() {
        var third = "Bazaar " + word;
        file(right);
        file(misspelt);
        file(third);
        merge(misspelt, right);
        merge(right, third);
        assertThat(reportsOn(third)).isEqualTo(3);
        file(misspelt);
        assertThat(reportsOn(third)).isEqualTo(4);
        undoMergesInto(third);
        assertThat(reportsOn(right)).isEqualTo(2);
        file(misspelt);
        assertThat(reportsOn(right)).isEqualTo(3);
        undoMergesInto(right);
        assertThat(reportsOn(misspelt)).isOne();
        assertThat(reportsOn(third)).isEqualTo(2);
    }

    private void merge(String from, String into) {
        Selenide.open("/agent/plateformes/" + id(from) + "?dans=" + id(into));
        $("#confirm").click();
        $("#merged").shouldBe(visible);
    }

    private void undoMergesInto(String name) {
        openPlatform(name);
        $("#merges .undo").click();
        $("#undo").click();
        $("#done").shouldBe(visible);
    }

    private void openPlatform(String name) {
        Selenide.open("/agent/plateformes/" + id(name));
    }

    private long id(String name) {
        return database.number("SELECT id FROM platform WHERE display_name = ?", name);
    }

    private long reportsOn(String name) {
        return database.number("SELECT COUNT(*) FROM report WHERE platform_id = ?", id(name));
    }

    /** How many marks there are on the stems of the platform's reports: all are of one practice, and so of one scope. */
    private long marks(String name) {
        return database.number(
                "SELECT COUNT(DISTINCT LEFT(s.stems, 7)) FROM report_signature s JOIN report r ON r.id = s.report_id WHERE r.platform_id = ?",
                id(name));
    }

    private void file(String platform) {
        assertThat(Api.underTest()
                        .file(UUID.randomUUID(), Filings.on(platform).build())
                        .status())
                .isEqualTo(201);
    }
}
