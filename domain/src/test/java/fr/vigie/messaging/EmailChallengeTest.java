package fr.vigie.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.messaging.ProofResult.Exhausted;
import fr.vigie.messaging.ProofResult.Expired;
import fr.vigie.messaging.ProofResult.Proven;
import fr.vigie.messaging.ProofResult.Wrong;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmailChallengeTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final byte[] RIGHT = {1};
    private static final byte[] WRONG = {2};

    private EmailChallenge challenge;

    @BeforeEach
    void ask() {
        challenge = asked();
    }

    private static EmailChallenge asked() {
        var challenge = new EmailChallenge(1, NOON);
        challenge.expects(RIGHT);
        return challenge;
    }

    @Test
    void the_right_code_proves_the_address_and_is_used_up() {
        assertThat(challenge.answer(RIGHT, NOON)).isEqualTo(new Proven());
        assertThat(challenge.isSuperseded()).isTrue();
    }

    @Test
    void it_is_valid_for_a_quarter_of_an_hour_and_not_a_moment_longer() {
        assertThat(challenge.answer(RIGHT, NOON.plusSeconds(900))).isEqualTo(new Expired());
        assertThat(challenge.answer(RIGHT, NOON.plusSeconds(900).minusNanos(1_000)))
                .isEqualTo(new Proven());
    }

    @Test
    void each_wrong_code_costs_an_attempt_and_after_the_fifth_even_the_right_one_is_refused() {
        for (int left = 4; left > 0; left--) {
            assertThat(challenge.answer(WRONG, NOON)).isEqualTo(new Wrong(left));
        }
        assertThat(challenge.answer(WRONG, NOON)).isEqualTo(new Exhausted());
        assertThat(challenge.answer(RIGHT, NOON)).isEqualTo(new Exhausted());
    }

    @Test
    void what_can_be_no_code_costs_nothing() {
        assertThat(challenge.answer(null, NOON)).isEqualTo(new Wrong(5));
        assertThat(challenge.answer(null, NOON)).isEqualTo(new Wrong(5));
    }

    @Property
    void of_any_guesses_five_at_most_are_compared(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> guesses) {
        var tried = asked();
        int compared = 0;
        for (int guess : guesses) {
            var result = tried.answer(new byte[] {(byte) guess}, NOON);
            if (result instanceof Proven) {
                assertThat(guess).isEqualTo(RIGHT[0]);
                assertThat(compared).isLessThan(EmailChallenge.ATTEMPTS);
                return;
            }
            compared++;
            assertThat(result).isInstanceOf(compared < EmailChallenge.ATTEMPTS ? Wrong.class : Exhausted.class);
        }
    }
}
