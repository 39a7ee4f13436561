package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.shared.CrockfordBase32;
import java.security.SecureRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final int PREFIX = "VIG-".length();

    @Provide
    Arbitrary<Reference> references() {
        return Arbitraries.randomValue(random -> {
            var secure = new SecureRandom();
            secure.setSeed(random.nextLong());
            return Reference.random(secure);
        });
    }

    @Property
    void it_is_read_back_from_what_was_printed(@ForAll("references") Reference reference) {
        assertThat(reference.value()).matches("VIG-[0-9A-HJKMNP-TV-Z]{9}");
        assertThat(Reference.parse(reference.value())).contains(reference);
    }

    @Property
    void small_letters_spaces_and_look_alikes_are_forgiven(@ForAll("references") Reference reference) {
        var spoken = reference
                .value()
                .substring(PREFIX)
                .toLowerCase()
                .replace('0', 'o')
                .replace('1', 'l');
        assertThat(Reference.parse(" vig " + spoken.substring(0, 4) + " " + spoken.substring(4) + " "))
                .contains(reference);
        assertThat(Reference.parse(spoken)).contains(reference);
    }

    @Property
    void one_wrong_character_is_always_caught(
            @ForAll("references") Reference reference,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(max = 31) int digit) {
        var wrong = new StringBuilder(reference.value());
        wrong.setCharAt(PREFIX + at, CrockfordBase32.character(digit));
        Assume.that(!wrong.toString().equals(reference.value()));
        assertThat(Reference.parse(wrong.toString())).isEmpty();
    }

    @Property
    void two_neighbours_swapped_are_always_caught(
            @ForAll("references") Reference reference, @ForAll @IntRange(max = 7) int at) {
        var swapped = new StringBuilder(reference.value());
        swapped.setCharAt(PREFIX + at, reference.value().charAt(PREFIX + at + 1));
        swapped.setCharAt(PREFIX + at + 1, reference.value().charAt(PREFIX + at));
        Assume.that(!swapped.toString().equals(reference.value()));
        assertThat(Reference.parse(swapped.toString())).isEmpty();
    }

    @Test
    void a_reference_that_is_none_cannot_be_built() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference("VIG-000000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Reference("000000000"));
        assertThat(Reference.parse("")).isEmpty();
        assertThat(Reference.parse("VIG-é")).isEmpty();
    }
}
