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

    private static final int MAX_SUBJECT = 200;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Writes a line.
     *
     * @param act what was done, a code in capitals
     * @param subjectKind REPORT, JOB, AGENT, API_KEY, PLATFORM, MAIL
     * @param subject what names it: a reference, a job's name, a login; of a longer one the first 200 characters
     */
    @Transactional
    public void record(Actor actor, String act, String subjectKind, String subject) {
        var named = subject.substring(0, Math.min(MAX_SUBJECT, subject.length()));
        em.persist(new AuditEntry(clock.instant(), actor, act, subjectKind, named));
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
