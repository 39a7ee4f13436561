package fr.vigie.reporting.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A row a draft, locked by whoever counts or changes its files: uploads in parallel come one after the other, and none slips in
 * behind the filing. Every method is part of the caller's transaction.
 */
@ApplicationScoped
class EvidenceDesk {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Locks the draft's row until the transaction ends, making it if need be.
     *
     * @return false if the draft was filed: nothing may be added to it any more
     */
    boolean lock(long draftId) {
        // Not INSERT IGNORE: that takes a shared lock first, and two of them then wait for each other.
        em.createNativeQuery(
                        """
                        INSERT INTO evidence_desk (draft_id, closed, opened_at) VALUES (?1, FALSE, ?2)
                        ON DUPLICATE KEY UPDATE draft_id = draft_id
                        """)
                .setParameter(1, draftId)
                .setParameter(2, utc(clock.instant()))
                .executeUpdate();
        var open = em.createNativeQuery("SELECT 1 FROM evidence_desk WHERE draft_id = ?1 AND NOT closed FOR UPDATE")
                .setParameter(1, draftId)
                .getResultList();
        return !open.isEmpty();
    }

    /** Nothing more may be added to the draft. */
    void close(long draftId) {
        lock(draftId);
        em.createNativeQuery("UPDATE evidence_desk SET closed = TRUE WHERE draft_id = ?1")
                .setParameter(1, draftId)
                .executeUpdate();
    }

    void forget(long draftId) {
        em.createNativeQuery("DELETE FROM evidence_desk WHERE draft_id = ?1")
                .setParameter(1, draftId)
                .executeUpdate();
    }

    /** Removes the rows opened before that whose draft is gone. */
    void forgetWithoutDraft(Instant limit) {
        em.createNativeQuery(
                        """
                        DELETE FROM evidence_desk
                         WHERE opened_at < ?1
                           AND NOT EXISTS (SELECT 1 FROM filing_draft d WHERE d.id = evidence_desk.draft_id)
                        """)
                .setParameter(1, utc(limit))
                .executeUpdate();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
