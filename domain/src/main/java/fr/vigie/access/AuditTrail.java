package fr.vigie.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The audit trail (journal des actes): written in the transaction of the act itself, so that neither is there alone. */
@ApplicationScoped
public class AuditTrail {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Writes a line.
     *
     * @param act what was done, a code in capitals
     * @param subjectKind REPORT, JOB, AGENT, API_KEY
     * @param subject what names it: a reference, a job's name, a login
     */
    @Transactional
    public void record(Actor actor, String act, String subjectKind, String subject) {
        em.persist(new AuditEntry(clock.instant(), actor, act, subjectKind, subject));
    }

    /** The newest lines, for those who watch over the service. */
    public List<AuditLine> newest(Actor by, int lines) {
        by.require(Role.OPERATOR);
        return em.createQuery("SELECT e FROM AuditEntry e ORDER BY e.at DESC, e.id DESC", AuditEntry.class)
                .setMaxResults(lines)
                .getResultStream()
                .map(AuditEntry::line)
                .toList();
    }
}
