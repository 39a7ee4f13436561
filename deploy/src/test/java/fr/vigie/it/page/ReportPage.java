package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.openqa.selenium.By;

/** One report, before an agent. */
public final class ReportPage {

    private ReportPage() {}

    public static ReportPage open(String reference) {
        Selenide.open("/agent/signalements/" + reference);
        return new ReportPage();
    }

    public ReportPage take() {
        $("#act-TAKE").click();
        return this;
    }

    public ReportPage ask(String question) {
        $("#asking summary").click();
        $(By.id("question:input")).setValue(question);
        $("#act-REQUEST_INFORMATION").click();
        return this;
    }

    public ReportPage declareAdmissible() {
        $("#act-DECLARE_ADMISSIBLE").click();
        return this;
    }

    public SelenideElement main() {
        return $("#main");
    }

    public SelenideElement state() {
        return $("#state");
    }
}
