package fr.vigie.it.page;

import static com.codeborne.selenide.Selenide.$;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import org.openqa.selenium.By;

/** The platforms' door: the way to an account, and in. */
public final class PlatformDoorPage {

    private PlatformDoorPage() {}

    public static PlatformDoorPage open() {
        Selenide.open("/plateforme/connexion");
        return new PlatformDoorPage();
    }

    /** What the link of an invitation opens. */
    public static PlatformDoorPage invited(String path) {
        Selenide.open(path);
        return new PlatformDoorPage();
    }

    public PlatformDoorPage as(String email, String password, String code) {
        $(By.id("email:input")).setValue(email);
        $(By.id("password:input")).setValue(password);
        $(By.id("code:input")).setValue(code);
        $("#enter").click();
        return this;
    }

    public PlatformDoorPage choose(String name, String password, String again) {
        $(By.id("name:input")).setValue(name);
        $(By.id("password:input")).setValue(password);
        $(By.id("again:input")).setValue(again);
        $("#begin").click();
        return this;
    }

    /** The key that an application takes by hand. */
    public String secret() {
        return $("#secret").text();
    }

    public PlatformDoorPage confirm(String code) {
        $(By.id("code:input")).setValue(code);
        $("#confirm").click();
        return this;
    }

    public SelenideElement main() {
        return $("#main");
    }
}
