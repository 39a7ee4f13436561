package fr.vigie.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Database;
import fr.vigie.it.support.VigieTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes over one database, in hours that pass when the test says so. */
@VigieTest
class RateLimitsIT {

    private static final Allowance THREE_AN_HOUR = new Allowance(3, Duration.ofHours(1));

    private final TestClock clock = new TestClock();
    private final RateLimits here = OtherNode.limits(clock, limit -> Optional.of(THREE_AN_HOUR));
    private final RateLimits there = OtherNode.limits(clock, limit -> Optional.of(THREE_AN_HOUR));
    private final String subject = UUID.randomUUID().toString();

    @Test
    void what_one_node_counted_the_other_knows() {
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).isEmpty();
        assertThat(there.take(Limit.CODE_BY_EMAIL, subject)).isEmpty();
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).isEmpty();
        assertThat(there.look(Limit.CODE_BY_EMAIL, subject)).isPresent();
        assertThat(there.take(Limit.CODE_BY_EMAIL, subject)).contains(Duration.ofMinutes(20));
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).contains(Duration.ofMinutes(20));
    }

    @Test
    void the_wait_is_for_the_next_one_and_shorter_as_time_passes() {
        IntStream.range(0, 3).forEach(i -> here.take(Limit.CODE_BY_EMAIL, subject));
        clock.pass(Duration.ofMinutes(5));
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).contains(Duration.ofMinutes(15));
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).contains(Duration.ofMinutes(15));
        clock.pass(Duration.ofMinutes(15));
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).isEmpty();
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).contains(Duration.ofMinutes(20));
    }

    @Test
    void others_and_other_limits_are_not_touched() {
        IntStream.range(0, 4).forEach(i -> here.take(Limit.CODE_BY_EMAIL, subject));
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject + "x")).isEmpty();
        assertThat(here.take(Limit.FILING_BY_EMAIL, subject)).isEmpty();
    }

    @Test
    void looking_counts_nothing_and_leaves_no_trace() {
        long before = rows();
        IntStream.range(0, 10).forEach(i -> assertThat(here.look(Limit.TRACKING_BY_HOST, subject))
                .isEmpty());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_changed_allowance_counts_at_once() {
        IntStream.range(0, 3).forEach(i -> here.take(Limit.CODE_BY_EMAIL, subject));
        assertThat(here.take(Limit.CODE_BY_EMAIL, subject)).isPresent();
        var larger = OtherNode.limits(clock, limit -> Optional.of(new Allowance(4, Duration.ofHours(1))));
        assertThat(larger.take(Limit.CODE_BY_EMAIL, subject)).isEmpty();
    }

    @Test
    void a_limit_that_is_off_counts_nothing() {
        var off = OtherNode.limits(clock, limit -> Optional.empty());
        long before = rows();
        IntStream.range(0, 10)
                .forEach(i -> assertThat(off.take(Limit.CODE_BY_EMAIL, subject)).isEmpty());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void of_many_at_once_on_both_nodes_as_many_pass_as_are_allowed() {
        var twenty = new Allowance(20, Duration.ofHours(1));
        var nodes = Stream.generate(() -> OtherNode.limits(clock, limit -> Optional.of(twenty)))
                .limit(2)
                .toList();
        var clients = Executors.newFixedThreadPool(8);
        try {
            var takes = IntStream.range(0, 60)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> nodes.get(i % 2).take(Limit.FILING_BY_HOST, subject), clients))
                    .toList();
            assertThat(takes.stream().map(CompletableFuture::join).filter(Optional::isEmpty))
                    .hasSize(20);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void a_trace_goes_once_it_says_nothing_any_more() {
        here.take(Limit.CODE_BY_EMAIL, subject);
        var key = OtherNode.fingerprint(RateLimits.purpose(Limit.CODE_BY_EMAIL, THREE_AN_HOUR), subject);
        clock.pass(Duration.ofMinutes(19));
        here.forgetExpired();
        assertThat(rows(key)).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        here.forgetExpired();
        assertThat(rows(key)).isZero();
    }

    @Test
    void however_many_traces_there_are_all_go() {
        var database = Database.underTest();
        database.change(
                """
                INSERT INTO rate_bucket (id, state, full_at)
                SELECT UNHEX(SHA2(CONCAT('trace', seq), 256)), '', '2039-06-01' FROM seq_1_to_1100
                """);
        here.forgetExpired();
        assertThat(database.number("SELECT COUNT(*) FROM rate_bucket WHERE full_at < '2040-01-01'"
                        + " AND full_at > '2039-01-01'"))
                .isZero();
    }

    @Test
    void the_purge_reads_no_bucket_that_is_still_in_use() {
        var plan = Database.underTest()
                .rows("EXPLAIN SELECT id FROM rate_bucket WHERE full_at < '2026-01-01' ORDER BY full_at LIMIT 500");
        assertThat(plan.get(0)).contains("rate_bucket_full");
    }

    @Test
    void no_row_tells_whom_it_is_for() {
        here.take(Limit.CODE_BY_EMAIL, "camille@" + subject + ".example");
        assertThat(Database.underTest()
                        .number(
                                "SELECT COUNT(*) FROM rate_bucket WHERE id LIKE ? OR state LIKE ?",
                                "%" + subject + "%",
                                "%" + subject + "%"))
                .isZero();
    }

    private static long rows() {
        return Database.underTest().number("SELECT COUNT(*) FROM rate_bucket");
    }

    private static long rows(byte[] key) {
        return Database.underTest().number("SELECT COUNT(*) FROM rate_bucket WHERE id = ?", (Object) key);
    }

    /** A clock that the test moves; far ahead, so that the server's own purge leaves its rows alone. */
    private static final class TestClock extends Clock {

        private Instant now = Instant.parse("2040-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
