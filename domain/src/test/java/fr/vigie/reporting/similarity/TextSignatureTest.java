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
        assertThat(resemblance(signature(COMPLAINT), signature(COMPLAINT))).isOne();
        assertThat(resemblance(signature(COMPLAINT), signature(COMPLAINT.toUpperCase(java.util.Locale.FRENCH))))
                .isOne();
    }

    @Test
    void a_text_copied_and_added_to_resembles_it_and_one_about_something_else_does_not() {
        var copied = signature("Bonjour. " + COMPLAINT + " Que faire ?");
        var other = signature("Vingt avis identiques ont été publiés le même jour sur la page de ce restaurant.");

        assertThat(resemblance(signature(COMPLAINT), copied)).isGreaterThan(Comparison.NEAR_DUPLICATE);
        assertThat(resemblance(signature(COMPLAINT), other)).isZero();
    }

    @Property
    void resemblance_is_symmetric(@ForAll String one, @ForAll String other) {
        assertThat(resemblance(signature(one), signature(other)))
                .isEqualTo(resemblance(signature(other), signature(one)));
    }

    @Test
    void a_profile_holds_the_most_telling_stems_first_and_no_more_than_it_may() {
        var weights = StemWeights.of(List.of(List.of("vendeu"), List.of("vendeu"), List.of("vendeu", "annule")));
        assertThat(signature("Le vendeur, un remboursement, litige").profile(weights))
                .containsExactly("rembours", "litig", "vendeu");

        var lengthy = IntStream.range(0, 200).mapToObj(i -> "mot" + i).collect(Collectors.joining(" "));
        assertThat(signature(lengthy).profile(weights)).hasSize(TextSignature.PROFILE);
    }

    @Test
    void what_is_kept_of_the_longest_text_fits_into_its_column_whatever_its_script() {
        var han = IntStream.range(0x4E00, 0x4E00 + 10_000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        var signature = TextSignature.of(han, "zh");
        assertThat(String.join(" ", signature.others(List.of())).length()).isLessThan(65_536);
    }

    @Test
    void beside_the_profile_the_other_stems_of_the_longest_report_are_all_kept() {
        var words = IntStream.range(0, 1_500).mapToObj(TextSignatureTest::word).toList();
        var others = TextSignature.of(String.join(" ", words), "de").others(List.of(word(7), word(9)));
        assertThat(others).hasSize(1_498).startsWith(word(0), word(1)).doesNotContain(word(7), word(9));
    }

    private static String word(int number) {
        return "w" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676);
    }

    private static double resemblance(TextSignature one, TextSignature other) {
        return MinHash.resemblance(one.minHash(), other.minHash());
    }

    private static TextSignature signature(String text) {
        return TextSignature.of(text, "fr");
    }
}
