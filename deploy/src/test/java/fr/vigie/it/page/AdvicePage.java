package fr.vigie.it.page;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.ElementsCollection;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import java.util.List;

/** The twelve questions on {@code /conseil}, and the advice that follows. */
public final class AdvicePage {

    private AdvicePage() {}

    public static AdvicePage open(String language) {
        Selenide.open("/conseil?lang=" + language);
        return new AdvicePage();
    }

    /** The questions to which one was led. */
    public static AdvicePage here() {
        return new AdvicePage();
    }

    public AdvicePage job(String typed) {
        $("[id='job:input']").setValue(typed);
        return this;
    }

    public AdvicePage place(String typed) {
        $("[id='place:input']").setValue(typed);
        return this;
    }

    public AdvicePage months(String typed) {
        $("[id='months:input']").setValue(typed);
        return this;
    }

    public AdvicePage choose(String field, String choice) {
        $("label[for='" + field + "-" + choice + "']").click();
        return this;
    }

    /** A cashier of 52 in Guéret without a licence, who has searched for nine months. */
    public AdvicePage asCashier() {
        return job("Caissier / Caissière")
                .place("23096")
                .months("9")
                .choose("age", "FROM_45")
                .choose("diploma", "VOCATIONAL")
                .choose("experience", "OVER_FIVE_YEARS")
                .choose("mobility", "NEAR")
                .choose("licence", "NO")
                .choose("digital", "NO")
                .choose("constraints", "TRANSPORT")
                .choose("tried", "CV_WORKSHOP");
    }

    public AdvicePage send() {
        $("#advise").click();
        return this;
    }

    public AdvicePage advised() {
        $("#advices").shouldBe(visible);
        return this;
    }

    public ElementsCollection advices() {
        return $$("#advices > .advice");
    }

    /** What is advised, in its order, by the ids on the page. */
    public List<String> modules() {
        return advices().attributes("id");
    }

    /** The advice of a module; it needn't be there. */
    public SelenideElement advice(String module) {
        return $("#conseil-" + module);
    }
}
