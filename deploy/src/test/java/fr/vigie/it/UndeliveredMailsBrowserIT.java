package fr.vigie.it;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.SelenideElement;
import com.codeborne.selenide.WebDriverRunner;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.Await;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Correspondent;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.WholeSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators see which mails were given up, never to whom, and have them tried again or dropped. */
@BrowserTest
class UndeliveredMailsBrowserIT {

    private final Database database = Database.underTest();
    private final MailHost mail = WholeSystem.mail();
    private Correspondent jeanne;
    private long given;

    @BeforeEach
    void giveUpAMail() {
        jeanne = Correspondent.underTest().proven(mail);
        mail.stop();
        jeanne.does("mail", "VIG-000000001");
        given = database.number(
                "SELECT m.id FROM outbox_message m JOIN person p ON p.id = m.person_id WHERE p.draft_id = ? AND m.template = 'REPORT_FILED'",
                jeanne.draft());
        Await.until("the first attempt", () -> number("attempts > 0") == 1);
        database.change("UPDATE outbox_message SET attempts = 7, next_at = UTC_TIMESTAMP(6) WHERE id = ?", given);
        Await.until("the end of attempts", () -> number("state = 'DEAD'") == 1);
        mail.resume();
        SignInPage.open().asDemonstrationAgent();
        Selenide.open("/exploitation/courriers");
    }

    @AfterEach
    void forget() {
        mail.resume();
        jeanne.does("forget", "");
    }

    @Test
    void one_that_is_tried_again_arrives() {
        $("#mails").shouldHave(text("UNREACHABLE"));
        assertThat(WebDriverRunner.source()).doesNotContain(jeanne.email());
        assertThat(Browser.axeViolations()).isEmpty();
        choose().click();
        $("#retry").click();
        $("#done").shouldBe(visible);
        choose().shouldNot(exist);
        mail.await(jeanne.email(), 2);
        Await.until("it is known to be sent", () -> number("state = 'SENT' AND params_sealed IS NULL") == 1);
        assertThat(acts("MAIL_RETRIED")).isOne();
    }

    @Test
    void one_that_is_dropped_is_gone() {
        choose().click();
        $("#drop").click();
        $("#done").shouldBe(visible);
        choose().shouldNot(exist);
        assertThat(number("TRUE")).isZero();
        assertThat(acts("MAIL_DROPPED")).isOne();
    }

    private SelenideElement choose() {
        return $("#mails input[value='" + given + "']");
    }

    private long acts(String act) {
        return database.number(
                "SELECT COUNT(*) FROM audit_entry WHERE act = ? AND subject = ?", act, String.valueOf(given));
    }

    private long number(String condition) {
        return database.number("SELECT COUNT(*) FROM outbox_message WHERE id = ? AND (" + condition + ")", given);
    }
}
