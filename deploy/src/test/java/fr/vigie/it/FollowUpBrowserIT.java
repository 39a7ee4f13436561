package fr.vigie.it;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.value;
import static com.codeborne.selenide.Condition.visible;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import fr.vigie.it.page.FollowUpPage;
import fr.vigie.it.support.Browser;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole exchange between the person, the agent and the platform, as the person sees it. */
@BrowserTest
class FollowUpBrowserIT {

    private static FollowUpPage open(Exchange exchange) {
        return FollowUpPage.open().with(exchange.reference(), exchange.code());
    }

    private static void assertAccessible(String state) {
        assertThat(Browser.axeViolations()).as(state).isEmpty();
    }

    @Test
    void a_promise_is_reviewed_then_broken_and_taken_up_again() {
        var exchange = Exchange.consulted();
        var page = open(exchange);
        page.state().shouldHave(text("Lu par la plateforme"));
        page.part("next").shouldHave(text("pour répondre"));
        assertAccessible("consulted");

        exchange.platform("ACCEPTED", "Nous retirons ces avis");
        page = open(exchange);
        page.part("response")
                .shouldHave(text("Nous retirons ces avis"))
                .shouldNotHave(text("Entre nous"))
                .shouldHave(text("Engagement : Nous retirons"));
        assertAccessible("promised");
        page.fill("review", "Enfin une réponse.").press("send-review");
        page.errors().shouldHave(text("Dites si la réponse vous convient."));
        page.field("review").shouldHave(value("Enfin une réponse."));
        assertAccessible("with an error");
        page.choose("helpful", "yes").press("send-review").done().shouldBe(visible);
        page.part("said-helpful").shouldHave(text("vous convient"));
        page.part("do-review").shouldNot(exist);

        exchange.platform("FULFIL", "Les avis sont retirés");
        page = open(exchange);
        page.part("proof").shouldHave(text("Les avis sont retirés"));
        page.choose("kept", "no").fill("keptNote", "Ils y sont encore.").press("send-kept");
        page.state().shouldHave(text("Engagement non tenu"));
        page.main().shouldHave(text("Ils y sont encore.")).shouldHave(text("Un agent va décider"));
        assertAccessible("broken");

        exchange.agent("REOPEN", "");
        open(exchange).state().shouldHave(text("Recevable"));
    }

    @Test
    void messages_go_both_ways_and_never_to_the_platform() {
        var exchange = Exchange.consulted();
        open(exchange).write("Une précision pour l’agent.").done().shouldBe(visible);
        exchange.agent("REPLY", "Merci pour cette précision.");
        open(exchange)
                .main()
                .shouldHave(text("Une précision pour l’agent."))
                .shouldHave(text("Merci pour cette précision."));
    }

    @Test
    void a_platform_that_is_not_concerned_is_replaced_by_another_once() {
        var exchange = Exchange.consulted().platform("NOT_CONCERNED", "Ce n’est pas nous");
        var page = open(exchange);
        page.part("response").shouldHave(text("une autre entreprise"));
        assertAccessible("not concerned");
        page.press("send-platform").errors().shouldBe(visible);
        page.fill("platform", "autre-marche-" + exchange.id() + ".example")
                .press("send-platform")
                .done()
                .shouldBe(visible);
        page.main().shouldHave(text("autre-marche-" + exchange.id()));
        assertThat(exchange.state()).isEqualTo("RECEIVED");
    }

    @Test
    void who_waits_too_long_sees_the_silence_and_is_asked_what_came_of_it() {
        var exchange = Exchange.consulted();
        Database.underTest().change("UPDATE report SET answer_by = '2026-01-05' WHERE id = ?", exchange.id());
        exchange.clock();
        var page = open(exchange);
        page.state().shouldHave(text("Expiré sans réponse"));
        page.press("send-outcome").errors().shouldBe(visible);
        page.choose("outcome", "PARTLY_SOLVED").press("send-outcome").done().shouldBe(visible);
        page.part("said-outcome").shouldHave(text("en partie"));
        exchange.agent("HAND_OVER", "CNIL");
        open(exchange).part("history").shouldHave(text("Commission nationale de l’informatique et des libertés"));
        assertAccessible("handed over");
    }

    @Test
    void a_file_is_added_afterwards_and_a_bad_one_is_refused_beside_its_field(@TempDir Path folder) throws IOException {
        var exchange = Exchange.consulted();
        var page = open(exchange);
        page.press("send-pieces").errors().shouldBe(visible);
        page.attach(Files.writeString(folder.resolve("facture.txt"), "Une facture."))
                .press("send-pieces");
        page.part("pieces-added").shouldBe(visible);
        page.part("pieces").shouldHave(text("facture.txt"));
        assertThat(Selenide.webdriver().driver().url()).doesNotContain(exchange.code());
        assertAccessible("with a file");
        page.part("pieces").$("button[name='askRemoval']").click();
        page.part("confirm-removal").shouldHave(text("facture.txt"));
        assertAccessible("to confirm a removal");
        page.press("remove-no").part("pieces").shouldHave(text("facture.txt"));
        page.part("pieces").$("button[name='askRemoval']").click();
        page.press("remove-yes").part("piece-removed").shouldBe(visible);
        page.part("pieces").shouldNotHave(text("facture.txt"));
        page.attach(folder.resolve("facture.txt")).press("send-pieces");
        page.attach(Files.write(folder.resolve("virus.exe"), new byte[] {'M', 'Z', 0, 0, 1}))
                .press("send-pieces");
        page.errors().shouldHave(text("virus"));
        page.press("withdraw").press("yes").state().shouldHave(text("Retiré"));
        page.part("add-pieces").shouldNot(exist);
        page.part("pieces").$("button").shouldNot(exist);
        page.part("pieces").shouldHave(text("facture.txt"));
    }

    @Test
    void withdrawing_is_asked_again_and_hides_the_report_from_the_platform() {
        var exchange = Exchange.consulted();
        var page = open(exchange).press("withdraw");
        page.part("confirm").shouldHave(text("Vous ne pourrez pas revenir en arrière"));
        assertAccessible("to confirm");
        page.press("no").state().shouldHave(text("Lu par la plateforme"));
        page.press("withdraw").press("yes").state().shouldHave(text("Retiré"));
        assertThat(exchange.state()).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_comes_too_late_is_shown_with_the_present_state_and_the_words_stay() {
        var exchange = Exchange.begun().agent("REQUEST_INFORMATION", "À quelle date ?");
        var page = open(exchange).fill("answer", "Le 3 mars.");
        exchange.agent("DECLARE_ADMISSIBLE", "");
        page.press("send-answer").part("late").shouldHave(text("Le 3 mars."));
        page.state().shouldHave(text("Recevable"));
    }

    @Test
    void erasing_is_asked_again_and_then_the_code_opens_nothing() {
        var exchange = Exchange.begun();
        var page = open(exchange).press("erase");
        page.part("confirm").shouldHave(text("votre code n’ouvre plus rien"));
        page.press("yes").part("erased").shouldHave(text(exchange.reference()));
        assertAccessible("erased");
        open(exchange).refused().shouldBe(visible);
    }

    @Test
    void the_exchange_speaks_english_and_prints_without_its_forms() {
        var exchange = Exchange.consulted().platform("CONTESTED", "Nothing is wrong");
        Selenide.open("/suivi?lang=en");
        var page = FollowUpPage.open().with(exchange.reference(), exchange.code());
        page.part("response").shouldHave(text("It contests your report"));
        page.part("next").shouldHave(text("You have until"));
        assertAccessible("in English");
        Browser.onPaper(true);
        try {
            page.part("do-review").shouldNotBe(visible);
            page.part("leave").shouldNotBe(visible);
            page.part("response").shouldBe(visible);
        } finally {
            Browser.onPaper(false);
        }
        assertThat(page.main().text()).doesNotContain(exchange.code());
    }

    @Test
    void the_form_of_a_lost_code_answers_everybody_alike() {
        FollowUpPage.open().press("renew").errors().shouldBe(visible);
        assertAccessible("lost code with an error");
        FollowUpPage.open()
                .fill("lost", Exchange.begun().reference())
                .press("renew")
                .part("lost-asked")
                .shouldBe(visible);
        assertAccessible("lost code");
    }
}
