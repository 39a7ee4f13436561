package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgentLockOutTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

    private final Agent agent = new Agent("camille", "Camille", "hash", Set.of(Role.AGENT), false);

    @Test
    void four_wrong_passwords_cost_nothing_and_the_fifth_closes_the_account_for_half_a_minute() {
        refuse(4);
        assertThat(agent.isLockedAt(NOW)).isFalse();
        refuse(1);
        assertThat(agent.lockedUntil()).isEqualTo(NOW.plusSeconds(30));
        assertThat(agent.isLockedAt(NOW.plusSeconds(29))).isTrue();
        assertThat(agent.isLockedAt(NOW.plusSeconds(30))).isFalse();
    }

    @Test
    void each_further_one_doubles_the_delay_up_to_a_quarter_of_an_hour() {
        assertThat(LockOut.after(6)).contains(Duration.ofMinutes(1));
        assertThat(LockOut.after(9)).contains(Duration.ofMinutes(8));
        assertThat(LockOut.after(10)).contains(Duration.ofMinutes(15));
        assertThat(LockOut.after(1_000_000)).contains(Duration.ofMinutes(15));
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        refuse(5);
        agent.admittedAt(NOW);
        refuse(4);
        assertThat(agent.isLockedAt(NOW)).isFalse();
    }

    @Test
    void one_wrong_password_each_five_minutes_never_closes_the_account() {
        for (int i = 0; i < 1_000; i++) {
            var now = NOW.plus(LockOut.FADING.multipliedBy(i));
            agent.refusedAt(now);
            assertThat(agent.isLockedAt(now)).isFalse();
        }
    }

    @Test
    void whoever_tries_at_each_opening_does_not_keep_it_closed_for_long_and_guesses_little() {
        var now = NOW;
        int guesses = 0;
        while (now.isBefore(NOW.plus(Duration.ofDays(1)))) {
            agent.refusedAt(now);
            guesses++;
            if (agent.isLockedAt(now)) {
                assertThat(agent.lockedUntil()).isBeforeOrEqualTo(now.plus(Duration.ofMinutes(8)));
                now = agent.lockedUntil();
            }
        }
        assertThat(guesses).isLessThan(13 * 24);
    }

    private void refuse(int times) {
        for (int i = 0; i < times; i++) {
            agent.refusedAt(NOW);
        }
    }
}
