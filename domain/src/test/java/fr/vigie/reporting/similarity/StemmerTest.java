package fr.vigie.reporting.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {

    @ParameterizedTest
    @CsvSource({
        "fr, remboursement, remboursés",
        "fr, l'abonnement, Abonnements",
        "fr, prélevée, prelevees",
        "fr, VENDEUR, vendeuse",
        "fr, commande, commandes",
        "en, refunded, refunds",
        "en, subscription, subscriptions",
        "en, the seller's, sellers",
        "de, GEBÜHR, gebuhr",
        "ru, возврат, ВОЗВРАТ"
    })
    void forms_of_a_word_have_one_stem(String language, String one, String other) {
        assertThat(stems(one, language)).hasSize(1).isEqualTo(stems(other, language));
    }

    @Test
    void small_words_addresses_and_long_numbers_are_left_out() {
        assertThat(stems("Il n’y a pas d'autre vendeur", "fr")).containsExactly("vendeu");
        assertThat(stems("Voir https://exemple.fr/avis?x=1, www.exemple.fr ou jean.dupont@exemple.fr", "fr"))
                .containsExactly("voir");
        assertThat(stems("commande 403-2958817 du 12 mai, 49,90 euros, tél. 0612345678, FR7612345", "fr"))
                .containsExactly("comand", "403", "12", "mai", "4990", "euro", "tel");
    }

    @Test
    void a_word_without_end_is_read_in_no_time() {
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> stems("x".repeat(300_000), "fr"));
    }

    @Test
    void the_form_is_the_word_as_typed_without_its_article() {
        assertThat(Stemmer.words("L’Abonnement est reconduit", "fr"))
                .extracting(Stemmer.Word::form)
                .containsExactly("Abonnement", "reconduit");
    }

    @Property
    void stems_are_words_of_the_index_whatever_is_typed(@ForAll String text, @ForAll boolean french) {
        assertThat(stems(text, french ? "fr" : Locale.ENGLISH.getLanguage()))
                .allSatisfy(stem -> assertThat(stem).matches("[a-z0-9]{1," + Stemmer.LONGEST + "}"));
    }

    private static List<String> stems(String text, String language) {
        return Stemmer.words(text, language).stream().map(Stemmer.Word::stem).toList();
    }
}
