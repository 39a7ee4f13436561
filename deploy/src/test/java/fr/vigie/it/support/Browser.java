package fr.vigie.it.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The browser, as wide and in the colours that a test asks for. */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    private static final int HEIGHT = 900;
    private static final int[] WIDTHS = {360, 1280};

    @Override
    public void beforeEach(ExtensionContext context) {
        Chromium.require();
        System.setProperty("webdriver.chrome.driver", Chromium.DRIVER.toString());
        Configuration.browser = "chrome";
        Configuration.browserBinary = Chromium.BROWSER.toString();
        Configuration.headless = true;
        Configuration.baseUrl = WholeSystem.base().toString();
        Configuration.reportsFolder = "target/browser";
        Configuration.timeout = 8_000;
        Configuration.browserCapabilities = options();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!WebDriverRunner.hasWebDriverStarted()) {
            return;
        }
        var complaints = driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Content Security Policy"))
                .toList();
        Selenide.clearBrowserCookies();
        looksAsAtFirst();
        assertThat(complaints).as("breaches of the content security policy").isEmpty();
    }

    /** What a test made narrow or dark is not left so to the next one. */
    private static void looksAsAtFirst() {
        driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }

    /** Makes the next pages as wide as a telephone or a desk, light or dark. */
    public static void looksLike(int width, boolean dark) {
        driver().executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver().executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Shows the page as it is printed, until it is shown on the screen again. */
    public static void onPaper(boolean paper) {
        driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** What axe finds wrong with the page, each with the elements that it means. */
    public static List<String> axeViolations() {
        return new AxeBuilder()
                .analyze(driver()).getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** On a telephone in the dark and on a desk in the light: axe finds nothing, nothing is wider than the window. */
    public static void assertClean(String path) {
        var softly = new SoftAssertions();
        for (boolean dark : new boolean[] {false, true}) {
            int width = WIDTHS[dark ? 0 : 1];
            looksLike(width, dark);
            Selenide.open(path);
            var place = path + " " + width + (dark ? " dark" : " light");
            softly.assertThat(axeViolations()).as(place).isEmpty();
            softly.assertThat(overflow()).as(place + " overflows").isZero();
        }
        softly.assertAll();
    }

    /** How far the page is wider than the window. */
    public static long overflow() {
        return Selenide.<Long>executeJavaScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static ChromeDriver driver() {
        return (ChromeDriver) WebDriverRunner.getWebDriver();
    }

    private static ChromeOptions options() {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions()
                .addArguments(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=fr");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr"));
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }
}
