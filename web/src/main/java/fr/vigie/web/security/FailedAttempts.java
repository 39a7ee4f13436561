package fr.vigie.web.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.shared.Setting;
import io.github.bucket4j.Bucket;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How many wrong tracking codes a network address may try. Only failures count, so that a public counter behind one address is
 * never shut out for being busy.
 */
@ApplicationScoped
public class FailedAttempts {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int REMEMBERED_ADDRESSES = 100_000;

    private LoadingCache<String, Bucket> buckets;

    @PostConstruct
    void prepare() {
        int attempts = Setting.TRACKING_ATTEMPTS.asInt();
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .maximumSize(REMEMBERED_ADDRESSES)
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, WINDOW))
                        .build());
    }

    /** Whether the address has used up its failures. */
    public boolean isExhausted(String address) {
        return buckets.get(address).getAvailableTokens() == 0;
    }

    public void failed(String address) {
        buckets.get(address).tryConsume(1);
    }

    /** How long until the next attempt is heard. */
    public Duration untilNext(String address) {
        var probe = buckets.get(address).estimateAbilityToConsume(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }
}
