package fr.vigie.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CodePacingTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    void the_first_code_goes_out_at_once_and_the_next_a_minute_later() {
        assertThat(CodePacing.waitFor(List.of(), true, NOON)).isEmpty();
        assertThat(CodePacing.waitFor(List.of(NOON), true, NOON.plusSeconds(20)))
                .contains(Duration.ofSeconds(40));
        assertThat(CodePacing.waitFor(List.of(NOON), true, NOON.plusSeconds(60)))
                .isEmpty();
    }

    @Test
    void a_mistyped_address_is_put_right_without_waiting() {
        assertThat(CodePacing.waitFor(List.of(NOON), false, NOON.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void after_three_codes_in_a_quarter_of_an_hour_the_oldest_of_them_says_how_long_to_wait() {
        var three = List.of(NOON.plusSeconds(300), NOON, NOON.plusSeconds(100));
        assertThat(CodePacing.waitFor(three, false, NOON.plusSeconds(400))).contains(Duration.ofSeconds(500));
        assertThat(CodePacing.waitFor(three, false, NOON.plusSeconds(900))).isEmpty();
    }

    @Property
    void whoever_asks_all_the_time_never_gets_more_than_three_codes_in_a_quarter_of_an_hour(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 400) Integer> pauses, @ForAll boolean sameAddress) {
        var sent = new ArrayList<Instant>();
        var now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            var wait = CodePacing.waitFor(sent, sameAddress, now);
            if (wait.isEmpty()) {
                sent.add(now);
            } else {
                assertThat(CodePacing.waitFor(sent, sameAddress, now.plus(wait.get())))
                        .isEmpty();
            }
        }
        for (int i = 0; i + CodePacing.CODES < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i), sent.get(i + CodePacing.CODES)))
                    .isGreaterThanOrEqualTo(CodePacing.WINDOW);
        }
        for (int i = 0; sameAddress && i + 1 < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i), sent.get(i + 1))).isGreaterThanOrEqualTo(CodePacing.PAUSE);
        }
    }
}
