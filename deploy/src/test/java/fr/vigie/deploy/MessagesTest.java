package fr.vigie.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\d+\\$)?[sd]");

    @ParameterizedTest
    @CsvSource({"fr_FR.UTF-8,fr", "en_US.UTF-8,en", "C,en", "de_DE,en", "'',fr"})
    void theLanguageIsFrenchUnlessTheEnvironmentNamesAnother(String lang, String expected) {
        assertThat(Messages.locale(Map.of("LANG", lang)).getLanguage()).isEqualTo(expected);
    }

    @Test
    void lcAllGoesBeforeLang() {
        assertThat(Messages.locale(Map.of("LC_ALL", "en_GB", "LANG", "fr_FR"))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void bothLanguagesHaveTheSameSentencesWithTheSamePlaceholders() {
        assertThat(placeholders(Locale.ENGLISH)).isEqualTo(placeholders(Locale.FRENCH));
    }

    private static Map<String, String> placeholders(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle("fr.vigie.deploy.messages", locale);
        Map<String, String> placeholders = new TreeMap<>();
        for (String key : bundle.keySet()) {
            placeholders.put(
                    key,
                    PLACEHOLDER
                            .matcher(bundle.getString(key))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.joining()));
        }
        return placeholders;
    }
}
