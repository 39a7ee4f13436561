package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final String FILED = "Le service client refuse le remboursement de ma commande annulée.";

    /** A hundred reports that all say "service" and "client"; a few say what this one is about; one names somebody. */
    private static final StemWeights WEIGHTS = StemWeights.of(Stream.concat(
                    Collections.nCopies(90, List.of("servic", "client")).stream(),
                    IntStream.range(0, 10)
                            .mapToObj(i -> i < 4
                                    ? List.of("servic", "client", "rembours", "anul")
                                    : i == 4 ? List.of("servic", "client", "martinot") : List.of("servic", "client")))
            .toList());

    @Test
    void the_same_complaint_in_other_words_is_worth_showing_and_another_with_the_same_small_talk_is_not() {
        assertThat(compared("Commande annulée mais toujours pas remboursée !", FILED)
                        .isWorthShowing())
                .isTrue();
        assertThat(compared("Le service client vend mes données à des tiers.", FILED)
                        .isWorthShowing())
                .isFalse();
    }

    @Test
    void one_word_in_common_is_not_enough_unless_it_is_the_whole_text() {
        assertThat(compared("Annulée", "Commande annulée").isWorthShowing()).isFalse();
        assertThat(compared("Annulée", "ANNULÉE").isWorthShowing()).isTrue();
    }

    @Test
    void near_duplicates_come_first_and_then_what_is_most_alike() {
        var same = new Comparison(0.9, 0.6, Set.of());
        var nearlySame = new Comparison(0.5, 0.7, Set.of());
        var alike = new Comparison(0.2, 0.8, Set.of());
        var lessAlike = new Comparison(0.4, 0.5, Set.of());

        assertThat(Stream.of(lessAlike, alike, nearlySame, same).sorted(Comparison.NEAREST_FIRST))
                .containsExactly(same, nearlySame, alike, lessAlike);
    }

    @Test
    void words_in_common_are_told_as_the_asker_wrote_them_but_neither_numbers_nor_what_few_reports_have() {
        var filed = "Martinot, 42 : remboursement refusé, commande annulée, service client.";
        var asked = "martinot 42 REMBOURSÉE Annulées service";
        assertThat(compared(asked, filed).words(TextSignature.of(asked, "fr"), WEIGHTS))
                .containsExactly("REMBOURSÉE", "Annulées", "service");
    }

    private static Comparison compared(String asked, String filed) {
        var report = TextSignature.of(filed, "fr");
        var text = TextSignature.of(asked, "fr");
        return Comparison.of(
                text,
                Set.copyOf(text.profile(WEIGHTS)),
                Set.copyOf(report.profile(WEIGHTS)),
                report.minHash(),
                WEIGHTS);
    }
}
