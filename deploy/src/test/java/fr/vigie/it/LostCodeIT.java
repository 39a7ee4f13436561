package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Dump;
import fr.vigie.it.support.Exchange;
import fr.vigie.it.support.FormFiling;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@VigieTest
class LostCodeIT {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{5}(-[0-9A-Z]{5}){3}");

    private final MailHost mail = WholeSystem.mail();
    private final Database database = Database.underTest();

    @Test
    void a_new_code_goes_to_the_proven_address_and_the_old_one_is_dead() {
        var email = "jeanne." + UUID.randomUUID() + "@exemple.fr";
        var codes = FormFiling.underTest()
                .upToEvidence("Récit " + UUID.randomUUID(), "CGU", "Plateforme " + UUID.randomUUID())
                .fromEvidenceBy(email, "Jeanne")
                .file();
        var before = new Exchange(codes.get("reference"), codes.get("tracking-code"));
        mail.await(email, 2);

        assertThat(ask(before.reference())).contains("id=\"lost-asked\"").doesNotContain("exemple.fr");

        var letter = MailHost.text(mail.await(email, 3));
        var found = CODE.matcher(letter);
        assertThat(found.find()).isTrue();
        assertThat(letter).contains(before.reference()).doesNotContain("http", before.code());
        assertThat(Dump.underTest().find(found.group())).isEmpty();
        assertThat(before.open().text()).contains("id=\"refused\"");
        assertThat(new Exchange(before.reference(), found.group()).open().text())
                .contains("id=\"now\"")
                .doesNotContain("id=\"refused\"");
    }

    @Test
    void an_anonymous_report_keeps_its_code_and_the_page_says_the_same_as_for_one_that_does_not_exist() {
        var anonymous = Exchange.begun();
        long mails = database.number("SELECT COUNT(*) FROM outbox_message WHERE template = 'REPORT_NEW_CODE'");

        var known = ask(anonymous.reference());
        var unknown = ask("VIG-000000000");

        assertThat(known).isEqualTo(unknown).contains("id=\"lost-asked\"");
        assertThat(anonymous.open().text()).contains("id=\"now\"");
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE template = 'REPORT_NEW_CODE'"))
                .isEqualTo(mails);
    }

    @Test
    void one_report_gets_so_many_codes_and_no_more() {
        var reference = Exchange.begun().reference();
        for (int i = 0; i < 3; i++) {
            assertThat(post(reference).status()).isEqualTo(200);
        }
        var refused = post(reference);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("id=\"lost-wait\"");
        assertThat(refused.header("Retry-After")).isNotEmpty();
    }

    private static String ask(String reference) {
        var answer = post(reference);
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static Api.Answer post(String reference) {
        var body = "lostForm=lostForm&jakarta.faces.ViewState=stateless&renew=yes&lost="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8);
        return Api.underTest()
                .post(
                        "/suivi",
                        body.getBytes(StandardCharsets.US_ASCII),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }
}
