package fr.vigie.reporting.evidence;

import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Setting;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The files of a report for the person who sent them, and those that they add afterwards. Who asks was admitted before. */
@ApplicationScoped
public class ReportFiles {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private EvidenceRoom room;

    @Inject
    private EvidenceIntake intake;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Their names and states, in the order in which they came, never their content; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<EvidenceView> list(long reportId) {
        return em.createQuery(
                        "SELECT e FROM Evidence e WHERE e.reportId = :report AND e.state <> :receiving ORDER BY e.id",
                        Evidence.class)
                .setParameter("report", reportId)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .getResultStream()
                .map(evidence -> evidence.view(vault))
                .toList();
    }

    /**
     * Receives a file for a report into quarantine, as {@link EvidenceRoom#receive} does for a draft. Must not be called inside a
     * transaction.
     *
     * @throws InvalidInput if it isn't taken, or the report is withdrawn or erased meanwhile; nothing of it is then left
     * @throws IOException if its content breaks off; nothing of it is then left
     */
    public EvidenceView receive(long reportId, EvidenceUpload upload) throws IOException {
        var name = EvidenceName.clean(upload.name());
        var address = EvidenceRoom.address(upload.captureAddress());
        long id = transactions.retrying(() -> announce(reportId, name, address.orElse(null), upload));
        boolean taken = false;
        try {
            var received = intake.store(id, name, upload.content());
            var found = intake.inspect(id, name, received);
            var view = transactions.retrying(() -> accept(reportId, id, name, received, found));
            taken = true;
            return view;
        } finally {
            if (!taken) {
                transactions.retrying(() -> giveUp(id));
            }
        }
    }

    private long announce(long reportId, String name, String address, EvidenceUpload upload) {
        requireOpen(reportId, name);
        var places = em.createQuery("SELECT COUNT(e) FROM Evidence e WHERE e.reportId = :report", Long.class)
                .setParameter("report", reportId)
                .getSingleResult();
        if (places >= Setting.EVIDENCE_MAX_FILES.asInt()) {
            throw new InvalidInput(room.problem(EvidenceRefusal.TOO_MANY, name));
        }
        var evidence = Evidence.ofReport(reportId, upload.keepOriginal(), upload.capturedAt(), clock.instant());
        em.persist(evidence);
        evidence.seal(vault, name, address);
        return evidence.id();
    }

    private EvidenceView accept(long reportId, long id, String name, Received received, Inspected found) {
        requireOpen(reportId, name);
        var evidence = em.find(Evidence.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (evidence == null) {
            throw new InvalidInput(EvidenceRefusal.LATE.problem(name));
        }
        evidence.quarantine(vault, received, found, clock.instant());
        return evidence.view(vault);
    }

    /** Locks the report's row until the transaction ends: files that come at once are counted one after the other. */
    private void requireOpen(long reportId, String name) {
        var open = em.createNativeQuery(
                        "SELECT 1 FROM report WHERE id = ?1 AND status NOT IN ('WITHDRAWN', 'ERASED') FOR UPDATE")
                .setParameter(1, reportId)
                .getResultList();
        if (open.isEmpty()) {
            throw new InvalidInput(EvidenceRefusal.LATE.problem(name));
        }
    }

    private int giveUp(long id) {
        return em.createQuery("DELETE FROM Evidence e WHERE e.id = :id AND e.state = :receiving")
                .setParameter("id", id)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .executeUpdate();
    }

    /** Removes them with their content, as the database takes the chunks with the row; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long reportId) {
        em.createQuery("DELETE FROM Evidence e WHERE e.reportId = :report")
                .setParameter("report", reportId)
                .executeUpdate();
    }
}
