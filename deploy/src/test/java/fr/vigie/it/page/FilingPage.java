package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.openqa.selenium.By;

/** The filing form, in its three steps, and the receipt at its end. */
public final class FilingPage {

    private FilingPage() {}

    public static FilingPage open(String address) {
        Selenide.open(address);
        return new FilingPage();
    }

    /** Begins as most people do: with their own words, on the first page. */
    public static FilingPage fromHome(String story) {
        Selenide.open("/");
        $("#recit").setValue(story);
        $(".hero-form button").click();
        $("#continue").shouldBe(Condition.visible);
        return new FilingPage();
    }

    public FilingPage tell(String story) {
        text().setValue(story);
        return this;
    }

    public FilingPage choose(String practice) {
        var choice = $(By.id("practice-" + practice));
        var shelf = choice.ancestor("details");
        if (shelf.getAttribute("open") == null) {
            shelf.$("summary").click();
        }
        $("label[for='practice-" + practice + "']").click();
        return this;
    }

    public FilingPage paste(String address) {
        control("address").setValue(address);
        return this;
    }

    public FilingPage name(String platform) {
        control("platform").setValue(platform);
        return this;
    }

    public FilingPage proceed() {
        $("#continue").click();
        return this;
    }

    public FilingPage backToStory() {
        $("#back-to-story").click();
        return this;
    }

    public FilingPage backToPlace() {
        $("#back-to-place").click();
        return this;
    }

    public FilingPage send() {
        $("#send").click();
        return this;
    }

    /** Two clicks before the answer to the first has come. */
    public FilingPage sendTwice() {
        $("#send").shouldBe(Condition.visible);
        Selenide.executeJavaScript("const send = document.getElementById('send'); send.click(); send.click();");
        return this;
    }

    public SelenideElement text() {
        return control("text");
    }

    public SelenideElement address() {
        return control("address");
    }

    public SelenideElement errorSummary() {
        return $("#errors");
    }

    public SelenideElement main() {
        return $("#main");
    }

    /** The reference on the receipt. */
    public String reference() {
        return $("#reference").shouldBe(Condition.visible).text();
    }

    /** The code on the receipt. */
    public String trackingCode() {
        return $("#tracking-code").shouldBe(Condition.visible).text();
    }

    private static SelenideElement control(String field) {
        return $(By.id(field + ":input"));
    }
}
