package fr.vigie.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.InvalidInput;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jeanne@exemple.fr, jeanne@exemple.fr",
        "'  Jeanne.Dupont@EXEMPLE.FR ', Jeanne.Dupont@exemple.fr",
        "o'neil+vigie@mail.exemple.co.uk, o'neil+vigie@mail.exemple.co.uk",
        "jeanne@Café.fr, jeanne@xn--caf-dma.fr",
        "x@exemple.museum, x@exemple.museum"
    })
    void what_people_type_is_kept_with_its_domain_in_lower_case_and_ascii(String typed, String kept) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jeanne",
                "@exemple.fr",
                "jeanne@",
                "jeanne@exemple",
                "jeanne@exemple.fr, paul@exemple.fr",
                "jeanne@exemple.fr\r\nBcc: paul@exemple.fr",
                "\"jeanne\n\"@exemple.fr",
                "jeanne@[127.0.0.1]",
                "jeanne@127.0.0.1",
                "Jeanne <jeanne@exemple.fr>",
                "jeanne@@exemple.fr",
                "jeanne..dupont@exemple.fr",
                ".jeanne@exemple.fr",
                "jeanne@exemple..fr",
                "jeanne@-exemple.fr",
                "jéanne@exemple.fr",
                "jeanne@exemple.motquinexistepas",
                "jeanne@localhost"
            })
    void what_is_no_address_is_refused_without_being_repeated(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOfSatisfying(InvalidInput.class, refused -> {
            assertThat(refused.getMessage()).isEqualTo("[email: email.unreadable]");
            assertThat(refused.problems().get(0).sentence(Locale.FRENCH)).doesNotContain("jeanne");
        });
    }

    @Test
    void nothing_and_too_much_are_told_apart() {
        assertThatThrownBy(() -> EmailAddress.of(" \t")).hasMessage("[email: email.missing]");
        assertThatThrownBy(() -> EmailAddress.of(null)).hasMessage("[email: email.missing]");
        assertThatThrownBy(() -> EmailAddress.of("a@" + "b".repeat(300) + ".fr"))
                .hasMessage("[email: email.tooLong]");
    }

    @Test
    void the_longest_address_passes_and_one_more_character_does_not() {
        var domain = String.join(".", "b".repeat(63), "b".repeat(63), "b".repeat(60), "fr");
        var local = "a".repeat(EmailAddress.LONGEST - 1 - domain.length());
        assertThat(EmailAddress.of(local + "@" + domain).value()).hasSize(EmailAddress.LONGEST);
        assertThatThrownBy(() -> EmailAddress.of("a" + local + "@" + domain)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void it_does_not_show_itself() {
        assertThat(EmailAddress.of("jeanne@exemple.fr")).asString().doesNotContain("jeanne", "exemple");
        assertThat(new Contact(7, "jeanne@exemple.fr", "Jeanne", true))
                .asString()
                .isEqualTo("Contact[7]");
    }

    @Property
    void whatever_is_typed_an_address_that_is_taken_is_printable_ascii_and_normalised_for_good(
            @ForAll String local, @ForAll String domain) {
        for (var typed : new String[] {local + "@" + domain, "a" + local + "@exemple.fr", "a@" + domain + "x.fr"}) {
            try {
                var address = EmailAddress.of(typed).value();
                assertThat(address)
                        .matches("[\\x21-\\x7e]+@[a-z0-9.-]+")
                        .hasSizeLessThanOrEqualTo(EmailAddress.LONGEST);
                assertThat(EmailAddress.of(address).value()).isEqualTo(address);
            } catch (InvalidInput refused) {
                assertThat(refused.problems()).hasSize(1);
            }
        }
    }
}
