package fr.vigie.reporting.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PracticeCatalogTest {

    private final PracticeCatalog catalog = new PracticeCatalog();

    @Test
    void every_code_of_the_taxonomy_is_there_the_open_one_last() {
        assertThat(catalog.all())
                .extracting(Practice::code)
                .containsExactly(
                        "CLAS_PAYE",
                        "CLAS_OPAQUE",
                        "AUTOPREF",
                        "AVIS_FAUX",
                        "AVIS_NONVERIF",
                        "URGENCE",
                        "INTERFACE",
                        "ABO_PIEGE",
                        "RESIL",
                        "PRIX_CACHE",
                        "PRIX_REF",
                        "PRIX_PERSO",
                        "PUB_CACHEE",
                        "INFLU",
                        "PUB_CIBLE",
                        "COPROD",
                        "DATA_USE",
                        "PORTAB",
                        "SUSP",
                        "NOTIF",
                        "RECOURS",
                        "CONTACT",
                        "VENDEUR",
                        "CONTREF",
                        "CGU",
                        "RECO",
                        "MINEURS",
                        "COMPARAT",
                        "CLAUSE",
                        "AUTRE");
    }

    @Test
    void titles_fit_a_telephone_and_sentences_hold_no_law() {
        assertThat(catalog.all()).allSatisfy(practice -> {
            for (var title : List.of(practice.title().fr(), practice.title().en())) {
                assertThat(title).hasSizeLessThanOrEqualTo(70);
            }
            for (var sentence :
                    List.of(practice.sentence().fr(), practice.sentence().en())) {
                assertThat(sentence).hasSizeLessThanOrEqualTo(240).doesNotContain("L121", "art.", "DSA");
            }
        });
    }

    @Test
    void what_nobody_has_checked_is_not_shown_as_law() {
        var clause = catalog.find("CLAUSE").orElseThrow();
        assertThat(clause.legalBases()).extracting(LegalBasis::article).contains("L212-1");
        assertThat(clause.legalBases()).allMatch(basis -> !basis.verified());
        assertThat(clause.verifiedBases()).isEmpty();
    }

    @Test
    void every_practice_but_the_open_one_rests_on_law_and_names_who_is_competent() {
        assertThat(catalog.all()).filteredOn(p -> !p.code().equals("AUTRE")).allSatisfy(practice -> {
            assertThat(practice.legalBases()).isNotEmpty();
            assertThat(practice.authorities()).isNotEmpty();
        });
        assertThat(catalog.find("AUTRE").orElseThrow().legalBases()).isEmpty();
    }

    @Test
    void each_practice_asks_its_questions_and_says_what_one_can_do_oneself() {
        assertThat(catalog.all()).allSatisfy(practice -> {
            assertThat(practice.version()).isGreaterThan(1);
            assertThat(practice.questions()).isNotEmpty();
            assertThat(practice.evidence()).isNotEmpty();
            assertThat(practice.selfHelp().steps()).isNotEmpty();
            assertThat(practice.selfHelp().letter()).isNotNull();
            assertThat(practice.words()).isNotNull();
        });
    }

    @Test
    void an_earlier_version_stays_as_it_was() {
        assertThat(catalog.all()).allSatisfy(practice -> {
            var first = catalog.find(practice.code(), 1).orElseThrow();
            assertThat(first.version()).isEqualTo(1);
            assertThat(first.questions()).isEmpty();
            assertThat(first.selfHelp().steps()).isEmpty();
            assertThat(catalog.find(practice.code(), practice.version())).contains(practice);
        });
        assertThat(catalog.find("AVIS_FAUX", 99)).isEmpty();
        assertThat(catalog.find("NOPE", 1)).isEmpty();
    }

    @Test
    void every_practice_stands_under_one_topic() {
        assertThat(catalog.tree().topics()).containsOnlyKeys(PracticeTopic.values());
        assertThat(catalog.tree().topics().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        catalog.all().stream().map(Practice::code).toList());
    }

    @Test
    void what_people_read_cites_no_article_of_law() {
        var article = Pattern.compile("(?i)\\bart(icles?|\\.)\\s*[LRD]?\\.?\\s*\\d|\\b[LRD]\\. ?\\d{3}");
        assertThat(catalog.all()).flatExtracting(PracticeCatalogTest::texts).allSatisfy(text -> assertThat(text)
                .doesNotContainPattern(article));
    }

    private static List<String> texts(Practice practice) {
        var help = practice.selfHelp();
        return Stream.of(
                        Stream.of(practice.title(), practice.sentence(), help.letter()),
                        practice.evidence().stream(),
                        help.steps().stream(),
                        help.deadlines().stream().map(SelfHelp.Deadline::text),
                        practice.questions().stream().map(Question::label),
                        practice.questions().stream().map(Question::hint).filter(Objects::nonNull))
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.fr(), text.en()))
                .toList();
    }
}
