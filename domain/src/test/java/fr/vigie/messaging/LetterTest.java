package fr.vigie.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterTest {

    private static final String PORTAL = "https://vigie.exemple.fr";
    private static final int LONGEST_SUBJECT = 78;

    static Stream<Arguments> everyTemplateInBothLanguages() {
        return Arrays.stream(MailTemplate.values())
                .flatMap(template -> Stream.of("fr", "en").map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateInBothLanguages")
    void every_mail_is_whole_in_both_languages(MailTemplate template, String language) {
        var values =
                template.parameters().stream().collect(Collectors.toMap(Function.identity(), name -> "VIG-7K3M9Q2XW"));
        var letter = Letter.write(template, values, language, PORTAL);

        assertThat(letter.subject()).isNotBlank();
        assertThat(letter.subject().length()).isLessThanOrEqualTo(LONGEST_SUBJECT);
        for (var part : new String[] {letter.subject(), letter.text(), letter.html()}) {
            assertThat(part).doesNotContain("{", "}", "''", "null", template.name());
        }
        assertThat(letter.html())
                .startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">")
                .contains("<title>" + letter.subject() + "</title>")
                .endsWith("</html>\n")
                .doesNotContain("<script", "<img", "http://");
        assertThat(letter.lines()).hasSameSizeAs(template.blocks()).allSatisfy(line -> {
            assertThat(letter.text()).contains(line.text());
            assertThat(letter.html()).contains(line.text());
        });
        assertThat(letter).hasToString("Letter[" + language + "]");
    }

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(bundle(Locale.ENGLISH).keySet())
                .isEqualTo(bundle(Locale.FRENCH).keySet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("fr.vigie.messaging.mail", locale);
    }

    @Test
    void a_filed_report_is_told_with_its_reference_and_the_page_to_follow_it() {
        var letter = Letter.write(MailTemplate.REPORT_FILED, Map.of("reference", "VIG-7K3M9Q2XW"), "fr", PORTAL);
        assertThat(letter.subject()).isEqualTo("Votre signalement VIG-7K3M9Q2XW est enregistré");
        assertThat(letter.text()).contains("\n\nVIG-7K3M9Q2XW\n\n", "\n\n" + PORTAL + "/suivi\n\n");
        assertThat(letter.html()).contains("<a href=\"" + PORTAL + "/suivi\">");
    }

    @Test
    void the_code_is_shown_in_the_text_and_not_in_the_subject() {
        var letter = Letter.write(MailTemplate.EMAIL_CODE, Map.of("code", "012345"), "en", PORTAL);
        assertThat(letter.text()).contains("\n\n012345\n\n");
        assertThat(letter.subject()).doesNotContain("012345");
    }

    @Test
    void mails_that_come_by_themselves_can_be_stopped_and_tell_nothing_of_the_advice() {
        var letter = Letter.write(MailTemplate.ADVICE_NEWS, Map.of("key", "7K3M9Q2XW"), "fr", PORTAL);
        assertThat(letter.stop()).contains(PORTAL + "/conseil/arret/7K3M9Q2XW");
        assertThat(letter.html())
                .contains(
                        "<a href=\"" + PORTAL + "/conseil/suivi/7K3M9Q2XW\">",
                        "<a href=\"" + PORTAL + "/conseil/arret/");
        assertThat(letter.footer()).contains("conseils").doesNotContain("signalement");
        assertThat(Letter.write(MailTemplate.ADVICE_LINK, Map.of("key", "7K3M9Q2XW"), "fr", PORTAL)
                        .stop())
                .isEmpty();
    }

    @Test
    void a_template_takes_exactly_what_it_needs_to_know() {
        assertThatThrownBy(() -> Letter.write(MailTemplate.EMAIL_CODE, Map.of(), "fr", PORTAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Letter.write(
                        MailTemplate.REPORT_FILED, Map.of("reference", "x", "trackingCode", "secret"), "fr", PORTAL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    @Property
    void whatever_a_value_holds_it_is_escaped_or_refused(@ForAll String value) {
        try {
            var letter =
                    Letter.write(MailTemplate.REPORT_FILED, Map.of("reference", "<i>" + value + "&\""), "fr", PORTAL);
            assertThat(letter.html()).contains("&lt;i&gt;").doesNotContain("<i>");
            assertThat(letter.subject()).contains("<i>" + value).doesNotContain("\r", "\n");
        } catch (IllegalArgumentException refused) {
            assertThat(value.chars()).anyMatch(Character::isISOControl);
        }
    }
}
