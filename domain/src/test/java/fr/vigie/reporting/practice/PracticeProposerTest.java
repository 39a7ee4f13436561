package fr.vigie.reporting.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeProposerTest {

    private static final PracticeProposer PROPOSER = new PracticeProposer(new PracticeCatalog());

    /** What somebody could write, and the practice that it is about. */
    private record Story(String practice, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void most_stories_are_recognised_among_three_proposals_and_many_by_the_first(String language) throws IOException {
        var stories = stories(language);
        var missed = new ArrayList<String>();
        int first = 0;
        int amongThree = 0;
        for (var story : stories) {
            var codes = codes(PROPOSER.propose(story.text(), Locale.forLanguageTag(language)));
            if (codes.contains(story.practice())) {
                amongThree++;
            }
            if (codes.indexOf(story.practice()) == 0) {
                first++;
            } else {
                missed.add(story.practice() + " proposed as " + codes + ": " + story.text());
            }
        }
        var measured = "%s: %d of %d first, %d among three; not first:%n%s"
                .formatted(language, first, stories.size(), amongThree, String.join("\n", missed));
        assertThat((double) amongThree / stories.size()).as(measured).isGreaterThanOrEqualTo(0.85);
        assertThat((double) first / stories.size()).as(measured).isGreaterThanOrEqualTo(0.65);
    }

    @Test
    void the_words_that_decided_are_the_persons_own_and_weigh_less_and_less() {
        var proposal = PROPOSER.propose(
                        "Ils m’ont envoyé des FAUX AVIS, cinq étoiles contre un cadeau !", Locale.FRENCH)
                .get(0);

        assertThat(proposal.practice().code()).isEqualTo("AVIS_FAUX");
        assertThat(proposal.words()).contains("étoiles", "cadeau").hasSizeLessThanOrEqualTo(5);
        assertThat(String.join(" ", proposal.words())).contains("AVIS");
    }

    @Test
    void accents_and_endings_make_no_difference() {
        var upset = PROPOSER.propose("comptes suspendus, annonces supprimees", Locale.FRENCH);
        var careful = PROPOSER.propose("Compte suspendu, annonce supprimée", Locale.FRENCH);

        assertThat(upset.get(0).practice().code()).isEqualTo("SUSP");
        assertThat(codes(upset)).isEqualTo(codes(careful));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " \n\t",
                "😀😀",
                "Bonjour, merci de votre aide",
                "Il fait beau aujourd'hui et les oiseaux chantent",
                "Recette de la tarte aux pommes : éplucher, couper, cuire trente minutes",
                "Où puis-je trouver les horaires de la mairie ?"
            })
    void nothing_is_proposed_from_too_little(String text) {
        assertThat(PROPOSER.propose(text, Locale.FRENCH)).isEmpty();
    }

    @Test
    void a_text_in_the_other_language_of_the_portal_is_understood_too() {
        assertThat(codes(PROPOSER.propose("They banned me for no reason, I lost my profile", Locale.FRENCH)))
                .startsWith("SUSP");
    }

    @Property(tries = 500)
    void whatever_is_written_gives_no_more_than_three_the_best_first(@ForAll String text) {
        assertSound(text);
    }

    @Property(tries = 500)
    void whatever_is_told_gives_no_more_than_three_the_best_first(@ForAll("tales") String text) {
        assertSound(text);
    }

    /** Words that people really use, in any order and punctuation. */
    @Provide
    Arbitrary<String> tales() throws IOException {
        var words = new ArrayList<String>();
        for (var language : new String[] {"fr", "en"}) {
            stories(language).forEach(story -> words.addAll(List.of(story.text().split(" "))));
        }
        words.addAll(List.of("l'", "’", "\n", "...", "é", "\ud83d", "aujourd’hui"));
        return Arbitraries.of(words).list().ofMaxSize(60).map(tale -> String.join(" ", tale));
    }

    private static void assertSound(String text) {
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var proposals = PROPOSER.propose(text, locale);
            assertThat(proposals)
                    .hasSizeLessThanOrEqualTo(3)
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(Proposal::score).reversed());
            assertThat(codes(proposals)).doesNotHaveDuplicates();
            assertThat(proposals).allSatisfy(proposal -> {
                assertThat(proposal.score()).isPositive();
                assertThat(proposal.words()).isNotEmpty().hasSizeLessThanOrEqualTo(5);
                assertThat(proposal.words()).allSatisfy(word -> assertThat(text).contains(word));
            });
        }
    }

    private static List<String> codes(List<Proposal> proposals) {
        return proposals.stream().map(proposal -> proposal.practice().code()).toList();
    }

    private static List<Story> stories(String language) throws IOException {
        try (InputStream in = PracticeProposerTest.class.getResourceAsStream("stories_" + language + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Story(parts[0], parts[1]))
                    .toList();
        }
    }
}
