package fr.vigie.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {

    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    private final OutboxMessage message =
            new OutboxMessage(1, MailTemplate.REPORT_FILED, "fr", "<a@b>", NOON, NOON.plusSeconds(900));

    @Test
    void a_mail_that_keeps_failing_is_tried_ever_more_rarely_and_given_up_after_the_eighth_time() {
        var waits = new ArrayList<Long>();
        var now = NOON;
        while (!message.isDead()) {
            message.failed("UNREACHABLE", now);
            var failedAt = now;
            RetrySchedule.waitAfter(waits.size() + 1)
                    .ifPresent(wait -> assertThat(message.isLeasedUntil(failedAt.plus(wait)))
                            .isTrue());
            waits.add(RetrySchedule.waitAfter(waits.size() + 1)
                    .map(Duration::toMinutes)
                    .orElse(0L));
            now = now.plusSeconds(86_400);
        }
        assertThat(waits).isEqualTo(List.of(1L, 5L, 30L, 120L, 240L, 600L, 1200L, 0L));
    }

    @Test
    void an_hour_without_a_mail_server_gives_no_mail_up() {
        var now = NOON;
        int failures = 0;
        while (now.isBefore(NOON.plusSeconds(3_600))) {
            failures++;
            now = now.plus(RetrySchedule.waitAfter(failures).orElseThrow());
        }
        assertThat(failures).isLessThan(RetrySchedule.ATTEMPTS);
    }

    @Test
    void it_is_worth_sending_until_it_expires() {
        assertThat(message.hasExpired(NOON.plusSeconds(899))).isFalse();
        assertThat(message.hasExpired(NOON.plusSeconds(900))).isTrue();
        message.expire();
        assertThat(message.isDead()).isTrue();
    }

    @Test
    void one_that_expired_can_not_be_tried_again() {
        message.expire();
        assertThat(message.isRetriable(NOON)).isFalse();
    }

    @Test
    void a_lease_is_known_by_its_end_and_ends_with_the_decision() {
        var lease = NOON.plusSeconds(120);
        message.lease(lease);
        assertThat(message.isLeasedUntil(lease)).isTrue();
        assertThat(message.isLeasedUntil(lease.plusSeconds(1))).isFalse();
        message.sent(NOON);
        assertThat(message.isLeasedUntil(lease)).isFalse();
    }
}
