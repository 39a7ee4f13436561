package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverConditions;
import org.openqa.selenium.By;

/** The pages of filing a report, and the receipt at their end. */
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
        return new FilingPage().at("story");
    }

    /** Waits until the page of that name is there. */
    public FilingPage at(String page) {
        $("form#form[data-page='" + page + "']").shouldBe(Condition.exist);
        return this;
    }

    public FilingPage tell(String story) {
        text().setValue(story);
        return this;
    }

    /** Chooses a practice, from what is proposed or from the tree. */
    public FilingPage choose(String practice) {
        var proposed = $(By.id("proposed-" + practice));
        if (proposed.exists()) {
            $("label[for='proposed-" + practice + "']").click();
            return this;
        }
        var choice = $(By.id("practice-" + practice));
        var topic = choice.ancestor("details.topic");
        if (topic.getAttribute("open") == null) {
            topic.$("summary").click();
        }
        $("label[for='practice-" + practice + "']").click();
        return this;
    }

    public FilingPage asProfessional(String siren) {
        $("label[for='filer-PROFESSIONAL']").click();
        control("siren").setValue(siren);
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

    public FilingPage seller(String seller) {
        control("seller").setValue(seller);
        return this;
    }

    /** Chooses an answer to a question of the practice. */
    public FilingPage answer(String practice, String question, String option) {
        $("label[for='answer." + practice + "." + question + "-" + option + "']")
                .click();
        return this;
    }

    public FilingPage proceed() {
        $("#continue").click();
        return this;
    }

    public FilingPage back() {
        $("#back").click();
        return this;
    }

    public FilingPage send() {
        $("#send").click();
        return this;
    }

    /** From the page of details to reading over, as somebody who adds nothing. */
    public FilingPage skipToReadOver() {
        at("details").proceed().at("evidence").proceed();
        return throughKnown().at("you").proceed().at("readover");
    }

    /** Past similar reports, where there are any. */
    public FilingPage throughKnown() {
        $("form#form[data-page='you'], form#form[data-page='known']").shouldBe(Condition.exist);
        if ($("form#form[data-page='known']").exists()) {
            proceed();
        }
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
        Selenide.webdriver().shouldHave(WebDriverConditions.urlContaining("/signaler/recu"));
        return $("#reference").shouldBe(Condition.visible).text();
    }

    /** The code on the receipt. */
    public String trackingCode() {
        return $("#tracking-code").shouldBe(Condition.visible).text();
    }

    public static SelenideElement control(String field) {
        return $(By.id(field + ":input"));
    }
}
