package fr.vigie.access;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AbstractCompareAndSwapBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.AsyncCompareAndSwapOperation;
import io.github.bucket4j.distributed.proxy.generic.compare_and_swap.CompareAndSwapOperation;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Bucket4j's buckets in the table {@code rate_bucket}, so that all nodes take from the same. A bucket is read, then changed by
 * one statement that holds only as long as nobody else changed it: no lock is kept between the two, so none can be waited for
 * in a circle.
 *
 * <p>Bucket4j's own manager for MySQL can't be loaded without Oracle's driver, of which it names an exception.
 */
final class SharedBuckets {

    private static final int PURGED_AT_ONCE = 500;

    private final DataSource dataSource;
    private final Clock clock;
    private final Rows kept;
    private final Rows readOnly;

    SharedBuckets(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.kept = new Rows(true);
        this.readOnly = new Rows(false);
    }

    /**
     * Takes a token out of a bucket, if there is one.
     *
     * @param key 32 bytes
     * @param allowance how large a new bucket is made; one that is there stays as it was made
     * @return how long until there is a token; empty if one was taken
     */
    Optional<Duration> take(byte[] key, Allowance allowance) {
        var probe = kept.builder().build(key, () -> configuration(allowance)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long until a token can be taken; empty if one can be now. Changes nothing. */
    Optional<Duration> look(byte[] key, Allowance allowance) {
        var probe =
                readOnly.builder().build(key, () -> configuration(allowance)).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Deletes the rows of buckets that are full again, some at a time. */
    void purge() {
        var now = utc(clock.instant());
        int purged;
        do {
            purged = purgeSome(now);
        } while (purged == PURGED_AT_ONCE);
    }

    /** @return how many there were; a bucket that was used meanwhile is full again later, and isn't found again */
    private int purgeSome(LocalDateTime now) {
        try (var connection = dataSource.getConnection();
                var expired = connection.prepareStatement(
                        "SELECT id FROM rate_bucket WHERE full_at < ? ORDER BY full_at LIMIT " + PURGED_AT_ONCE);
                // By key: a range of instants would be locked against buckets that are being changed.
                var delete = connection.prepareStatement("DELETE FROM rate_bucket WHERE id = ? AND full_at < ?")) {
            expired.setObject(1, now);
            var ids = ids(expired);
            for (var id : ids) {
                delete.setBytes(1, id);
                delete.setObject(2, now);
                delete.addBatch();
            }
            if (!ids.isEmpty()) {
                delete.executeBatch();
            }
            return ids.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The buckets of rate limits can't be purged", e);
        }
    }

    private static List<byte[]> ids(PreparedStatement query) throws SQLException {
        var ids = new ArrayList<byte[]>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getBytes(1));
            }
        }
        return ids;
    }

    private static BucketConfiguration configuration(Allowance allowance) {
        return BucketConfiguration.builder()
                .addLimit(
                        limit -> limit.capacity(allowance.times()).refillGreedy(allowance.times(), allowance.period()))
                .build();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    /** Time as Bucket4j asks for it. */
    private record Meter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos(clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    /** The table, as Bucket4j reads and writes it. */
    private final class Rows extends AbstractCompareAndSwapBasedProxyManager<byte[]> {

        private final boolean writes;

        Rows(boolean writes) {
            super(ClientSideConfig.getDefault().withClientClock(new Meter(clock)));
            this.writes = writes;
        }

        @Override
        protected CompareAndSwapOperation beginCompareAndSwapOperation(byte[] key) {
            return new CompareAndSwapOperation() {
                @Override
                public Optional<byte[]> getStateData(Optional<Long> timeout) {
                    return read(key);
                }

                @Override
                public boolean compareAndSwap(
                        byte[] original, byte[] changed, RemoteBucketState state, Optional<Long> timeout) {
                    return !writes
                            || (original == null ? insert(key, changed, state) : update(key, original, changed, state));
                }
            };
        }

        private Optional<byte[]> read(byte[] key) {
            try (var connection = dataSource.getConnection();
                    var select = connection.prepareStatement("SELECT state FROM rate_bucket WHERE id = ?")) {
                select.setBytes(1, key);
                try (var rows = select.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty();
                }
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        private boolean insert(byte[] key, byte[] state, RemoteBucketState bucket) {
            try (var connection = dataSource.getConnection();
                    var insert = connection.prepareStatement(
                            "INSERT IGNORE INTO rate_bucket (id, state, full_at) VALUES (?, ?, ?)")) {
                insert.setBytes(1, key);
                insert.setBytes(2, state);
                insert.setObject(3, fullAt(bucket));
                return insert.executeUpdate() == 1;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        private boolean update(byte[] key, byte[] original, byte[] changed, RemoteBucketState bucket) {
            try (var connection = dataSource.getConnection();
                    var update = connection.prepareStatement(
                            "UPDATE rate_bucket SET state = ?, full_at = ? WHERE id = ? AND state = ?")) {
                update.setBytes(1, changed);
                update.setObject(2, fullAt(bucket));
                update.setBytes(3, key);
                update.setBytes(4, original);
                return update.executeUpdate() == 1;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        private LocalDateTime fullAt(RemoteBucketState bucket) {
            var now = clock.instant();
            return utc(now.plusNanos(bucket.calculateFullRefillingTime(nanos(now))));
        }

        private IllegalStateException failure(SQLException e) {
            return new IllegalStateException("The buckets of rate limits don't answer", e);
        }

        @Override
        public void removeProxy(byte[] key) {
            throw new UnsupportedOperationException("Buckets go when they are full");
        }

        @Override
        protected AsyncCompareAndSwapOperation beginAsyncCompareAndSwapOperation(byte[] key) {
            throw new UnsupportedOperationException("Buckets are asked in turn");
        }

        @Override
        protected CompletableFuture<Void> removeAsync(byte[] key) {
            throw new UnsupportedOperationException("Buckets are asked in turn");
        }

        @Override
        public boolean isAsyncModeSupported() {
            return false;
        }
    }
}
