package fr.vigie.advice.counsel;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.model.ActionEffects;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.Effect;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.Horizon;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What holds of advice to anybody, whatever is known. */
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class CounselPropertyTest {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Module[] MODULES = Module.values();

    private static final Knowledge KNOWN = market(3).known();
    private static final Knowledge DEMONSTRATED =
            market(3).demonstrated().withPaths(hazards(3).hazard(), effects(3), true);

    private final Counsel alone = new Counsel(KNOWN, 5);
    private final Counsel withPaths = new Counsel(DEMONSTRATED, 5);
    private final Counsel withheldPaths = new Counsel(KNOWN.withPaths(hazards(3).hazard(), effects(3), true), 5);
    private final AdviceCode code = new AdviceCode();

    @Property
    void nobody_is_advised_what_they_have_done_or_declined(@ForAll("situations") Situation situation) {
        assertThat(advise(withPaths, situation).advices()).allSatisfy(advice -> {
            assertThat(situation.hasDeclined(advice.module())).isFalse();
            assertThat(advice.module().action().stream()).noneMatch(situation::hasTried);
        });
    }

    @Property
    void nobody_gets_more_than_five_nor_three_alike_nor_one_twice(@ForAll("situations") Situation situation) {
        var modules = modules(advise(withPaths, situation));
        assertThat(modules).hasSizeLessThanOrEqualTo(5).doesNotHaveDuplicates();
        for (var family : Family.values()) {
            assertThat(modules.stream().filter(module -> module.family() == family))
                    .hasSizeLessThanOrEqualTo(2);
        }
    }

    @Property
    void no_module_is_advised_whose_gate_refuses(@ForAll("situations") Situation situation) {
        assertThat(modules(advise(alone, situation))).allMatch(module -> module.isOpenTo(situation, KNOWN));
    }

    @Property
    void gates_are_asked_all_at_once_as_one_by_one(@ForAll("situations") Situation situation) {
        long truths = Condition.of(situation);
        long open = Gates.open(truths);
        for (var module : MODULES) {
            assertThat((open & 1L << module.ordinal()) != 0)
                    .isEqualTo(module.gate().passes(truths));
        }
    }

    @Property
    void propensities_are_above_nought_and_one_at_most_and_what_is_withheld_could_be_shown(
            @ForAll("situations") Situation situation) {
        var list = advise(withPaths, situation);
        assertThat(list.advices()).allMatch(advice -> advice.propensity() > 0 && advice.propensity() <= Advice.WHOLE);
        assertThat(list.withheld())
                .allMatch(withheld -> withheld.propensity() > 0 && withheld.propensity() < Advice.WHOLE)
                .noneMatch(withheld -> modules(list).contains(withheld.module()));
    }

    @Property
    void the_same_input_gives_the_same_output_whoever_came_before(
            @ForAll("situations") Situation situation, @ForAll("situations") Situation before) {
        var counsel = withPaths.in(situation.seeker().department(), Prices.NONE);
        if (before.seeker().department().equals(situation.seeker().department())) {
            counsel.advise(before);
        }
        assertThat(counsel.advise(situation)).isEqualTo(advise(withPaths, situation));
    }

    @Property
    void numbers_are_told_of_official_figures_and_of_grades_a_and_b_alone(@ForAll("situations") Situation situation) {
        var list = advise(withPaths, situation);
        var told = new Wording(DEMONSTRATED).render(list, Locale.FRENCH);
        for (int i = 0; i < told.size(); i++) {
            var reasons = list.advices().get(i).reasons();
            for (int j = 0; j < reasons.size(); j++) {
                var reason = reasons.get(j);
                boolean mayCount = reason instanceof Reason.Official
                        || reason instanceof Reason.NoFigure
                        || reason instanceof Reason.Cohort
                        || reason instanceof Reason.Searching
                        || reason instanceof Reason.Holds;
                assertThat(mayCount
                                || !DIGIT.matcher(told.get(i).reasons().get(j).text())
                                        .find())
                        .as(told.get(i).reasons().get(j).text())
                        .isTrue();
                if (reason instanceof Reason.Cohort cohort) {
                    assertThat(cohort.grade().showsNumber()).isTrue();
                }
            }
        }
    }

    @Property
    void made_up_paths_change_nothing_outside_a_demonstration(@ForAll("situations") Situation situation) {
        var list = advise(withheldPaths, situation);
        assertThat(list).isEqualTo(advise(alone, situation));
        assertThat(list.synthetic()).isFalse();
        assertThat(list.advices()).allMatch(advice -> advice.grade() == EvidenceGrade.D);
        assertThat(list.advices())
                .flatMap(Advice::reasons)
                .noneMatch(reason -> reason instanceof Reason.Cohort
                        || reason instanceof Reason.Association
                        || reason instanceof Reason.BetterChances);
    }

    @Property
    void every_advice_says_what_evidence_it_has(@ForAll("situations") Situation situation) {
        assertThat(advise(withPaths, situation).advices())
                .allMatch(advice -> advice.reasons().stream()
                                .filter(reason -> reason instanceof Reason.Cohort
                                        || reason instanceof Reason.Association
                                        || reason instanceof Reason.BetterChances
                                        || reason instanceof Reason.NoEvidenceYet)
                                .count()
                        == 1);
    }

    @Property
    void what_is_kept_as_bytes_reads_back_equal_and_is_told_in_the_same_words(
            @ForAll("situations") Situation situation) {
        var wording = new Wording(DEMONSTRATED);
        for (var counsel : new Counsel[] {alone, withPaths}) {
            var list = advise(counsel, situation);
            var read = AdviceCode.decode(code.encode(list));
            assertThat(read).isEqualTo(list);
            assertThat(wording.render(read, Locale.ENGLISH)).isEqualTo(wording.render(list, Locale.ENGLISH));
            assertThat(wording.openings(read, Locale.FRENCH)).isEqualTo(wording.openings(list, Locale.FRENCH));
        }
    }

    @Property
    void a_change_that_is_told_to_open_something_does_open_it(@ForAll("situations") Situation situation) {
        for (var opening : advise(alone, situation).openings()) {
            var changed = opening.change().of(situation).orElseThrow();
            assertThat(opening.module().isOpenTo(changed, KNOWN)).isTrue();
            assertThat(opening.occupation() != null || !opening.module().isOpenTo(situation, KNOWN))
                    .as("it wasn't open before, but for a move that leads further")
                    .isTrue();
        }
    }

    @Property
    void what_is_shown_over_many_persons_alike_is_what_propensities_say(@ForAll("situations") Situation situation) {
        int[] shown = new int[MODULES.length];
        double[] propensity = new double[MODULES.length];
        var counsel = withPaths.in(situation.seeker().department(), Prices.NONE);
        int people = 400;
        for (int person = 0; person < people; person++) {
            var list = counsel.advise(numbered(situation, person));
            for (var advice : list.advices()) {
                shown[advice.module().ordinal()]++;
                propensity[advice.module().ordinal()] = (double) advice.propensity() / Advice.WHOLE;
            }
            for (var withheld : list.withheld()) {
                propensity[withheld.module().ordinal()] = (double) withheld.propensity() / Advice.WHOLE;
            }
        }
        for (var module : MODULES) {
            double expected = propensity[module.ordinal()];
            double sd = Math.sqrt(expected * (1 - expected) / people);
            assertThat((double) shown[module.ordinal()] / people)
                    .as(module.name())
                    .isBetween(expected - 5 * sd - 1e-3, expected + 5 * sd + 1e-3);
        }
    }

    @Test
    void what_rules_may_not_see_is_not_there_to_be_seen() {
        assertThat(Arrays.stream(Seeker.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "person",
                        "department",
                        "occupation",
                        "age",
                        "diploma",
                        "experience",
                        "mobility",
                        "licence",
                        "difficulties");
        assertThat(Arrays.stream(Situation.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("seeker", "searched", "tried", "declined");
    }

    @Provide
    Arbitrary<Situation> situations() {
        var seekers = Combinators.combine(
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.of("23", "69", "75", "976", "2A"),
                        Arbitraries.integers().between(0, Markets.OCCUPATIONS.size() - 1),
                        Arbitraries.of(AgeBand.class),
                        Arbitraries.of(Diploma.class),
                        Arbitraries.of(Experience.class),
                        Arbitraries.of(Mobility.class),
                        Combinators.combine(
                                        Arbitraries.of(true, false),
                                        Arbitraries.integers().between(0, (1 << Difficulty.values().length) - 1))
                                .as((licence, difficulties) -> licence ? difficulties : ~difficulties))
                .as((person, department, occupation, age, diploma, experience, mobility, rest) -> new Seeker(
                        person,
                        Department.of(department).orElseThrow(),
                        occupation,
                        age,
                        diploma,
                        experience,
                        mobility,
                        rest >= 0,
                        rest >= 0 ? rest : ~rest));
        var tried = Arbitraries.integers().between(0, (1 << Action.COUNT) - 1).map(bits -> bits & bits >> 3);
        var declined =
                Arbitraries.longs().between(0, (1L << MODULES.length) - 1).map(bits -> bits & bits >> 2);
        return Combinators.combine(seekers, Arbitraries.integers().between(0, 40), tried, declined)
                .as(Situation::new);
    }

    private static AdviceList advise(Counsel counsel, Situation situation) {
        return counsel.in(situation.seeker().department(), Prices.NONE).advise(situation);
    }

    private static List<Module> modules(AdviceList list) {
        return list.advices().stream().map(Advice::module).toList();
    }

    private static Situation numbered(Situation situation, long person) {
        var seeker = situation.seeker();
        return new Situation(
                new Seeker(
                        person,
                        seeker.department(),
                        seeker.occupation(),
                        seeker.age(),
                        seeker.diploma(),
                        seeker.experience(),
                        seeker.mobility(),
                        seeker.licence(),
                        seeker.difficulties()),
                situation.searched(),
                situation.tried(),
                situation.declined());
    }

    /** Figures of any size, some missing. */
    static Markets market(long seed) {
        var random = new SplittableRandom(seed);
        var market = Markets.ordinary();
        for (var occupation : Markets.OCCUPATIONS.all()) {
            for (var department : Department.all()) {
                int kind = random.nextInt(5);
                if (kind < 3) {
                    market.at(
                            occupation.code(),
                            department.code(),
                            Markets.cell(
                                    random.nextInt(3_000),
                                    1 + random.nextInt(3_000),
                                    random.nextInt(500),
                                    random.nextDouble(),
                                    1 + random.nextInt(5)));
                } else if (kind == 3) {
                    market.at(occupation.code(), department.code(), Markets.counts(random.nextInt(500), 400));
                }
            }
        }
        return market;
    }

    static Markets.Hazards hazards(long seed) {
        var random = new SplittableRandom(seed);
        var hazards = new Markets.Hazards();
        for (var occupation : Markets.OCCUPATIONS.all()) {
            for (var department : Department.all()) {
                hazards.at(occupation.code(), department.code(), 0.3 + 2 * random.nextDouble(), 0.2);
            }
        }
        return hazards;
    }

    /** Effects of any size and grade, some missing. */
    static ActionEffects effects(long seed) {
        var random = new SplittableRandom(seed);
        var effects = new ArrayList<Effect>();
        for (var action : Action.values()) {
            for (var horizon : Horizon.values()) {
                for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                    for (var band : DurationBand.values()) {
                        if (random.nextInt(4) > 0) {
                            effects.add(Effects.of(
                                    action,
                                    horizon,
                                    domain,
                                    band,
                                    0.1 * random.nextDouble() - 0.04,
                                    0.002 + 0.02 * random.nextDouble(),
                                    EvidenceGrade.values()[random.nextInt(4)]));
                        }
                    }
                }
            }
        }
        return new ActionEffects(effects);
    }
}
