package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextSignatureTest {

    private static final String COMPLAINT =
            "J’ai résilié mon abonnement en mars et le vendeur continue de me prélever 9,90 € chaque mois.";

    @Test
    void the_same_text_resembles_itself_wholly_whatever_its_accents_and_capitals() {
        assertThat(signature(COMPLAINT).resemblance(signature(COMPLAINT))).isOne();
        assertThat(signature(COMPLAINT).resemblance(signature(COMPLAINT.toUpperCase(java.util.Locale.FRENCH))))
                .isOne();
    }

    @Test
    void a_text_copied_and_added_to_resembles_it_and_one_about_something_else_does_not() {
        var copied = signature("Bonjour. " + COMPLAINT + " Que faire ?");
        var other = signature("Vingt avis identiques ont été publiés le même jour sur la page de ce restaurant.");

        assertThat(signature(COMPLAINT).resemblance(copied)).isGreaterThan(Comparison.NEAR_DUPLICATE);
        assertThat(signature(COMPLAINT).resemblance(other)).isZero();
    }

    @Property
    void resemblance_is_symmetric(@ForAll String one, @ForAll String other) {
        assertThat(signature(one).resemblance(signature(other)))
                .isEqualTo(signature(other).resemblance(signature(one)));
    }

    @Test
    void a_profile_holds_the_most_telling_stems_first_and_no_more_than_it_may() {
        var weights = StemWeights.of(List.of(List.of("vendeu"), List.of("vendeu"), List.of("vendeu", "annule")));
        assertThat(signature("Le vendeur, un remboursement, litige").profile(weights))
                .containsExactly("rembours", "litig", "vendeu");

        var lengthy = IntStream.range(0, 200).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        assertThat(signature(lengthy).profile(weights)).hasSize(TextSignature.PROFILE);
    }

    private static TextSignature signature(String text) {
        return TextSignature.of(text, "fr");
    }
}
