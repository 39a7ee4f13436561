package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.openqa.selenium.By;

/** The follow-up of a report, behind its reference and its code. */
public final class FollowUpPage {

    private FollowUpPage() {}

    public static FollowUpPage open() {
        Selenide.open("/suivi");
        return new FollowUpPage();
    }

    public FollowUpPage with(String reference, String code) {
        $(By.id("reference:input")).setValue(reference);
        $(By.id("code:input")).setValue(code);
        $("#open").click();
        return this;
    }

    public FollowUpPage answer(String text) {
        $(By.id("answer:input")).setValue(text);
        $("#send-answer").click();
        return this;
    }

    public SelenideElement state() {
        return $("#state");
    }

    public SelenideElement refused() {
        return $("#refused");
    }

    public SelenideElement main() {
        return $("#main");
    }
}
