package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.messaging.Persons;
import fr.vigie.reporting.draft.Drafts;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.evidence.ReportFiles;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Erases a report because the person asks for it (effacement, GDPR art. 17), at once and in one transaction: what was told and by whom,
 * files and mails included. What stays says that there was a report of a practice of a platform and what became of it, for the figures; and
 * the audit trail, which names references alone. Reports that had joined this one stay as they are.
 */
@ApplicationScoped
public class Erasure {

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private FollowUpDesk desk;

    @Inject
    private ReportFiles files;

    @Inject
    private EvidenceRoom evidence;

    @Inject
    private SimilarReports similar;

    @Inject
    private Drafts drafts;

    @Inject
    private Persons persons;

    @Inject
    private Deadlines deadlines;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Erases the report that a code opens.
     *
     * @return its reference, which is all that is left to say; empty if the code opens nothing, as after an erasure
     */
    public Optional<Reference> erase(Reference reference, TrackingCode code) {
        return transactions.retrying(() -> desk.admitted(reference, code, LockModeType.PESSIMISTIC_WRITE)
                .map(report -> erase(report, Actor.CITIZEN)));
    }

    private Reference erase(Report report, Actor by) {
        var person = report.person();
        report.erase(by, new UUID(random.nextLong(), random.nextLong()), clock.instant(), deadlines);
        files.forget(report.id());
        similar.forget(report.id());
        em.createQuery("DELETE FROM Mandate m WHERE m.reportId = :report")
                .setParameter("report", report.id())
                .executeUpdate();
        drafts.forgetReport(report.id()).forEach(evidence::forget);
        person.ifPresent(persons::forget);
        audit.record(by, ReportAct.ERASE.name(), "REPORT", report.reference().value());
        return report.reference();
    }
}
