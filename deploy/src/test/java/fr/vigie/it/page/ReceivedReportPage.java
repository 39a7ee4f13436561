package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.time.LocalDate;
import org.openqa.selenium.By;

/** One report, before the platform that it is about. */
public final class ReceivedReportPage {

    private ReceivedReportPage() {}

    public static ReceivedReportPage open(String reference) {
        Selenide.open("/plateforme/signalements/" + reference);
        return new ReceivedReportPage();
    }

    public ReceivedReportPage choose(String kind) {
        $("label[for='kind-" + kind + "']").click();
        return this;
    }

    public ReceivedReportPage write(String field, String text) {
        $(By.id(field + ":input")).setValue(text);
        return this;
    }

    public ReceivedReportPage engageUntil(LocalDate day) {
        Selenide.executeJavaScript(
                "document.getElementById('engagementBy:input').value = arguments[0]", day.toString());
        return this;
    }

    public ReceivedReportPage send() {
        $("#respond").click();
        return this;
    }

    public ReceivedReportPage tellDone(String proof) {
        write("proof", proof);
        $("#fulfil").click();
        return this;
    }

    public SelenideElement field(String name) {
        return $(By.id(name + ":input"));
    }

    public SelenideElement main() {
        return $("#main");
    }
}
