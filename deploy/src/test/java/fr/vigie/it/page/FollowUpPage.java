package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.nio.file.Path;
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

    /** Chooses among the answers of a question. */
    public FollowUpPage choose(String field, String answer) {
        $("label[for='" + field + "-" + answer + "']").click();
        return this;
    }

    public FollowUpPage fill(String field, String text) {
        field(field).setValue(text);
        return this;
    }

    public SelenideElement field(String field) {
        return $(By.id(field + ":input"));
    }

    public FollowUpPage press(String button) {
        $(By.id(button)).click();
        return this;
    }

    public FollowUpPage write(String text) {
        $("#do-write summary").click();
        return fill("message", text).press("send-message");
    }

    public FollowUpPage attach(Path file) {
        field("evidence").uploadFile(file.toFile());
        return this;
    }

    public SelenideElement done() {
        return $("#done");
    }

    public SelenideElement errors() {
        return $("#errors");
    }

    public SelenideElement part(String id) {
        return $(By.id(id));
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
