package fr.vigie.advice.counsel;

import static fr.vigie.advice.counsel.People.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.advice.Department;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.ActionEffects;
import fr.vigie.advice.model.EvidenceGrade;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When it is advised to look elsewhere or for something else, and where. */
class MarketAdviceTest {

    private static final People CASHIER = somebody().searching(4).going(Mobility.COUNTRY);

    @Test
    void a_place_is_worth_the_lower_bound_of_what_it_changes() {
        var hazards = new Markets.Hazards().at("D1505", "69", 1, 0.1).at("D1505", "38", 3, 0.1);
        var counsel = demonstrated(hazards);
        var advice = advised(counsel, CASHIER, Module.NEXT_DEPARTMENT).orElseThrow();
        double low = 1 - Math.pow(1 - 0.03 * 3 * 0.9, 6);
        double high = 1 - Math.pow(1 - 0.03 * 1.1, 6);
        assertThat(advice.target().department().code()).isEqualTo("38");
        assertThat(advice.target().occupation()).isEqualTo(new Rome("D1505"));
        assertThat(advice.utility() / 10_000.0).isCloseTo(low - high, within(1e-4));
        assertThat(advice.grade()).isEqualTo(EvidenceGrade.C);
        assertThat(advice.reasons()).contains(new Reason.BetterChances(true));
    }

    @Test
    void another_occupation_is_weighed_by_the_least_chance_to_compete_in_it() {
        var hazards = new Markets.Hazards().at("D1505", "69", 1, 0).at("D1507", "69", 3, 0);
        var advice =
                advised(demonstrated(hazards), CASHIER, Module.CLOSE_OCCUPATION).orElseThrow();
        double there = 1 - Math.pow(1 - 0.03 * 3, 6);
        double here = 1 - Math.pow(1 - 0.03, 6);
        assertThat(advice.target().occupation()).isEqualTo(new Rome("D1507"));
        assertThat(advice.utility() / 10_000.0)
                .isCloseTo(there * MoveKind.CLOSE_OCCUPATION.lowest() - here, within(1e-4));
    }

    @Test
    void nothing_is_advised_where_the_interval_holds_nought() {
        var hazards = new Markets.Hazards().at("D1505", "69", 1, 0.5).at("D1505", "38", 1.6, 0.5);
        assertThat(advised(demonstrated(hazards), CASHIER, Module.NEXT_DEPARTMENT))
                .isEmpty();
    }

    @Test
    void official_figures_alone_are_compared_class_by_class() {
        var counsel = known(Markets.ordinary()
                .everywhere("D1505", Markets.tension(2))
                .at("D1505", "01", Markets.tension(5))
                .at("D1505", "38", Markets.tension(3)));
        var advice = advised(counsel, CASHIER, Module.NEXT_DEPARTMENT).orElseThrow();
        assertThat(advice.target().department().code()).isEqualTo("01");
        assertThat(advice.utility()).isEqualTo(80);
        assertThat(advice.grade()).isEqualTo(EvidenceGrade.D);
        assertThat(advice.reasons()).contains(new Reason.NoEvidenceYet());
    }

    @Test
    void offers_per_seeker_stand_in_for_a_missing_tension_where_there_are_people_enough() {
        var counsel = known(Markets.ordinary()
                .at("D1505", "69", Markets.counts(100, 1_000))
                .at("D1505", "01", Markets.counts(300, 1_000))
                .at("D1505", "38", Markets.counts(29, 29)));
        var advice = advised(counsel, CASHIER, Module.NEXT_DEPARTMENT).orElseThrow();
        assertThat(advice.target().department().code()).isEqualTo("01");
        assertThat(advice.utility()).isEqualTo(40);
    }

    @Test
    void what_is_unknown_is_taken_neither_for_good_nor_for_bad() {
        var unknownHere = known(Markets.ordinary().at("D1505", "01", Markets.tension(5)));
        var unknownThere = known(Markets.ordinary().at("D1505", "69", Markets.tension(1)));
        assertThat(advised(unknownHere, CASHIER, Module.NEXT_DEPARTMENT)).isEmpty();
        assertThat(advised(unknownThere, CASHIER, Module.NEXT_DEPARTMENT)).isEmpty();
    }

    @Test
    void who_would_move_in_the_region_is_sent_no_further() {
        var counsel = known(Markets.ordinary()
                .everywhere("D1505", Markets.tension(2))
                .at("D1505", "15", Markets.tension(4))
                .at("D1505", "75", Markets.tension(5)));
        var near = somebody().searching(4).going(Mobility.REGION);
        assertThat(advised(counsel, near, Module.FAR_DEPARTMENT)
                        .orElseThrow()
                        .target()
                        .department()
                        .code())
                .isEqualTo("15");
        assertThat(advised(counsel, CASHIER, Module.FAR_DEPARTMENT)
                        .orElseThrow()
                        .target()
                        .department()
                        .code())
                .isEqualTo("75");
    }

    @Test
    void nobody_is_sent_overseas_and_who_lives_there_may_leave_if_they_said_so() {
        var market = Markets.ordinary().everywhere("D1505", Markets.tension(2));
        assertThat(advised(known(market.at("D1505", "974", Markets.tension(5))), CASHIER, Module.FAR_DEPARTMENT))
                .isEmpty();
        var counsel =
                known(Markets.ordinary().everywhere("D1505", Markets.tension(2)).at("D1505", "44", Markets.tension(5)));
        var islander = somebody().in("974").searching(4);
        assertThat(advised(counsel, islander.going(Mobility.REGION), Module.FAR_DEPARTMENT))
                .isEmpty();
        assertThat(advised(counsel, islander.going(Mobility.COUNTRY), Module.FAR_DEPARTMENT)
                        .orElseThrow()
                        .target()
                        .department()
                        .code())
                .isEqualTo("44");
    }

    @Test
    void an_opening_is_told_with_the_place_that_it_would_open() {
        var counsel =
                known(Markets.ordinary().everywhere("D1505", Markets.tension(1)).at("D1505", "01", Markets.tension(5)));
        var list = advise(counsel, somebody().searching(4));
        assertThat(list.openings())
                .contains(new AdviceList.Opening(
                        Change.COULD_GO_AN_HOUR,
                        Module.NEXT_DEPARTMENT,
                        new Rome("D1505"),
                        Department.of("01").orElseThrow()));
    }

    @Test
    void among_targets_that_tie_chance_decides_and_says_how() {
        var market = Markets.ordinary().everywhere("D1505", Markets.tension(2));
        Neighbours.of(Department.of("69").orElseThrow()).stream()
                .limit(2)
                .forEach(department -> market.at("D1505", department.code(), Markets.tension(5)));
        var counsel = known(market);
        long first = 0;
        for (int person = 0; person < 1_000; person++) {
            var advice = advised(counsel, CASHIER.numbered(person), Module.NEXT_DEPARTMENT)
                    .orElseThrow();
            assertThat(advice.target().propensity()).isEqualTo(Advice.propensity(0.5));
            first += advice.target().department().code().equals("01") ? 1 : 0;
        }
        assertThat(first).isBetween(430L, 570L);
    }

    private static Counsel demonstrated(Markets.Hazards hazards) {
        var knowledge = Markets.ordinary()
                .everywhere("D1505", Markets.tension(3))
                .demonstrated()
                .withPaths(hazards.hazard(), ActionEffects.none(), true);
        return new Counsel(knowledge, 1);
    }

    private static Counsel known(Markets market) {
        return new Counsel(market.known(), 1);
    }

    private static AdviceList advise(Counsel counsel, People person) {
        var situation = person.now();
        return counsel.in(situation.seeker().department(), Prices.NONE).advise(situation);
    }

    private static Optional<Advice> advised(Counsel counsel, People person, Module module) {
        return advise(counsel, person.declining(Module.SPONTANEOUS_APPLICATIONS, Module.MOBILITY_AID))
                .advices()
                .stream()
                .filter(advice -> advice.module() == module)
                .findFirst();
    }
}
