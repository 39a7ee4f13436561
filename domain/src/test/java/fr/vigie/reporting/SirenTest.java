package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.shared.InvalidInput;
import java.util.ArrayList;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SirenTest {

    /** Eight digits, completed by Luhn's rule as it is written down; not zeros alone, which the check refuses. */
    @Provide
    Arbitrary<String> sirens() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(8)
                .filter(body -> !body.equals("00000000"))
                .map(SirenTest::completed);
    }

    @Property
    void a_siren_is_read_back(@ForAll("sirens") String siren) {
        assertThat(Siren.parse(siren)).map(Siren::value).contains(siren);
    }

    @Property
    void one_wrong_digit_is_always_caught(
            @ForAll("sirens") String siren,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        assertThat(Siren.parse(withWrongDigit(siren, at, by))).isEmpty();
    }

    @Property
    void a_siret_gives_its_siren_and_one_wrong_digit_is_caught(
            @ForAll("sirens") String siren,
            @ForAll @IntRange(max = 9999) int establishment,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var siret = completed(siren + String.format("%04d", establishment));
        assertThat(Siren.parse(siret)).map(Siren::value).contains(siren);
        if (!siren.equals("356000000")) {
            assertThat(Siren.parse(withWrongDigit(siret, at, by))).isEmpty();
        }
    }

    @Property
    void whatever_is_typed_is_read_or_refused(@ForAll String typed) {
        Siren.parse(typed).ifPresent(siren -> assertThat(siren.value()).matches("[0-9]{9}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "732829320",
                "732 829 320",
                " 732.829.320 ",
                "732-829-320",
                "732\u00a0829\u00a0320",
                "732\u202f829\u202f320",
                "732 829 320 00074",
                "73282932000074"
            })
    void digits_may_be_grouped_and_an_establishment_named(String typed) {
        assertThat(Siren.parse(typed)).contains(new Siren("732829320"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"35600000000048", "35600000009075", "35600000049837"})
    void establishments_of_la_poste_have_a_sum_of_their_own(String siret) {
        assertThat(Siren.parse(siret)).contains(new Siren("356000000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000000",
                "732829321",
                "73282932",
                "7328293200007",
                "73282932000075",
                "35600000009076",
                "73282932X",
                "٧٣٢٨٢٩٣٢٠",
                "FR44732829320"
            })
    void anything_else_is_refused(String typed) {
        assertThat(Siren.parse(typed)).isEmpty();
    }

    @Test
    void a_siren_that_is_none_cannot_be_built() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren("732829321"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren("732 829 320"));
    }

    @Test
    void the_person_is_told_what_is_missing_or_wrong() {
        assertThat(Siren.read("732 829 320").value()).isEqualTo("732829320");
        assertThat(problem(null)).isEqualTo("Indiquez le numéro SIREN de votre entreprise : 9 chiffres.");
        assertThat(problem(" ")).isEqualTo("Indiquez le numéro SIREN de votre entreprise : 9 chiffres.");
        assertThat(problem("732829321")).startsWith("Ce numéro n'est ni un SIREN");
    }

    private static String problem(String typed) {
        var sentences = new ArrayList<String>();
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> Siren.read(typed))
                .satisfies(invalid -> invalid.problems().forEach(p -> sentences.add(p.sentence(Locale.FRENCH))));
        return sentences.get(0);
    }

    private static String withWrongDigit(String digits, int at, int by) {
        var wrong = new StringBuilder(digits);
        wrong.setCharAt(at, (char) ('0' + (digits.charAt(at) - '0' + by) % 10));
        return wrong.toString();
    }

    /** From the right, every second digit counts twice, its own digits added; the whole is a multiple of ten. */
    private static String completed(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled / 10 + doubled % 10;
        }
        return body + (10 - sum % 10) % 10;
    }
}
