package fr.vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedContactTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, dsa@exemple.fr",
        "WEB_FORM, https://plateforme.example/contact",
        "POST, 1 rue de l’Exemple 00000 Exemple"
    })
    void an_address_that_can_be_written_to_is_taken(ContactMeans means, String address) {
        assertThat(CheckedContact.of(typed(means, address)).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, dsa@plateforme.example", "EMAIL, dsa", "WEB_FORM, http://plateforme.example", "WEB_FORM, dsa"})
    void one_that_cannot_is_refused_beside_its_field(ContactMeans means, String address) {
        assertThatThrownBy(() -> CheckedContact.of(typed(means, address)))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .singleElement()
                        .matches(problem -> problem.field().equals("address")));
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> CheckedContact.of(new TypedContact(null, null, " ", null, null)))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.problems())
                        .hasSize(4));
    }

    private static TypedContact typed(ContactMeans means, String address) {
        return new TypedContact(ContactKind.USER_CONTACT, means, address, "IE", "site");
    }
}
