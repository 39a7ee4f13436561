package fr.vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"messages", "citizen", "agent", "admin", "observatory", "platform", "legal", "api_problems"})
    void the_pages_speak_both_languages(String name) {
        assertThat(bundle(name, Locale.ENGLISH).keySet())
                .isEqualTo(bundle(name, Locale.FRENCH).keySet());
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "fr.vigie.web." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
