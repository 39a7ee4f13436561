package fr.vigie.reporting.evidence;

import fr.vigie.confidentiality.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The files of a report for the person who sent them. Who asks was admitted before; everything is part of the caller's transaction. */
@ApplicationScoped
public class ReportFiles {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    /** Their names and states, in the order in which they came; never their content. */
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

    /** Removes them with their content; the database takes the chunks with the row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long reportId) {
        em.createQuery("DELETE FROM Evidence e WHERE e.reportId = :report")
                .setParameter("report", reportId)
                .executeUpdate();
    }
}
