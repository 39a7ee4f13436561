package fr.vigie.advice.path;

import static fr.vigie.advice.path.PathFixture.REGISTERED;
import static fr.vigie.advice.path.PathFixture.action;
import static fr.vigie.advice.path.PathFixture.contract;
import static fr.vigie.advice.path.PathFixture.exit;
import static fr.vigie.advice.path.PathFixture.registration;
import static fr.vigie.advice.path.PathFixture.training;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days are counted from the registration. Months end after 30.4375 days: day 30 lies in the first, day 31 in the second. */
class SpellReaderTest {

    private static final int FAR = 1_000;

    @Test
    void a_registration_opens_a_spell_in_its_calendar_month_with_what_is_known_of_the_person() {
        var spell = only(100, registration(0));
        assertThat(spell.seeker()).isEqualTo(PathFixture.person(7).seeker());
        assertThat(spell.group()).isEqualTo(PathFixture.person(7).group());
        assertThat(spell.start()).as("January 2024").isEqualTo(24 * 12);
        assertThat(spell.end()).isEqualTo(SpellEnd.ONGOING);
        assertThat(spell.starts().isEmpty()).isTrue();
    }

    @Test
    void nobody_searches_who_never_registered() {
        assertThat(read(FAR, contract(0, 0), exit(5, ExitReason.OTHER), action(9, Action.MENTORING)))
                .isEmpty();
        assertThat(read(FAR)).isEmpty();
    }

    @Test
    void the_last_month_counts_if_half_of_it_was_seen_and_the_first_one_always() {
        assertThat(only(0, registration(0)).months()).isEqualTo(1);
        assertThat(only(45, registration(0)).months())
                .as("14.6 days of month 1")
                .isEqualTo(1);
        assertThat(only(46, registration(0)).months())
                .as("15.6 days of month 1")
                .isEqualTo(2);
        assertThat(only(FAR, registration(0), exit(45, ExitReason.OTHER)).months())
                .isEqualTo(1);
        assertThat(only(FAR, registration(0), exit(46, ExitReason.OTHER)).months())
                .isEqualTo(2);
    }

    @Test
    void a_contract_of_ninety_days_or_without_end_is_a_lasting_job_in_the_month_in_which_it_begins() {
        for (int planned : new int[] {90, 0, 365}) {
            var spell = only(FAR, registration(0), contract(31, planned));
            assertThat(spell.end()).isEqualTo(SpellEnd.LASTING_JOB);
            assertThat(spell.months()).isEqualTo(2);
            assertThat(spell.returnsIn(1)).isTrue();
        }
        assertThat(only(FAR, registration(0), contract(30, 90)).months()).isEqualTo(1);
    }

    @Test
    void shorter_contracts_mark_their_month_and_end_nothing() {
        var spell = only(100, registration(0), contract(10, 89), contract(12, 5), contract(61, 30));
        assertThat(spell.end()).isEqualTo(SpellEnd.ONGOING);
        assertThat(spell.shortContracts()).isEqualTo(0b101);
    }

    @Test
    void an_exit_without_a_lasting_contract_is_an_exit_of_another_kind_whatever_its_reason() {
        for (var reason : ExitReason.values()) {
            var spell = only(FAR, registration(0), exit(61, reason));
            assertThat(spell.end()).isEqualTo(SpellEnd.OTHER_EXIT);
            assertThat(spell.months()).isEqualTo(2);
        }
        assertThat(only(FAR, registration(0), exit(61, ExitReason.RETURN_TO_WORK), contract(65, 30))
                        .end())
                .isEqualTo(SpellEnd.OTHER_EXIT);
    }

    @Test
    void an_exit_that_a_lasting_contract_confirms_within_31_days_is_a_lasting_job_at_the_contracts_date() {
        var confirmed = only(FAR, registration(0), exit(60, ExitReason.RETURN_TO_WORK), contract(91, 0));
        assertThat(confirmed.end()).isEqualTo(SpellEnd.LASTING_JOB);
        assertThat(confirmed.months()).as("day 91 lies in month 2").isEqualTo(3);
        assertThat(only(FAR, registration(0), exit(60, ExitReason.RETURN_TO_WORK), contract(92, 0))
                        .end())
                .isEqualTo(SpellEnd.OTHER_EXIT);
        assertThat(only(FAR, registration(0), exit(60, ExitReason.NO_RENEWAL), contract(70, 180))
                        .end())
                .isEqualTo(SpellEnd.LASTING_JOB);
    }

    @Test
    void who_registers_again_within_31_days_of_an_exit_goes_on_with_the_same_spell() {
        var spell = only(122, registration(0), exit(60, ExitReason.NO_RENEWAL), contract(80, 10), registration(91));
        assertThat(spell.end()).isEqualTo(SpellEnd.ONGOING);
        assertThat(spell.months()).isEqualTo(4);
        assertThat(spell.shortContracts()).as("day 80 lies in month 2").isEqualTo(0b100);
    }

    @Test
    void who_registers_again_later_begins_another_spell() {
        var spells = read(200, registration(0), exit(60, ExitReason.OTHER), registration(92));
        assertThat(spells).extracting(Spell::end).containsExactly(SpellEnd.OTHER_EXIT, SpellEnd.ONGOING);
        assertThat(spells).extracting(Spell::months).containsExactly(2, 4);
        assertThat(spells.get(1).start()).as("11 April 2024").isEqualTo(24 * 12 + 3);
    }

    @Test
    void after_a_lasting_job_any_registration_begins_another_spell_as_the_planned_duration_counts() {
        var spells = read(100, registration(0), contract(40, 0), exit(41, ExitReason.RETURN_TO_WORK), registration(45));
        assertThat(spells).extracting(Spell::end).containsExactly(SpellEnd.LASTING_JOB, SpellEnd.ONGOING);
        assertThat(spells.get(1).priorContracts()).as("days 40 to 44").isEqualTo(1);
    }

    @Test
    void a_lasting_contract_on_the_last_day_of_the_data_counts_by_its_planned_duration() {
        assertThat(only(40, registration(0), contract(40, 0)).end()).isEqualTo(SpellEnd.LASTING_JOB);
        assertThat(only(39, registration(0), contract(40, 0)).end()).isEqualTo(SpellEnd.ONGOING);
    }

    @Test
    void who_searches_for_more_than_36_months_is_followed_for_36() {
        var within = only(1_095, registration(0));
        assertThat(within.end()).isEqualTo(SpellEnd.ONGOING);
        assertThat(within.months()).isEqualTo(36);
        var longer = only(1_096, registration(0), contract(1_096, 10));
        assertThat(longer.end()).isEqualTo(SpellEnd.LONGER);
        assertThat(longer.months()).isEqualTo(36);
        assertThat(longer.shortContracts()).isZero();
    }

    @Test
    void who_found_work_or_left_after_36_months_no_longer_searches() {
        for (var last : List.of(contract(1_100, 0), exit(1_100, ExitReason.OTHER))) {
            var spell = only(2_000, registration(0), last);
            assertThat(spell.end()).isEqualTo(SpellEnd.OTHER_EXIT);
            assertThat(spell.months()).isEqualTo(36);
        }
        assertThat(only(2_000, registration(0), contract(1_095, 0)).end())
                .as("in month 35, the last")
                .isEqualTo(SpellEnd.LASTING_JOB);
    }

    @Test
    void actions_are_known_by_the_month_of_their_first_start_in_the_spell() {
        var starts = only(
                        100,
                        action(-5, Action.CV_WORKSHOP),
                        registration(0),
                        action(0, Action.MENTORING),
                        action(31, Action.CV_WORKSHOP),
                        action(80, Action.CV_WORKSHOP))
                .starts();
        assertThat(starts.of(Action.MENTORING)).isZero();
        assertThat(starts.of(Action.CV_WORKSHOP)).isEqualTo(1);
        assertThat(starts.has(Action.IMMERSION)).isFalse();
    }

    @Test
    void an_action_of_the_last_days_is_known_though_its_month_does_not_count_yet() {
        var spell = only(40, registration(0), action(38, Action.IMMERSION));
        assertThat(spell.months()).isEqualTo(1);
        assertThat(spell.starts().of(Action.IMMERSION)).isEqualTo(1);
        assertThat(only(5_000, registration(0), action(4_900, Action.IMMERSION))
                        .starts()
                        .of(Action.IMMERSION))
                .isEqualTo(Byte.MAX_VALUE);
    }

    @Test
    void a_training_is_an_action_by_its_length() {
        var starts =
                only(100, registration(0), training(31, 90), training(62, 89)).starts();
        assertThat(starts.of(Action.QUALIFYING_TRAINING)).isEqualTo(1);
        assertThat(starts.of(Action.SHORT_TRAINING)).isEqualTo(2);
    }

    @Test
    void work_before_registration_is_counted_in_months() {
        assertThat(only(10, registration(0), contract(-1, 30)).priorContracts()).isEqualTo(1);
        assertThat(only(10, contract(-32, 40), registration(0)).priorContracts())
                .as("days 1 to 32 before lie in two months")
                .isEqualTo(2);
        assertThat(only(10, contract(-100, 5), contract(-98, 4), registration(0))
                        .priorContracts())
                .as("days 95 to 100 before")
                .isEqualTo(1);
        assertThat(only(10, contract(-367, 1), registration(0)).priorContracts())
                .as("more than a year before")
                .isZero();
        assertThat(only(10, contract(-2_000, 0), registration(0)).priorContracts())
                .isEqualTo(12);
        assertThat(only(10, contract(0, 5), registration(0)).priorContracts())
                .as("within the spell")
                .isZero();
    }

    @Test
    void work_of_long_ago_ended_at_the_latest_when_the_person_registered() {
        var spells = read(10, contract(-300, 0), registration(-200), exit(-100, ExitReason.OTHER), registration(0));
        assertThat(spells.get(1).priorContracts())
                .as("days 201 to 300 before: months 6 to 9")
                .isEqualTo(4);
    }

    @Test
    void what_contradicts_itself_has_a_defined_result() {
        assertThat(only(100, exit(-3, ExitReason.OTHER), registration(0), registration(0), registration(20)))
                .isEqualTo(only(100, registration(0)));
        assertThat(only(FAR, registration(0), exit(61, ExitReason.OTHER), exit(70, ExitReason.STRUCK_OFF)))
                .isEqualTo(only(FAR, registration(0), exit(61, ExitReason.OTHER)));
        assertThat(only(FAR, registration(0), contract(40, 0), contract(50, 0), action(45, Action.MENTORING)))
                .isEqualTo(only(FAR, registration(0), contract(40, 0)));
    }

    @Test
    void of_an_exit_and_a_registration_on_the_same_day_the_state_before_tells_which_came_first() {
        assertThat(only(100, registration(0), exit(50, ExitReason.OTHER), registration(50)))
                .as("they go on")
                .isEqualTo(only(100, registration(0)));
        assertThat(only(100, registration(0), exit(0, ExitReason.OTHER)).end())
                .as("they leave at once")
                .isEqualTo(SpellEnd.OTHER_EXIT);
        assertThat(read(100, registration(0), exit(40, ExitReason.OTHER), registration(50), exit(50, ExitReason.OTHER)))
                .extracting(Spell::months)
                .as("until day 50")
                .containsExactly(2);
    }

    private static List<Spell> read(int horizon, PathEvent... events) {
        return SpellReader.spells(PathFixture.person(7), List.of(events), REGISTERED + horizon);
    }

    private static Spell only(int horizon, PathEvent... events) {
        var spells = read(horizon, events);
        assertThat(spells).hasSize(1);
        return spells.get(0);
    }
}
