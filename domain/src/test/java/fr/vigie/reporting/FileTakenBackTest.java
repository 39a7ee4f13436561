package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileTakenBackTest {

    private static final Instant FILED = Instant.parse("2026-11-23T11:00:00Z");
    private static final Instant ADDED = FILED.plus(Duration.ofDays(1));
    private static final Instant LATER = ADDED.plus(Duration.ofDays(1));

    private final Report report = ReportFixture.transmitted(FILED);

    @Test
    void what_was_filed_stays() {
        assertThat(report.mayTakeBack(FILED.minusSeconds(60))).isFalse();
        assertThat(report.mayTakeBack(FILED)).isFalse();
    }

    @Test
    void what_was_added_since_may_go_as_long_as_no_agent_acted() {
        ReportFixture.perform(report, ReportAct.CONSULT, LATER);
        ReportFixture.perform(report, ReportAct.WRITE, LATER);
        assertThat(report.mayTakeBack(ADDED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKE", "REPLY", "HAND_OVER"})
    void what_an_agent_may_have_gone_by_stays(ReportAct act) {
        ReportFixture.perform(report, act, LATER);
        assertThat(report.mayTakeBack(ADDED)).isFalse();
        assertThat(report.mayTakeBack(LATER.plusSeconds(1))).isTrue();
    }

    @Test
    void a_reminder_of_the_clock_changes_nothing() {
        assertThat(report.runClock(FILED.plus(Duration.ofDays(20)), ReportFixture.DEADLINES))
                .contains(ReportAct.REMIND);
        assertThat(report.mayTakeBack(ADDED)).isTrue();
    }

    @Test
    void of_what_takes_no_files_none_is_taken() {
        report.withdraw(LATER, ReportFixture.DEADLINES);
        assertThat(report.mayTakeBack(ADDED)).isFalse();
    }
}
