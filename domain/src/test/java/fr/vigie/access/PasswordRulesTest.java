package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.FieldProblem;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class PasswordRulesTest {

    @Property
    void anything_of_twelve_characters_or_more_will_do(@ForAll @StringLength(min = 12, max = 100) String chosen) {
        if (chosen.codePointCount(0, chosen.length()) >= 12) {
            assertThat(codes(chosen, chosen)).isEmpty();
        }
    }

    @Property
    void nothing_shorter_will(@ForAll @StringLength(max = 11) String chosen) {
        assertThat(codes(chosen, chosen)).containsExactly("password.tooShort");
    }

    @Example
    void characters_are_counted_as_people_count_them() {
        assertThat(codes("😀".repeat(11), "😀".repeat(11))).containsExactly("password.tooShort");
        assertThat(codes("😀".repeat(12), "😀".repeat(12))).isEmpty();
        assertThat(codes("x".repeat(201), "x".repeat(201))).containsExactly("password.tooLong");
    }

    @Example
    void it_is_typed_twice_and_is_not_the_login() {
        assertThat(codes("douze caractères", "douze caracteres")).containsExactly("password.differs");
        assertThat(codes("douze caractères", null)).containsExactly("password.differs");
        assertThat(codes("Camille.Martin", "Camille.Martin")).containsExactly("password.isLogin");
        assertThat(codes(null, null)).containsExactly("password.tooShort");
    }

    private static List<String> codes(String chosen, String again) {
        return PasswordRules.check("camille.martin", chosen, again).stream()
                .map(FieldProblem::code)
                .toList();
    }
}
