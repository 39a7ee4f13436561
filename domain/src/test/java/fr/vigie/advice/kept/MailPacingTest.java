package fr.vigie.advice.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailPacingTest {

    private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");

    @Test
    void the_first_goes_at_once_and_the_next_after_a_minute() {
        assertThat(MailPacing.waitFor(List.of(), NOON)).isEmpty();
        assertThat(MailPacing.waitFor(List.of(NOON), NOON.plusSeconds(10))).contains(Duration.ofSeconds(50));
        assertThat(MailPacing.waitFor(List.of(NOON), NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void a_fourth_waits_until_the_first_of_three_is_an_hour_old() {
        var three = List.of(NOON, NOON.plusSeconds(600), NOON.plusSeconds(1_200));
        assertThat(MailPacing.waitFor(three, NOON.plusSeconds(1_800))).contains(Duration.ofMinutes(30));
        assertThat(MailPacing.waitFor(three, NOON.plusSeconds(3_600))).isEmpty();
    }
}
