package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Department CREUSE = Department.of("23").orElseThrow();
    private static final Rome CASHIER = new Rome("D1505");
    private static final Pattern GAP = Pattern.compile("\\{\\d}");

    private final Wording wording = new Wording(Markets.ordinary().known());

    @Test
    void both_languages_say_the_same_things() {
        for (var name : Texts.BUNDLES) {
            var french = Texts.bundle(name, Locale.FRENCH);
            var english = Texts.bundle(name, Locale.ENGLISH);
            assertThat(english.keySet()).isEqualTo(french.keySet());
            assertThat(french.keySet()).allSatisfy(key -> assertThat(gaps(english.getString(key)))
                    .as(key)
                    .containsExactlyInAnyOrderElementsOf(gaps(french.getString(key))));
        }
    }

    @Test
    void every_module_has_its_texts_and_sources_and_no_text_is_left_over() {
        for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var keys = new HashSet<String>();
            for (var module : Module.values()) {
                assertThat(module.sources()).isNotEmpty();
                for (var part : List.of("title", "why", "next", "where")) {
                    var key = module + "." + part;
                    keys.add(key);
                    assertThat(Texts.bundle("modules", locale).getString(key)).isNotBlank();
                }
                if (module.kind() != Module.Kind.MARKET) {
                    assertThat(gaps(Texts.bundle("modules", locale).getString(module + ".title")))
                            .isEmpty();
                }
            }
            assertThat(Texts.bundle("modules", locale).keySet()).isEqualTo(keys);
            assertThat(Texts.bundle("sources", locale).keySet())
                    .containsAll(Arrays.stream(Source.values())
                            .map(source -> "source." + source)
                            .toList());
        }
    }

    @Test
    void every_source_is_some_modules() {
        assertThat(Arrays.stream(Module.values()).flatMap(module -> module.sources().stream()))
                .contains(Source.values());
    }

    @Test
    void no_text_holds_an_address_or_a_telephone_number() {
        for (var name : Texts.BUNDLES) {
            for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                var bundle = Texts.bundle(name, locale);
                assertThat(bundle.keySet()).allSatisfy(key -> assertThat(bundle.getString(key))
                        .doesNotContain("http", "www.")
                        .doesNotContainPattern("\\d\\d \\d\\d \\d\\d"));
            }
        }
    }

    @Test
    void an_official_figure_is_told_with_its_source_and_date() {
        assertThat(told(new Reason.Official(MarketFigure.OFFERS, false, CASHIER, CREUSE, 1_250, Markets.DATE)))
                .isEqualTo("Offres d’emploi dans l’année pour « Personnel de caisse », Creuse (23) : 1\u202F250"
                        + " (Besoins en main-d’œuvre, France Travail, 1er avril 2024).");
    }

    @Test
    void every_number_links_to_where_it_comes_from() {
        assertThat(said(new Reason.Official(MarketFigure.TENSION, false, CASHIER, CREUSE, 4, Markets.DATE))
                        .link())
                .isEqualTo("/conseil/methode#source-dares-tension");
        assertThat(said(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 900, 100, -100, 300))
                        .link())
                .isEqualTo("/conseil/methode#effects");
        assertThat(said(new Reason.NoEvidenceYet()).link()).isNull();
    }

    @Test
    void every_figure_and_class_of_tension_has_its_sentence() {
        for (var figure : MarketFigure.values()) {
            for (int value = 1; value <= 5; value++) {
                assertThat(told(new Reason.Official(figure, false, CASHIER, CREUSE, value, Markets.DATE)))
                        .contains("Personnel de caisse", "2024");
            }
        }
    }

    @Test
    void a_cohort_is_told_with_its_size_and_interval() {
        assertThat(told(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 12_345, 320, 110, 530)))
                .contains("3,2 de plus", "6 mois", "entre 1,1 et 5,3", "12\u202F345 personnes");
        assertThat(told(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 900, 100, -100, 300)))
                .startsWith("Pas encore de preuve nette.")
                .contains("entre −1 et 3");
    }

    @Test
    void a_cohort_of_one_is_no_plural() {
        assertThat(told(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 1, 320, 110, 530)))
                .contains("1 seule personne l’y a fait");
        assertThat(told(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 1, 100, -100, 300)))
                .contains("1 seule personne");
    }

    /** It would be odd to say that nobody has measured, and then what was. */
    @Test
    void what_is_measured_and_not_clear_is_told_as_such_by_its_grade_too() {
        var unclear = new Advice(
                Module.CV,
                null,
                EvidenceGrade.B,
                60,
                65_535,
                List.of(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 900, 100, -100, 300)));
        var list = new AdviceList(CASHIER, CREUSE, 5, false, false, List.of(unclear), List.of(), List.of());
        assertThat(unclear.isUnclear()).isTrue();
        assertThat(wording.render(list, Locale.FRENCH).get(0).sure())
                .startsWith("Niveau de preuve B")
                .contains("sans différence nette");
    }

    @Test
    void every_condition_change_grade_and_direction_that_can_be_told_has_its_words() {
        for (var condition : Condition.values()) {
            switch (condition.kind()) {
                case NEED, PROFILE, SECTOR ->
                    assertThat(told(new Reason.Holds(condition))).isNotBlank();
                case DURATION, MARKET, SILENT -> {}
            }
        }
        for (var change : Change.values()) {
            assertThat(told(new Reason.Counterfactual(change))).startsWith("Ce qui changerait notre réponse : ");
        }
        for (var direction : Reason.Direction.values()) {
            assertThat(told(new Reason.Association(direction))).isNotBlank();
        }
    }

    @Test
    void what_is_made_up_says_so() {
        var list = list(
                true,
                new Reason.BetterChances(false),
                new Reason.Official(MarketFigure.SEEKERS, false, CASHIER, CREUSE, 5, Markets.DATE));
        assertThat(wording.render(list, Locale.FRENCH).get(0).reasons())
                .satisfiesExactly(
                        chances -> assertThat(chances.text()).endsWith("(Parcours fictifs : démonstration.)"),
                        figure -> assertThat(figure.text()).endsWith("(Chiffres fictifs : démonstration.)"));
    }

    @Test
    void a_reference_that_nobody_checked_is_told_as_such() {
        var cv = wording.render(list(false), Locale.FRENCH).get(0);
        assertThat(cv.sources()).allMatch(source -> source.endsWith("(référence à vérifier)"));
        assertThat(cv.title()).isEqualTo("Refaire votre CV avec quelqu’un");
        assertThat(cv.sure()).startsWith("Niveau de preuve D");
        assertThat(cv.link()).isNull();
    }

    @Test
    void one_month_is_no_plural() {
        assertThat(searching(1)).isEqualTo("You have been searching for a month.");
    }

    @Test
    void months_that_are_followed_no_longer_are_not_counted() {
        assertThat(searching(35)).isEqualTo("You have been searching for 35 months.");
        assertThat(searching(36)).isEqualTo("You have been searching for three years or more.");
    }

    private String searching(int months) {
        var list = new AdviceList(
                CASHIER, CREUSE, months, false, false, advices(new Reason.Searching()), List.of(), List.of());
        return wording.render(list, Locale.ENGLISH).get(0).reasons().get(0).text();
    }

    @Test
    void numbers_are_written_as_the_language_does() {
        var french = new Texts(Locale.FRENCH);
        var english = new Texts(Locale.ENGLISH);
        assertThat(french.number(-1_234_567)).isEqualTo("−1\u202F234\u202F567");
        assertThat(english.number(12_345)).isEqualTo("12,345");
        assertThat(english.number(999)).isEqualTo("999");
        assertThat(french.perHundred(-45)).isEqualTo("−0,5");
        assertThat(english.perHundred(1_200)).isEqualTo("12");
        assertThat(english.perHundred(-3)).isEqualTo("0");
    }

    @Test
    void a_sentence_that_does_not_exist_is_not_made_up() {
        assertThatThrownBy(() -> new Texts(Locale.FRENCH).of("nothing")).isInstanceOf(MissingResourceException.class);
    }

    private String told(Reason reason) {
        return said(reason).text();
    }

    private Wording.Said said(Reason reason) {
        return wording.render(list(false, reason), Locale.FRENCH)
                .get(0)
                .reasons()
                .get(0);
    }

    private static AdviceList list(boolean madeUp, Reason... reasons) {
        return new AdviceList(CASHIER, CREUSE, 5, madeUp, madeUp, advices(reasons), List.of(), List.of());
    }

    private static List<Advice> advices(Reason... reasons) {
        return List.of(new Advice(Module.CV, null, EvidenceGrade.D, 60, 65_535, List.of(reasons)));
    }

    private static List<String> gaps(String text) {
        return GAP.matcher(text)
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }
}
