package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Condition;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import fr.vigie.it.support.WholeSystem;
import org.openqa.selenium.By;

/** The agents' door. */
public final class SignInPage {

    private SignInPage() {}

    public static SignInPage open() {
        Selenide.open("/connexion");
        return new SignInPage();
    }

    /** The door to which one was led on the way elsewhere. */
    public static SignInPage here() {
        return new SignInPage();
    }

    public void asDemonstrationAgent() {
        var credentials = WholeSystem.credentials();
        as(credentials.agentLogin(), credentials.agentPassword());
        $(By.id("password:input")).should(Condition.disappear);
    }

    public SignInPage as(String login, String password) {
        $(By.id("login:input")).setValue(login);
        $(By.id("password:input")).setValue(password);
        $("#enter").click();
        return this;
    }

    public SelenideElement main() {
        return $("#main");
    }
}
