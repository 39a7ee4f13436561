package fr.vigie.reporting;

import static fr.vigie.reporting.ReportFixture.DEADLINES;
import static fr.vigie.reporting.ReportFixture.perform;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.shared.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** From filing to the end, by every road. */
class ReportLifeCycleTest {

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    /** An act, and how many days after the one before it is tried. */
    record Step(ReportAct act, int days) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(ReportAct.class), Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void no_sequence_of_acts_leaves_the_table_and_each_act_leaves_one_event(@ForAll("steps") List<Step> steps) {
        var report = ReportFixture.filed(NOON);
        var now = NOON;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            var before = report.status();
            int events = report.history().size();
            try {
                perform(report, step.act(), now);
                assertThat(step.act().leadsFrom(before)).contains(report.status());
                assertThat(report.history()).hasSize(events + 1);
                assertThat(report.history().get(events).act()).isEqualTo(step.act());
            } catch (IllegalAct refused) {
                assertThat(report.status()).isEqualTo(before);
                assertThat(report.history()).hasSize(events);
            }
        }
    }

    @Property
    void a_clock_never_runs_twice_and_never_early(@ForAll("steps") List<Step> steps) {
        var report = ReportFixture.filed(NOON);
        var now = NOON;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            var next = report.timetable().next();
            var ran = report.runClock(now, DEADLINES);
            boolean due = next.isPresent() && !next.get().at().isAfter(now);
            assertThat(ran.isPresent()).isEqualTo(due);
            // Whatever was missed is done with: run again at the same moment, a clock has at most something new to do.
            var again = report.runClock(now, DEADLINES);
            assertThat(again).isNotEqualTo(ran.isPresent() ? ran : Optional.of(ReportAct.FILE));
            try {
                perform(report, step.act(), now);
            } catch (IllegalAct refused) {
                assertThat(report.allows(step.act()) && step.act().side() == ReportAct.Side.PERSON)
                        .isFalse();
            }
        }
        var acts = report.history().stream().map(EventView::act).toList();
        assertThat(acts.stream().filter(ReportAct.REATTRIBUTE::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(acts.stream().filter(ReportAct.ERASE::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(acts.stream().filter(ReportAct.ANSWER_SURVEY::equals))
                .hasSizeLessThanOrEqualTo(
                        (int) acts.stream().filter(ReportAct.TRANSMIT::equals).count() + 1);
    }

    @Property
    void whoever_is_asked_what_came_of_it_can_say_so(@ForAll("roads") List<Step> steps) {
        var report = ReportFixture.transmitted(NOON);
        var now = NOON;
        for (var step : steps) {
            now = now.plus(Duration.ofDays(step.days()));
            if (report.runClock(now, DEADLINES).equals(Optional.of(ReportAct.SURVEY))) {
                assertThat(report.allows(ReportAct.ANSWER_SURVEY)).isTrue();
            }
            if (report.allows(step.act()) && step.act().side() != ReportAct.Side.CLOCK) {
                perform(report, step.act(), now);
            }
        }
    }

    /** Ends, takes up again and sends again. */
    @Provide
    Arbitrary<List<Step>> roads() {
        return Combinators.combine(
                        Arbitraries.of(
                                ReportAct.ANSWER_SURVEY,
                                ReportAct.REOPEN,
                                ReportAct.TRANSMIT,
                                ReportAct.HAND_OVER,
                                ReportAct.CONTEST,
                                ReportAct.TAKE),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void a_letter_goes_with_each_act_that_others_do_and_with_none_of_the_persons_own(
            @ForAll ReportAct act, @ForAll boolean untold) {
        boolean told = ReportLetters.template(act, untold).isPresent();
        if (act.side() == ReportAct.Side.PERSON) {
            assertThat(told).isFalse();
        }
    }

    @Test
    void every_state_can_be_reached_and_every_act_be_done() {
        var reached = EnumSet.of(ReportStatus.RECEIVED);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var act : ReportAct.values()) {
                for (var way : act.ways().entrySet()) {
                    grew |= reached.contains(way.getKey()) && reached.add(way.getValue());
                }
            }
        }
        assertThat(reached).isEqualTo(EnumSet.allOf(ReportStatus.class));
    }

    @Test
    void a_silent_platform_is_reminded_three_times_then_the_report_expires_unread() {
        var report = ReportFixture.transmitted(NOON);
        var days = new ArrayList<String>();
        for (int day = 0; day <= 60; day++) {
            var now = NOON.plus(Duration.ofDays(day));
            int today = day;
            report.runClock(now, DEADLINES).ifPresent(act -> days.add(act + " " + today));
        }
        assertThat(days).containsExactly("REMIND 8", "REMIND 16", "REMIND 24", "EXPIRE 26", "SURVEY 54");
        assertThat(report.status()).isEqualTo(ReportStatus.EXPIRED_UNREAD);
    }

    @Test
    void what_was_read_and_ignored_is_told_from_what_was_not_read() {
        var report = ReportFixture.transmitted(NOON);
        perform(report, ReportAct.CONSULT, NOON);
        report.runClock(NOON.plus(Duration.ofDays(30)), DEADLINES);
        assertThat(report.status()).isEqualTo(ReportStatus.EXPIRED_IGNORED);
    }

    @Test
    void after_nights_that_did_not_run_only_the_last_reminder_is_sent() {
        var report = ReportFixture.transmitted(NOON);
        assertThat(report.runClock(NOON.plus(Duration.ofDays(17)), DEADLINES)).contains(ReportAct.REMIND);
        assertThat(report.runClock(NOON.plus(Duration.ofDays(17)), DEADLINES)).isEmpty();
        assertThat(report.runClock(NOON.plus(Duration.ofDays(24)), DEADLINES)).contains(ReportAct.REMIND);
    }

    @Test
    void an_engagement_is_checked_after_its_day_and_a_broken_one_waits_for_an_agent() {
        var report = ReportFixture.promised(NOON);
        assertThat(report.runClock(NOON.plus(Duration.ofDays(10)), DEADLINES)).isEmpty();
        assertThat(report.runClock(NOON.plus(Duration.ofDays(11)), DEADLINES)).contains(ReportAct.CHECK_PROMISE);
        perform(report, ReportAct.REPORT_BROKEN, NOON.plus(Duration.ofDays(12)));
        assertThat(report.status()).isEqualTo(ReportStatus.PROMISE_BROKEN);
        assertThat(report.timetable().next()).isEmpty();
        perform(report, ReportAct.REOPEN, NOON.plus(Duration.ofDays(13)));
        assertThat(report.status()).isEqualTo(ReportStatus.ADMISSIBLE);
        assertThat(report.response().orElseThrow().kept()).isFalse();
    }

    @Test
    void an_engagement_takes_21_days_at_most() {
        var report = ReportFixture.transmitted(NOON);
        var far = new PlatformResponse(
                ResponseKind.ACCEPTED,
                null,
                "Oui.",
                "Rembourser",
                Deadlines.day(NOON).plusDays(30),
                null);
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> report.respond(far, ReportFixture.MEMBER, NOON, DEADLINES));
        assertThat(report.status()).isEqualTo(ReportStatus.TRANSMITTED);
        assertThat(report.response()).isEmpty();
    }

    @Test
    void a_person_names_another_platform_once_and_the_first_one_sees_nothing_any_more() {
        var report = ReportFixture.transmitted(NOON);
        perform(report, ReportAct.DECLINE, NOON);
        assertThat(report.isOpenTo(1)).isTrue();
        perform(report, ReportAct.REATTRIBUTE, NOON);
        assertThat(report.status()).isEqualTo(ReportStatus.RECEIVED);
        assertThat(report.isOpenTo(1)).isFalse();
        assertThat(report.isOpenTo(2)).as("it was not sent to that one yet").isFalse();
        perform(report, ReportAct.DECLARE_ADMISSIBLE, NOON);
        perform(report, ReportAct.TRANSMIT, NOON);
        perform(report, ReportAct.DECLINE, NOON);
        assertThatExceptionOfType(IllegalAct.class).isThrownBy(() -> perform(report, ReportAct.REATTRIBUTE, NOON));
    }

    @Test
    void what_was_withdrawn_is_no_longer_open_to_the_platform() {
        var report = ReportFixture.transmitted(NOON);
        perform(report, ReportAct.WITHDRAW, NOON);
        assertThat(report.isOpenTo(1)).isFalse();
        assertThat(report.runClock(NOON.plus(Duration.ofDays(90)), DEADLINES)).isEmpty();
    }

    @Test
    void nobody_is_surveyed_who_left_no_address() {
        var report = ReportFixture.transmitted(NOON);
        report.comesFrom(null, Consents.NONE);
        report.runClock(NOON.plus(Duration.ofDays(30)), DEADLINES);
        assertThat(report.runClock(NOON.plus(Duration.ofDays(90)), DEADLINES)).isEmpty();
    }

    @Test
    void nobody_is_asked_who_has_said_already() {
        var report = ReportFixture.transmitted(NOON);
        perform(report, ReportAct.HAND_OVER, NOON);
        perform(report, ReportAct.ANSWER_SURVEY, NOON.plus(Duration.ofDays(2)));
        assertThat(report.runClock(NOON.plus(Duration.ofDays(90)), DEADLINES)).isEmpty();
    }

    @Test
    void what_is_sent_again_has_an_outcome_of_its_own() {
        var report = ReportFixture.transmitted(NOON);
        perform(report, ReportAct.HAND_OVER, NOON);
        perform(report, ReportAct.ANSWER_SURVEY, NOON);
        perform(report, ReportAct.REOPEN, NOON);
        perform(report, ReportAct.TRANSMIT, NOON);
        assertThat(report.outcome()).isEmpty();
        perform(report, ReportAct.HAND_OVER, NOON);
        assertThat(report.runClock(NOON.plus(Duration.ofDays(90)), DEADLINES)).contains(ReportAct.SURVEY);
        assertThat(report.allows(ReportAct.ANSWER_SURVEY)).isTrue();
    }

    @Test
    void a_reminder_that_nobody_got_is_not_the_platforms_and_one_that_somebody_got_tells_them() {
        var report = ReportFixture.transmitted(NOON);
        assertThat(report.isUntold()).isFalse();
        report.toldNobody();
        assertThat(report.isUntold()).isTrue();
        report.runClock(NOON.plus(Duration.ofDays(8)), DEADLINES);
        report.toldNobody();
        assertThat(report.isUntold()).isTrue();
        assertThat(report.history()).last().extracting(EventView::untold).isEqualTo(true);
        assertThat(report.received(null, null, null).history())
                .extracting(EventView::act)
                .containsExactly(ReportAct.TRANSMIT);
        report.runClock(NOON.plus(Duration.ofDays(16)), DEADLINES);
        assertThat(report.isUntold()).isFalse();
    }

    @Test
    void the_platform_reads_neither_what_the_agent_wrote_nor_what_was_before_it_was_sent() {
        var report = ReportFixture.filed(NOON);
        perform(report, ReportAct.REQUEST_INFORMATION, NOON.plusSeconds(1));
        perform(report, ReportAct.ANSWER, NOON.plusSeconds(2));
        perform(report, ReportAct.DECLARE_ADMISSIBLE, NOON.plusSeconds(3));
        perform(report, ReportAct.TRANSMIT, NOON.plusSeconds(4));
        perform(report, ReportAct.REPLY, NOON.plusSeconds(5));
        perform(report, ReportAct.CONSULT, NOON.plusSeconds(6));
        assertThat(report.received(null, null, null).history())
                .extracting(EventView::act)
                .containsExactly(ReportAct.TRANSMIT, ReportAct.CONSULT);
    }
}
