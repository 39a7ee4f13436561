package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Condition;
import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import fr.vigie.it.support.EvidenceDraft;
import java.io.File;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.chrome.ChromeDriver;

/** The step of filing on which files are added. */
public final class EvidencePage {

    private static final Duration SCANNED = Duration.ofSeconds(30);

    private EvidencePage() {}

    public static EvidencePage open(EvidenceDraft draft) {
        return open(draft, "");
    }

    public static EvidencePage open(EvidenceDraft draft, String query) {
        Selenide.open("/suivi");
        var cookie = draft.cookie().split("=", 2);
        WebDriverRunner.getWebDriver().manage().addCookie(new Cookie(cookie[0], cookie[1]));
        Selenide.open("/signaler/preuves" + query);
        return new EvidencePage();
    }

    public EvidencePage choose(File... files) {
        input().uploadFile(files);
        return this;
    }

    public EvidencePage send() {
        $("#upload-send").click();
        return this;
    }

    /** Drops a file on the zone, or pastes it, as far as a script can. */
    public EvidencePage give(String how, String name, byte[] content) {
        Selenide.executeJavaScript(
                """
                const bytes = Uint8Array.from(atob(arguments[2]), (c) => c.charCodeAt(0));
                const data = new DataTransfer();
                data.items.add(new File([bytes], arguments[1], { type: "image/png" }));
                const event = arguments[0] === "drop"
                    ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
                    : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
                document.getElementById("drop").dispatchEvent(event);
                """,
                how,
                name,
                Base64.getEncoder().encodeToString(content));
        return this;
    }

    /** How fast what is sent goes from now on, in bytes a second; 0 for as fast as it can. */
    public static void lineOf(int bytesPerSecond) {
        driver().executeCdpCommand("Network.enable", Map.of());
        driver().executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of(
                                "offline",
                                false,
                                "latency",
                                0,
                                "downloadThroughput",
                                -1,
                                "uploadThroughput",
                                bytesPerSecond == 0 ? -1 : bytesPerSecond));
    }

    public static void withoutScripts(boolean without) {
        driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", without));
    }

    private static ChromeDriver driver() {
        return (ChromeDriver) WebDriverRunner.getWebDriver();
    }

    public EvidencePage awaitChecked(String name) {
        file(name).$(".status[data-status=CLEAN]").shouldBe(Condition.visible, SCANNED);
        return this;
    }

    public EvidencePage shouldHold(String... names) {
        $$("#files .file[data-id] .file-name").shouldHave(CollectionCondition.exactTexts(names));
        return this;
    }

    public ElementsCollection files() {
        return $$("#files .file");
    }

    public SelenideElement file(String name) {
        return files().findBy(Condition.text(name));
    }

    public EvidencePage press(String name) {
        file(name).$("button").click();
        return this;
    }

    public SelenideElement input() {
        return $("#evidence-input");
    }

    public SelenideElement dropText() {
        return $(".drop-text");
    }

    public SelenideElement said() {
        return $("#files-said");
    }

    public SelenideElement full() {
        return $("#files-full");
    }

    public SelenideElement form() {
        return $("#upload");
    }

    public SelenideElement errors() {
        return $("#errors");
    }
}
