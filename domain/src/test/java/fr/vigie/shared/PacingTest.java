package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.advice.kept.KeptAddresses;
import fr.vigie.messaging.EmailProofs;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final Pacing CODES = EmailProofs.PACING;
    private static final Pacing MAILS = KeptAddresses.PACING;

    @Test
    void the_first_goes_at_once_and_the_next_a_minute_later() {
        for (var pacing : List.of(CODES, MAILS)) {
            assertThat(pacing.waitFor(List.of(), NOON)).isEmpty();
            assertThat(pacing.waitFor(List.of(NOON), NOON.plusSeconds(20))).contains(Duration.ofSeconds(40));
            assertThat(pacing.waitFor(List.of(NOON), NOON.plusSeconds(60))).isEmpty();
        }
    }

    @Test
    void without_a_pause_the_next_goes_at_once() {
        assertThat(CODES.withoutPause().waitFor(List.of(NOON), NOON.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void after_three_codes_in_a_quarter_of_an_hour_the_oldest_of_them_says_how_long_to_wait() {
        var three = List.of(NOON.plusSeconds(300), NOON, NOON.plusSeconds(100));
        for (var pacing : List.of(CODES, CODES.withoutPause())) {
            assertThat(pacing.waitFor(three, NOON.plusSeconds(400))).contains(Duration.ofSeconds(500));
            assertThat(pacing.waitFor(three, NOON.plusSeconds(900))).isEmpty();
        }
    }

    @Test
    void a_fourth_mail_waits_until_the_first_of_three_is_an_hour_old() {
        var three = List.of(NOON, NOON.plusSeconds(600), NOON.plusSeconds(1_200));
        assertThat(MAILS.waitFor(three, NOON.plusSeconds(1_800))).contains(Duration.ofMinutes(30));
        assertThat(MAILS.waitFor(three, NOON.plusSeconds(3_600))).isEmpty();
    }

    @Property
    void whoever_asks_all_the_time_never_gets_more_than_the_most_in_a_window(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1_500) Integer> pauses,
            @ForAll("pacings") Pacing pacing) {
        var sent = new ArrayList<Instant>();
        var now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            var wait = pacing.waitFor(sent, now);
            if (wait.isEmpty()) {
                sent.add(now);
            } else {
                assertThat(pacing.waitFor(sent, now.plus(wait.get()))).isEmpty();
            }
        }
        for (int i = 0; i + pacing.most() < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i), sent.get(i + pacing.most())))
                    .isGreaterThanOrEqualTo(pacing.window());
        }
        for (int i = 0; i + 1 < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i), sent.get(i + 1))).isGreaterThanOrEqualTo(pacing.pause());
        }
    }

    @Provide
    static Arbitrary<Pacing> pacings() {
        return Arbitraries.of(CODES, CODES.withoutPause(), MAILS);
    }

    @Test
    void a_pacing_lets_something_through() {
        assertThatThrownBy(() -> new Pacing(0, Duration.ofHours(1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pacing(1, Duration.ofHours(-1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pacing(1, Duration.ofHours(1), Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
