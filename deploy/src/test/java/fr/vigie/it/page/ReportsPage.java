package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.openqa.selenium.By;

/** The agents' list, its filters, and the decision on many reports at once. */
public final class ReportsPage {

    private ReportsPage() {}

    /** @param query the filters, as the address carries them */
    public static ReportsPage open(String query) {
        Selenide.open("/agent" + query);
        return new ReportsPage();
    }

    public ElementsCollection rows() {
        return $$(".row-link");
    }

    public ReportsPage chooseAll() {
        $("thead .ui-chkbox-box").click();
        return this;
    }

    public ReportsPage sortBy(String column) {
        $$("th.ui-sortable-column").findBy(Condition.text(column)).click();
        return this;
    }

    public ReportsPage act(String act) {
        control("act-" + act).shouldBe(Condition.enabled).click();
        return this;
    }

    public SelenideElement preview() {
        return control("preview");
    }

    public ReportsPage because(String reason) {
        control("reason:input").selectOptionByValue(reason);
        return this;
    }

    public ReportsPage confirm() {
        control("confirm").click();
        return this;
    }

    public ReportsPage undo() {
        control("undo").click();
        return this;
    }

    public SelenideElement done() {
        return control("done");
    }

    public SelenideElement empty() {
        return $(".empty");
    }

    /** Wherever the forms around it put its id. */
    private static SelenideElement control(String id) {
        return $(By.cssSelector("[id='" + id + "'], [id$=':" + id + "']"));
    }
}
