package fr.vigie.reporting.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Weighs stems by the newest reports. They are read again every ten minutes, and whenever half as many have been filed here
 * since: often while the base is young, which costs nothing then.
 */
@ApplicationScoped
class StemSample {

    private static final int SIZE = 2_000;
    private static final Duration LONGEST_USE = Duration.ofMinutes(10);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Clock clock;

    private final ReentrantLock reading = new ReentrantLock();
    private final AtomicInteger filedSince = new AtomicInteger();
    private volatile Reading newest = new Reading(StemWeights.of(List.of()), 0, Instant.MIN);

    private record Reading(StemWeights weights, int size, Instant at) {}

    /** The weights as of now, or nearly: nobody waits while somebody else reads. */
    StemWeights weights() {
        var now = clock.instant();
        if (isStale(newest, now) && reading.tryLock()) {
            try {
                newest = read(now);
            } finally {
                reading.unlock();
            }
        }
        return newest.weights();
    }

    /** To be told of each report that is filed. */
    void grow() {
        filedSince.incrementAndGet();
    }

    private boolean isStale(Reading reading, Instant now) {
        return reading.at().isBefore(now.minus(LONGEST_USE)) || filedSince.get() * 2 > reading.size();
    }

    private Reading read(Instant now) {
        filedSince.set(0);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT stems, other_stems FROM report_signature ORDER BY report_id DESC LIMIT " + SIZE)
                .getResultList();
        var sample = rows.stream()
                .map(row -> stems((String) row[0], (String) row[1]))
                .toList();
        return new Reading(StemWeights.of(sample), sample.size(), now);
    }

    private static Collection<String> stems(String marked, String others) {
        var stems = new ArrayList<>(Scope.unmarked(marked));
        if (!others.isEmpty()) {
            stems.addAll(List.of(others.split(" ")));
        }
        return stems;
    }
}
