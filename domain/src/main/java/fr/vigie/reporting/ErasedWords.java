package fr.vigie.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * The words of erased reports in the full-text indexes. No search finds them any more, yet the database keeps them in tables of its
 * own, which its administrator can read, until the indexed table is made anew. That takes some 25 s for 100,000 reports, and filings wait
 * for it: hence at night, and only if something was erased since the last time.
 */
@ApplicationScoped
public class ErasedWords {

    /** What came of it. */
    public enum Outcome {
        NOTHING_ERASED,
        FORGOTTEN,
        /** Somebody held on to a table: the next night tries again. */
        BUSY
    }

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    /** Makes the indexes anew if they may hold words of erased reports. Must not be called inside a transaction. */
    public Outcome forget() {
        if (!areLeft()) {
            return Outcome.NOTHING_ERASED;
        }
        // Whoever waits for a table makes all others wait behind it.
        @SuppressWarnings("unchecked")
        List<Object[]> told = em.createNativeQuery(
                        "SET STATEMENT lock_wait_timeout = 10 FOR OPTIMIZE TABLE report, report_signature")
                .getResultList();
        boolean failed = told.stream().anyMatch(row -> "error".equalsIgnoreCase((String) row[2]));
        return failed ? Outcome.BUSY : Outcome.FORGOTTEN;
    }

    /** Whether something was erased since the older of the tables was made. */
    private boolean areLeft() {
        return ((Number) em.createNativeQuery(
                                        """
                                SELECT COUNT(*) FROM report
                                 WHERE status = 'ERASED' AND state_since >=
                                       (SELECT MIN(create_time) + INTERVAL TIMESTAMPDIFF(SECOND, NOW(), UTC_TIMESTAMP()) SECOND
                                          FROM information_schema.tables
                                         WHERE table_schema = DATABASE() AND table_name IN ('report', 'report_signature'))
                                """)
                                .getSingleResult())
                        .longValue()
                > 0;
    }
}
