package fr.vigie.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.confidentiality.Vault;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * How often one and the same may do something, counted over all nodes: the answer to abuse in place of a captcha.
 *
 * <p>Whom a limit is for is kept as an HMAC alone. What is counted is written in a transaction of its own, which outlives what
 * the caller then does; so none of this may be called inside a transaction.
 */
@ApplicationScoped
public class RateLimits {

    private static final int REMEMBERED = 100_000;
    private static final Duration MEMORY = Duration.ofHours(1);

    @Resource(lookup = "jdbc/vigie")
    private DataSource dataSource;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    private final Map<Limit, Allowance> allowances = new EnumMap<>(Limit.class);
    private SharedBuckets buckets;
    private BiFunction<String, String, byte[]> fingerprint;

    /** Who has to wait until when, so that whoever insists costs the database nothing. It was the database that said so. */
    private final Cache<ByteBuffer, Instant> waiting = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(MEMORY)
            .build();

    protected RateLimits() {}

    RateLimits(
            DataSource dataSource,
            Clock clock,
            BiFunction<String, String, byte[]> fingerprint,
            Function<Limit, Optional<Allowance>> allowed) {
        this.clock = clock;
        open(dataSource, fingerprint, allowed);
    }

    /** @throws IllegalStateException if a setting can't be read */
    @PostConstruct
    void open() {
        open(dataSource, vault::fingerprint, Limit::allowance);
    }

    private void open(
            DataSource source,
            BiFunction<String, String, byte[]> fingerprints,
            Function<Limit, Optional<Allowance>> allowed) {
        buckets = new SharedBuckets(source, clock);
        fingerprint = fingerprints;
        for (var limit : Limit.values()) {
            allowed.apply(limit).ifPresent(allowance -> allowances.put(limit, allowance));
        }
    }

    /**
     * Counts one use, unless the allowance is used up.
     *
     * @param subject whom the limit is for: a host, a network, an e-mail address; always written the same way
     * @return how long to wait until the next is allowed; empty if this one was
     */
    @Transactional(Transactional.TxType.NEVER)
    public Optional<Duration> take(Limit limit, String subject) {
        return ask(limit, subject, buckets::take);
    }

    /** What {@link #take} would answer, without counting a use. */
    @Transactional(Transactional.TxType.NEVER)
    public Optional<Duration> look(Limit limit, String subject) {
        return ask(limit, subject, buckets::look);
    }

    /** Forgets those whose allowance is whole again. */
    @Transactional(Transactional.TxType.NEVER)
    public void forgetExpired() {
        buckets.purge();
    }

    private Optional<Duration> ask(
            Limit limit, String subject, BiFunction<byte[], Allowance, Optional<Duration>> question) {
        var allowance = allowances.get(limit);
        if (allowance == null) {
            return Optional.empty();
        }
        byte[] key = fingerprint.apply(purpose(limit, allowance), subject);
        var now = clock.instant();
        var until = waiting.getIfPresent(ByteBuffer.wrap(key));
        if (until != null && now.isBefore(until)) {
            return Optional.of(Duration.between(now, until));
        }
        var wait = question.apply(key, allowance);
        wait.ifPresentOrElse(
                duration -> waiting.put(ByteBuffer.wrap(key), now.plus(duration)),
                () -> waiting.invalidate(ByteBuffer.wrap(key)));
        return wait;
    }

    /** With the allowance: a bucket stays as large as it was made, so a changed setting needs new ones. */
    static String purpose(Limit limit, Allowance allowance) {
        return "rate-limit " + limit + " " + allowance;
    }
}
