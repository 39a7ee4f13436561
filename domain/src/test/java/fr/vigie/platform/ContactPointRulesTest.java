package fr.vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactPointRulesTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, contact@exemple.fr",
        "WEB_FORM, https://www.exemple.fr/contact?a=b",
        "POST, '1 rue de l’Exemple, 00000 Exemple'"
    })
    void an_address_that_can_be_written_to_is_taken(ContactMeans means, String address) {
        var contact = CheckedContact.of(
                new TypedContact(ContactKind.USER_CONTACT, means, " " + address + " ", "ie", "mentions légales"));
        assertThat(contact.address()).isEqualTo(address);
        assertThat(contact.country()).isEqualTo("IE");
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, contact",
        "EMAIL, a@b",
        "EMAIL, a b@exemple.fr",
        "WEB_FORM, www.exemple.fr/contact",
        "WEB_FORM, http://www.exemple.fr",
        "WEB_FORM, javascript:alert(1)",
        "WEB_FORM, https://"
    })
    void one_that_can_not_be_is_refused(ContactMeans means, String address) {
        assertThat(fields(new TypedContact(ContactKind.USER_CONTACT, means, address, null, "page")))
                .containsExactly("address");
    }

    @Test
    void every_part_but_the_country_is_needed() {
        assertThat(fields(new TypedContact(null, null, null, null, null)))
                .containsExactlyInAnyOrder("kind", "means", "address", "source");
        assertThat(fields(new TypedContact(ContactKind.USER_CONTACT, ContactMeans.POST, "x", "ZZ", "page")))
                .containsExactly("country");
    }

    @Test
    void the_same_way_to_the_same_people_is_one_contact_point_wherever_it_was_read() {
        var known = new PlatformContact(null, contact(ContactKind.USER_CONTACT, "a@exemple.fr", "page"), "x", null);
        assertThat(known.isSameAs(contact(ContactKind.USER_CONTACT, "a@exemple.fr", "ailleurs")))
                .isTrue();
        assertThat(known.isSameAs(contact(ContactKind.USER_CONTACT, "b@exemple.fr", "page")))
                .isFalse();
        assertThat(known.isSameAs(contact(ContactKind.LEGAL_REPRESENTATIVE, "a@exemple.fr", "page")))
                .isFalse();
    }

    private static CheckedContact contact(ContactKind kind, String address, String source) {
        return CheckedContact.of(new TypedContact(kind, ContactMeans.EMAIL, address, null, source));
    }

    private static List<String> fields(TypedContact typed) {
        return catchThrowableOfType(InvalidInput.class, () -> CheckedContact.of(typed)).problems().stream()
                .map(FieldProblem::field)
                .toList();
    }
}
