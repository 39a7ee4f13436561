package fr.vigie.advice.counsel;

import static fr.vigie.advice.counsel.People.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.Action;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whom each module's gate lets through and whom it refuses, and the one change that would let them through. */
class ModuleTest {

    /** In the Rhône many compete for tills, builders are hard to find, of nurses nothing is known. */
    private static final Knowledge KNOWLEDGE = Markets.ordinary()
            .at("D1505", "69", Markets.tension(1))
            .at("F1703", "69", Markets.tension(5))
            .at("M1601", "69", Markets.tension(3))
            .at("M1805", "69", Markets.cell(100, 150, 80, 0.3, 3))
            .known();

    /** @param change that turns who is refused into who passes; null if no such change is known */
    private record Row(Module module, People passes, People refused, Change change) {}

    private static People clerk() {
        return somebody().lookingFor("M1601");
    }

    private static List<Row> rows() {
        return List.of(
                new Row(
                        Module.BROADER_SEARCH,
                        somebody().searching(3),
                        somebody().searching(2),
                        Change.SEARCHED_ON),
                new Row(Module.CLOSE_OCCUPATION, somebody(), clerk(), Change.SEARCHED_ON),
                new Row(Module.OCCUPATION_AFTER_TRAINING, clerk().searching(4), clerk(), Change.SEARCHED_ON),
                new Row(
                        Module.NEXT_DEPARTMENT,
                        somebody().going(Mobility.HOUR),
                        somebody().going(Mobility.HOUR).withoutLicence().saying(Difficulty.TRANSPORT),
                        Change.HAD_LICENCE),
                new Row(Module.NEXT_DEPARTMENT, somebody().going(Mobility.REGION), somebody(), Change.COULD_GO_AN_HOUR),
                new Row(
                        Module.FAR_DEPARTMENT,
                        somebody().going(Mobility.COUNTRY),
                        somebody().going(Mobility.HOUR),
                        Change.COULD_MOVE_IN_REGION),
                new Row(
                        Module.QUALIFYING_TRAINING,
                        clerk().with(Diploma.NONE),
                        clerk().with(Diploma.LONG_HIGHER).searching(10),
                        Change.SEARCHED_ON),
                new Row(
                        Module.SHORT_TRAINING,
                        somebody().lookingFor("F1703").searching(3),
                        clerk().searching(3),
                        Change.SEARCHED_ON),
                new Row(
                        Module.VALIDATION_OF_EXPERIENCE,
                        somebody().with(Experience.TWO_TO_FIVE_YEARS).with(Diploma.VOCATIONAL),
                        somebody().with(Diploma.VOCATIONAL),
                        Change.HAD_TWO_YEARS_OF_EXPERIENCE),
                new Row(
                        Module.VALIDATION_OF_EXPERIENCE,
                        somebody().with(Experience.OVER_FIVE_YEARS).with(Diploma.BACCALAUREATE),
                        somebody().with(Experience.OVER_FIVE_YEARS).with(Diploma.LONG_HIGHER),
                        null),
                new Row(
                        Module.APPRENTICESHIP,
                        somebody().aged(22).with(Experience.NONE).with(Diploma.BACCALAUREATE),
                        somebody().aged(22).with(Experience.NONE),
                        Change.SEARCHED_ON),
                new Row(
                        Module.APPRENTICESHIP,
                        somebody().aged(28).searching(3),
                        somebody().aged(36).searching(3),
                        null),
                new Row(
                        Module.DRIVING_LICENCE,
                        somebody().withoutLicence().saying(Difficulty.TRANSPORT),
                        somebody().withoutLicence(),
                        Change.COULD_GO_AN_HOUR),
                new Row(
                        Module.DRIVING_LICENCE,
                        somebody().withoutLicence().searching(3),
                        somebody().searching(3),
                        null),
                new Row(
                        Module.MOBILITY_AID,
                        somebody().saying(Difficulty.TRANSPORT),
                        somebody(),
                        Change.COULD_MOVE_IN_REGION),
                new Row(Module.NETWORK, clerk().saying(Difficulty.NETWORK), clerk(), Change.SEARCHED_ON),
                new Row(Module.SPONTANEOUS_APPLICATIONS, somebody().lookingFor("M1805"), clerk(), Change.SEARCHED_ON),
                new Row(Module.CV, clerk().saying(Difficulty.CV), clerk(), Change.SEARCHED_ON),
                new Row(
                        Module.INTERVIEW,
                        clerk().saying(Difficulty.INTERVIEW),
                        clerk().searching(5),
                        Change.SEARCHED_ON),
                new Row(Module.ONLINE_PROFILE, clerk(), clerk().saying(Difficulty.DIGITAL), null),
                new Row(
                        Module.VOLUNTEERING,
                        clerk().searching(6).saying(Difficulty.MOTIVATION),
                        clerk().searching(6),
                        Change.SEARCHED_ON),
                new Row(
                        Module.COMPANY_CREATION,
                        somebody().lookingFor("F1703").with(Experience.TWO_TO_FIVE_YEARS),
                        somebody().lookingFor("F1703"),
                        Change.HAD_TWO_YEARS_OF_EXPERIENCE),
                new Row(Module.IMMERSION, somebody().lookingFor("F1703"), clerk().searching(4), Change.SEARCHED_ON),
                new Row(
                        Module.TEMPORARY_WORK,
                        somebody().lookingFor("F1703"),
                        clerk().searching(3),
                        Change.SEARCHED_ON),
                new Row(Module.MENTORING, clerk().aged(20), clerk(), null),
                new Row(
                        Module.JOB_CLUB,
                        clerk().searching(7).saying(Difficulty.NETWORK),
                        clerk().searching(7),
                        Change.SEARCHED_ON),
                new Row(Module.CAREER_COUNSELLING, clerk().aged(47), clerk().searching(3), Change.SEARCHED_ON),
                new Row(Module.DIGITAL_SKILLS, clerk().saying(Difficulty.DIGITAL), clerk(), null),
                new Row(Module.LANGUAGE, clerk().saying(Difficulty.LANGUAGE), clerk(), null),
                new Row(Module.SENIORS, clerk().aged(58), clerk().aged(50).searching(6), Change.SEARCHED_ON),
                new Row(Module.SENIORS, clerk().aged(46).saying(Difficulty.AGE), clerk().saying(Difficulty.AGE), null),
                new Row(Module.YOUNG_PEOPLE, clerk().aged(19), clerk().aged(26), null),
                new Row(
                        Module.MOTIVATION,
                        clerk().saying(Difficulty.MOTIVATION),
                        clerk().searching(11),
                        Change.SEARCHED_ON),
                new Row(Module.CARE, clerk().saying(Difficulty.CARE), clerk(), null),
                new Row(Module.DATA_RIGHTS, clerk().having(Action.ONLINE_PROFILE), clerk(), null),
                new Row(Module.UNFAIR_JOB_SITE, clerk().searching(3), clerk(), Change.SEARCHED_ON),
                new Row(
                        Module.UNFAIR_JOB_SITE,
                        clerk().having(Action.ONLINE_PROFILE),
                        clerk().having(Action.ONLINE_PROFILE).saying(Difficulty.DIGITAL),
                        null));
    }

    @TestFactory
    Stream<DynamicTest> each_gate_lets_through_whom_it_should_and_one_change_turns_a_refusal() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row.module() + " " + row.change(), () -> {
                    assertThat(row.module().isOpenTo(row.passes().now(), KNOWLEDGE))
                            .as("passes")
                            .isTrue();
                    assertThat(row.module().isOpenTo(row.refused().now(), KNOWLEDGE))
                            .as("refused")
                            .isFalse();
                    for (var change : Change.values()) {
                        var opens = change.of(row.refused().now())
                                .filter(changed -> row.module().isOpenTo(changed, KNOWLEDGE));
                        if (change == row.change()) {
                            assertThat(opens).as("with " + change).isPresent();
                        } else if (row.change() == null) {
                            assertThat(opens).as("with " + change).isEmpty();
                        }
                    }
                }));
    }

    @Test
    void every_module_has_its_row() {
        assertThat(rows()).extracting(Row::module).contains(Module.values());
    }

    @Test
    void what_was_tried_or_declined_is_open_no_more() {
        var asked = clerk().saying(Difficulty.CV);
        assertThat(Module.CV.isOpenTo(asked.now(), KNOWLEDGE)).isTrue();
        assertThat(Module.CV.isOpenTo(asked.having(Action.CV_WORKSHOP).now(), KNOWLEDGE))
                .isFalse();
        assertThat(Module.CARE.isOpenTo(
                        clerk().saying(Difficulty.CARE).declining(Module.CARE).now(), KNOWLEDGE))
                .isFalse();
    }

    @Test
    void every_action_of_a_path_is_advised_by_one_module() {
        assertThat(Arrays.stream(Module.values()).flatMap(module -> module.action().stream()))
                .containsExactlyInAnyOrder(Action.values());
    }

    @Test
    void ids_are_known_to_no_other_module_and_found_again() {
        assertThat(Module.values())
                .allSatisfy(module -> assertThat(Module.of(module.id())).isSameAs(module));
        assertThatThrownBy(() -> Module.of(127)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Module.of(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_change_that_is_so_already_changes_nothing() {
        var mobile = somebody()
                .going(Mobility.COUNTRY)
                .with(Diploma.LONG_HIGHER)
                .with(Experience.OVER_FIVE_YEARS)
                .searching(30)
                .now();
        assertThat(Change.values())
                .allSatisfy(change -> assertThat(change.of(mobile)).isEmpty());
    }

    @Test
    void there_is_room_for_more_conditions() {
        assertThat(Condition.values()).hasSizeLessThanOrEqualTo(64);
        assertThat(Module.values()).hasSizeLessThanOrEqualTo(64);
    }
}
