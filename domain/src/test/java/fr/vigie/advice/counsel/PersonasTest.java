package fr.vigie.advice.counsel;

import static fr.vigie.advice.counsel.People.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Action;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.market.MarketCell;
import fr.vigie.advice.model.ActionEffects;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.Effect;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Three people whom advice must serve, with the market alone and with measured effects. */
class PersonasTest {

    private static final Markets MARKET = Markets.ordinary()
            .everywhere("D1505", Markets.cell(200, 1_500, 150, 0.2, 2))
            .everywhere("D1507", Markets.cell(400, 900, 300, 0.5, 4))
            .everywhere("M1601", Markets.cell(200, 900, 100, 0.3, 2))
            .everywhere("D1106", Markets.cell(300, 600, 300, 0.6, 4))
            .everywhere("M1805", Markets.cell(3_000, 2_000, 2_500, 0.7, 5))
            .everywhere("J1506", Markets.cell(900, 100, 800, 0.9, 5))
            .at("J1506", "976", MarketCell.UNKNOWN);

    private final Supplier<People> cashier = () -> somebody()
            .in("23")
            .lookingFor("D1505")
            .aged(52)
            .with(Diploma.VOCATIONAL)
            .with(Experience.OVER_FIVE_YEARS)
            .withoutLicence()
            .saying(Difficulty.TRANSPORT, Difficulty.DIGITAL)
            .searching(9);

    private final Supplier<People> developer = () -> somebody()
            .in("69")
            .lookingFor("M1805")
            .aged(27)
            .with(Diploma.LONG_HIGHER)
            .with(Experience.TWO_TO_FIVE_YEARS)
            .going(Mobility.HOUR)
            .searching(2);

    private final Supplier<People> nurse = () -> somebody()
            .in("976")
            .lookingFor("J1506")
            .aged(44)
            .with(Diploma.SHORT_HIGHER)
            .with(Experience.OVER_FIVE_YEARS)
            .going(Mobility.HOUR)
            .saying(Difficulty.NETWORK)
            .searching(6);

    @Test
    void a_cashier_of_52_in_the_creuse_without_a_licence() {
        var list = advise(MARKET.known(), cashier.get());
        assertThat(modules(list))
                .hasSize(5)
                .contains(Module.DRIVING_LICENCE, Module.DIGITAL_SKILLS)
                .doesNotContain(
                        Module.NEXT_DEPARTMENT,
                        Module.FAR_DEPARTMENT,
                        Module.ONLINE_PROFILE,
                        Module.UNFAIR_JOB_SITE,
                        Module.APPRENTICESHIP,
                        Module.YOUNG_PEOPLE);
        assertThat(modules(list).subList(0, 2))
                .as("what she said is hard comes first")
                .containsExactlyInAnyOrder(Module.DRIVING_LICENCE, Module.DIGITAL_SKILLS);
        assertThat(list.advices()).allMatch(advice -> advice.grade() == EvidenceGrade.D);
        var licence = list.advices().stream()
                .filter(advice -> advice.module() == Module.DRIVING_LICENCE)
                .findFirst()
                .orElseThrow();
        assertThat(licence.reasons())
                .contains(
                        new Reason.Holds(Condition.NO_LICENCE),
                        new Reason.Holds(Condition.TRANSPORT_IS_HARD),
                        new Reason.Searching(),
                        new Reason.NoEvidenceYet());
    }

    @Test
    void her_list_could_hold_shelf_stacking_and_her_experience_turned_into_a_diploma() {
        var list = advise(MARKET.known(), cashier.get());
        var possible = new HashSet<>(modules(list));
        list.withheld().forEach(withheld -> possible.add(withheld.module()));
        assertThat(possible).contains(Module.VALIDATION_OF_EXPERIENCE);
        var without = advise(
                MARKET.known(),
                cashier.get()
                        .having(Action.DRIVING_LICENCE, Action.DIGITAL_SKILLS, Action.MOBILITY_AID)
                        .declining(Module.SPONTANEOUS_APPLICATIONS, Module.VALIDATION_OF_EXPERIENCE, Module.IMMERSION));
        assertThat(without.advices())
                .filteredOn(advice -> advice.target() != null)
                .extracting(advice -> advice.target().occupation())
                .containsAnyOf(new Rome("D1507"), new Rome("D1106"));
    }

    @Test
    void a_web_developer_of_27_in_lyon() {
        var list = advise(MARKET.known(), developer.get());
        assertThat(modules(list))
                .contains(Module.SPONTANEOUS_APPLICATIONS, Module.ONLINE_PROFILE)
                .doesNotContain(
                        Module.VALIDATION_OF_EXPERIENCE,
                        Module.QUALIFYING_TRAINING,
                        Module.DRIVING_LICENCE,
                        Module.DIGITAL_SKILLS,
                        Module.SENIORS,
                        Module.YOUNG_PEOPLE,
                        Module.CLOSE_OCCUPATION,
                        Module.BROADER_SEARCH);
        assertThat(list.advices().get(0).reasons())
                .as("the market is told as it is")
                .contains(new Reason.Official(
                        MarketFigure.TENSION,
                        false,
                        new Rome("M1805"),
                        Department.of("69").orElseThrow(),
                        5,
                        LocalDate.of(2019, 12, 31)));
    }

    @Test
    void a_nurse_back_after_ten_years_in_mayotte_where_figures_are_missing() {
        var list = advise(MARKET.known(), nurse.get());
        assertThat(modules(list))
                .hasSize(5)
                .contains(Module.NETWORK, Module.SPONTANEOUS_APPLICATIONS)
                .doesNotContain(Module.VOLUNTEERING)
                .doesNotContain(Module.NEXT_DEPARTMENT, Module.FAR_DEPARTMENT, Module.CLOSE_OCCUPATION);
        var mayotte = Department.of("976").orElseThrow();
        assertThat(list.advices())
                .flatMap(Advice::reasons)
                .contains(new Reason.NoFigure(false, new Rome("J1506"), mayotte))
                .noneMatch(reason -> reason instanceof Reason.Official);
        var told = new Wording(MARKET.known()).render(list, Locale.FRENCH);
        assertThat(told)
                .flatMap(Wording.Told::reasons)
                .extracting(Wording.Said::text)
                .contains("Il n’y a pas de chiffre officiel pour « Soins infirmiers généralistes », Mayotte (976)."
                        + " Nous n’en inventons pas.");
    }

    @Test
    void what_is_measured_to_help_goes_before_rules_and_what_is_measured_to_harm_goes() {
        var effects = new ActionEffects(List.of(
                effect(Action.IMMERSION, Horizon.SIX_MONTHS, 0.06, 0.01),
                effect(Action.TEMPORARY_WORK_AGENCY, Horizon.SIX_MONTHS, -0.06, 0.01)));
        var knowledge = MARKET.demonstrated().withPaths(new Markets.Hazards().hazard(), effects, true);
        var list = advise(knowledge, cashier.get());
        var first = list.advices().get(0);
        assertThat(first.module()).isEqualTo(Module.IMMERSION);
        assertThat(first.grade()).isEqualTo(EvidenceGrade.B);
        assertThat(first.utility()).isEqualTo(500);
        assertThat(first.reasons())
                .contains(new Reason.Cohort(Horizon.SIX_MONTHS, EvidenceGrade.B, 1_234, 600, 404, 796));
        assertThat(modules(list)).doesNotContain(Module.TEMPORARY_WORK);
        assertThat(list.synthetic()).isTrue();
    }

    @Test
    void nobody_is_counselled_in_another_department() {
        var counsel = new Counsel(MARKET.known(), 1).in(Department.of("01").orElseThrow(), Prices.NONE);
        assertThatThrownBy(() -> counsel.advise(nurse.get().now())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Effect effect(Action action, Horizon horizon, double value, double sd) {
        return Effects.of(action, horizon, "D1505", DurationBand.FROM_6, value, sd, EvidenceGrade.B);
    }

    private static AdviceList advise(Knowledge knowledge, People person) {
        var situation = person.now();
        return new Counsel(knowledge, 42)
                .in(situation.seeker().department(), Prices.NONE)
                .advise(situation);
    }

    private static List<Module> modules(AdviceList list) {
        return list.advices().stream().map(Advice::module).toList();
    }
}
