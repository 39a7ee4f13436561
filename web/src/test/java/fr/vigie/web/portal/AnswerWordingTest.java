package fr.vigie.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerWordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "49,00 €; fr; 49,00 €",
                "49.00; fr; 49,00 €",
                "1 200; fr; 1 200,00 €",
                "49,00 €; en; €49.00",
                "une fortune; fr; une fortune",
                "12.345; fr; 12.345",
                "1e5; fr; 1e5",
                "1e999999999; fr; 1e999999999"
            })
    void an_amount_is_written_as_its_reader_writes_amounts(String typed, String language, String written) {
        assertThat(AnswerWording.euros(typed, Locale.forLanguageTag(language)).replaceAll("[\\u00a0\\u202f]", " "))
                .isEqualTo(written);
    }
}
