package fr.vigie.reporting.evidence;

import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.List;

/** The files of a report for the person who sent them, and those that they add afterwards. Who asks was admitted before. */
@ApplicationScoped
public class ReportFiles {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private EvidenceReception reception;

    @Inject
    private Vault vault;

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
        return reception.receive(EvidenceOwner.report(reportId), upload);
    }

    /** Removes one with its content; in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(long reportId, long evidenceId) {
        em.createQuery("DELETE FROM Evidence e WHERE e.id = :id AND e.reportId = :report")
                .setParameter("id", evidenceId)
                .setParameter("report", reportId)
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
