package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    @Test
    void the_rules_speak_both_languages() {
        assertThat(bundle(Locale.ENGLISH).keySet())
                .isEqualTo(bundle(Locale.FRENCH).keySet());
    }

    @Test
    void a_sentence_is_completed_with_what_was_typed_as_it_is() {
        var problem = FieldProblem.of("practice", "practice.unknown", "{0} '<b>'");
        assertThat(problem.sentence(Locale.FRENCH))
                .isEqualTo("La pratique « {0} '<b>' » n'existe pas dans notre liste.");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("fr.vigie.shared.problems", locale);
    }
}
