package fr.vigie.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of work, and periods across month ends, changes of the clock and holidays of each territory. */
class DeadlinesTest {

    private static final Deadlines DEADLINES = Deadlines.read("mainland");

    @Test
    void the_file_says_25_days_to_answer_21_to_keep_a_promise_15_to_name_another_platform() {
        assertThat(DEADLINES.answer()).isEqualTo(25);
        assertThat(DEADLINES.reminders()).containsExactly(8, 16, 24);
        assertThat(DEADLINES.promise()).isEqualTo(21);
        assertThat(DEADLINES.reattribution()).isEqualTo(15);
        assertThat(DEADLINES.survey()).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 25, 2026-12-18",
        "2026-12-07, 25, 2027-01-04", // 1 January is a Friday and a holiday
        "2027-02-03, 25, 2027-03-01", // 28 February is a Sunday
        "2028-02-04, 25, 2028-02-29", // a leap year
        "2027-03-04, 25, 2027-03-30", // Easter Monday is the 29th
        "2026-10-01, 24, 2026-10-26", // the night of the 25th has an hour more
    })
    void a_period_ends_on_a_day_of_work(LocalDate from, int days, LocalDate last) {
        assertThat(DEADLINES.last(from, days)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "mainland, 2027-12-20, true",
        "974, 2027-12-20, false",
        "971, 2027-05-27, false",
        "972, 2028-05-22, false",
        "973, 2027-06-10, false",
        "976, 2027-04-27, false",
        "972, 2027-05-27, true",
        "mainland, 2027-05-06, false", // Ascension Day
        "mainland, 2027-11-11, false",
        "mainland, 2027-11-13, false",
    })
    void each_territory_has_its_own_day_of_remembrance(String territory, LocalDate day, boolean working) {
        assertThat(new WorkingDays(territory).contains(day)).isEqualTo(working);
    }

    @Test
    void a_day_is_over_at_midnight_in_Paris_in_summer_and_in_winter() {
        assertThat(Deadlines.end(LocalDate.of(2027, 3, 27))).isEqualTo(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(Deadlines.end(LocalDate.of(2027, 3, 28))).isEqualTo(Instant.parse("2027-03-28T22:00:00Z"));
        assertThat(Duration.between(
                        Deadlines.begin(LocalDate.of(2027, 10, 31)), Deadlines.end(LocalDate.of(2027, 10, 31))))
                .isEqualTo(Duration.ofHours(25));
        assertThat(Deadlines.day(Instant.parse("2027-06-30T22:30:00Z"))).isEqualTo(LocalDate.of(2027, 7, 1));
    }

    @Property
    void no_period_is_shorter_than_it_should_or_longer_by_more_than_holidays(
            @ForAll @IntRange(min = 0, max = 20_000) int day, @ForAll @IntRange(min = 1, max = 60) int days) {
        var from = LocalDate.EPOCH.plusDays(day);
        var last = DEADLINES.last(from, days);
        assertThat(last).isBetween(from.plusDays(days), from.plusDays(days + 5));
        assertThat(DEADLINES.working().contains(last)).isTrue();
    }

    @Test
    void reminders_come_in_order_and_before_the_end() {
        var working = new WorkingDays("mainland");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(25, List.of(8, 25), 21, 15, 28, 28, working));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(25, List.of(8, 8), 21, 15, 28, 28, working));
    }
}
