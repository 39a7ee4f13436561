package fr.vigie.reporting.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
