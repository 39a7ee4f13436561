package fr.vigie.advice.counsel;

import static fr.vigie.advice.counsel.People.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Comparison.Nearness;
import fr.vigie.advice.market.MarketCell;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Markets MARKET = Markets.ordinary()
            .everywhere("D1505", Markets.cell(200, 1_000, 150, 0.2, 2))
            .everywhere("D1507", Markets.cell(400, 800, 300, 0.5, 4))
            .at("D1505", "87", Markets.cell(500, 1_000, 150, 0.2, 2));

    @Test
    void where_one_looks_comes_first_then_occupations_then_places() {
        var rows = rows(MARKET, "23");
        assertThat(rows.rows().get(0).nearness()).isEqualTo(Nearness.HERE);
        assertThat(rows.rows().get(0).occupation()).isEqualTo(new Rome("D1505"));
        assertThat(rows.rows())
                .extracting(Comparison.Row::nearness)
                .isSorted()
                .contains(Nearness.CLOSE_OCCUPATION, Nearness.NEXT_DEPARTMENT);
        assertThat(rows.rows())
                .filteredOn(row -> row.nearness() == Nearness.NEXT_DEPARTMENT)
                .hasSize(4)
                .first()
                .satisfies(row -> assertThat(row.department().code()).isEqualTo("87"));
    }

    @Test
    void offers_for_a_hundred_come_with_what_chance_could_make_of_them() {
        var here = rows(MARKET.at("D1505", "23", Markets.cell(10, 100, 0, 0, 1)), "23")
                .rows()
                .get(0);
        assertThat(here.offers().value()).isEqualTo(10);
        assertThat(here.offers().n()).isEqualTo(10);
        // The exact limits of ten events, as printed tables have them: 4.795 and 18.391.
        assertThat(here.offers().low()).isCloseTo(4.795, within(1e-3));
        assertThat(here.offers().high()).isCloseTo(18.391, within(1e-3));
    }

    @Test
    void what_is_missing_is_never_nothing_and_nobody_registered_gives_no_ratio() {
        var unknown =
                rows(MARKET.at("D1505", "23", MarketCell.UNKNOWN), "23").rows().get(0);
        assertThat(unknown.offers()).isNull();
        var none = Markets.counts(5, 0);
        assertThat(rows(MARKET.at("D1505", "23", none), "23").rows().get(0).offers())
                .isNull();
    }

    @Test
    void no_offer_at_all_still_leaves_room_for_some() {
        var none = rows(MARKET.at("D1505", "23", Markets.cell(0, 100, 0, 0, 1)), "23")
                .rows()
                .get(0);
        assertThat(none.offers().low()).isZero();
        // Poisson of none: −ln(0.025) = 3.688879.
        assertThat(none.offers().high()).isCloseTo(3.688879, within(1e-5));
    }

    @Test
    void a_share_of_few_projects_comes_with_a_wide_interval() {
        var rows = rows(MARKET.at("D1505", "23", Markets.cell(1, 1, 20, 0.5, 3)), "23");
        var hard = rows.rows().get(0).hard();
        assertThat(hard.value()).isEqualTo(50);
        assertThat(hard.n()).isEqualTo(20);
        // Wilson's interval of ten in twenty, by hand: z² = 3.8415; middle 0.5, half √(0.19207 · 0.25 + 0.009223) /
        // 1.19207.
        assertThat(hard.low()).isCloseTo(29.93, within(0.01));
        assertThat(hard.high()).isCloseTo(70.07, within(0.01));
    }

    @Test
    void what_is_drawn_is_what_most_rows_have() {
        assertThat(rows(MARKET, "23").drawn()).contains(Comparison.Measure.OFFERS);
        assertThat(rows(Markets.ordinary().everywhere("D1505", Markets.tension(3)), "23")
                        .drawn())
                .isEmpty();
    }

    @Test
    void only_what_is_told_has_a_source() {
        assertThat(rows(MARKET, "23").sources()).hasSize(2);
        assertThat(rows(Markets.ordinary().everywhere("D1505", Markets.tension(3)), "23")
                        .sources())
                .extracting(source -> source.name())
                .containsExactly("dares-tension");
    }

    @Test
    void an_island_has_no_neighbours_and_that_is_no_failure() {
        assertThat(rows(MARKET, "976").rows())
                .extracting(Comparison.Row::nearness)
                .doesNotContain(Nearness.NEXT_DEPARTMENT);
    }

    @Test
    void chances_are_shown_only_where_paths_may_be_used() {
        assertThat(rows(MARKET, "23").hasChances()).isFalse();
    }

    private static Comparison rows(Markets market, String department) {
        return Comparison.of(
                market.known(), somebody().in(department).searching(9).now());
    }
}
