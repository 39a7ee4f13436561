package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneTimePasswordTest {

    private static final Instant NOW = Instant.parse("2026-11-23T11:00:00Z");

    private final Agent agent = new Agent("camille", "Camille", "hash", Set.of(Role.AGENT), false);

    @Test
    void it_is_made_of_characters_that_nobody_takes_for_one_another() {
        var random = new Random(1);
        var passwords = IntStream.range(0, 1_000)
                .mapToObj(i -> OneTimePassword.random(random))
                .collect(Collectors.toSet());
        assertThat(passwords)
                .hasSize(1_000)
                .allMatch(password -> password.matches("([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}"));
    }

    @Test
    void it_is_good_for_seventy_two_hours() {
        agent.handOutPassword("handed out", NOW);
        assertThat(agent.isOneTimePasswordPast(NOW.plusSeconds(72 * 3_600 - 1))).isFalse();
        assertThat(agent.isOneTimePasswordPast(NOW.plusSeconds(72 * 3_600))).isTrue();
        agent.choosePassword("chosen");
        assertThat(agent.isOneTimePasswordPast(NOW.plusSeconds(1_000_000))).isFalse();
    }

    @Test
    void it_opens_nothing_but_the_choice_of_another() {
        agent.handOutPassword("handed out", NOW);
        assertThat(agent.mustChoosePassword()).isTrue();
        assertThat(agent.roles()).containsExactly(Role.AGENT);
        assertThat(agent.isSettledAdministrator()).isFalse();
    }

    @Test
    void a_new_password_and_a_closed_account_end_the_sessions_for_good() {
        int began = agent.sessionStamp();
        agent.choosePassword("chosen");
        assertThat(agent.sessionStamp()).isNotEqualTo(began);
        int later = agent.sessionStamp();
        agent.close();
        agent.reopen();
        assertThat(agent.sessionStamp()).isNotEqualTo(later);
    }
}
