package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.messaging.Contact;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import fr.vigie.messaging.Persons;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Map;

/** Gives people who lost their tracking code another one, by the one road that leads to them: the address that they proved. */
@ApplicationScoped
public class LostCodes {

    /** A mail that is later than this tells somebody who has long asked again. */
    private static final Duration LIFE = Duration.ofDays(1);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private TrackingCodes trackingCodes;

    @Inject
    private Persons persons;

    @Inject
    private EmailProofs proofs;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    /**
     * Mails a new code, which makes the old one void, if somebody behind that report left a proven address; else does nothing. Which of the
     * two it was is told to nobody.
     */
    public void renew(Reference reference) {
        if (!proofs.isAvailable()) {
            return;
        }
        transactions.retrying(() -> {
            em.createQuery("SELECT r FROM Report r WHERE r.reference = :reference", Report.class)
                    .setParameter("reference", reference.value())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .ifPresent(this::renew);
            return null;
        });
    }

    private void renew(Report report) {
        report.person().flatMap(persons::find).filter(Contact::proven).ifPresent(person -> {
            report.credentials().renewCode();
            var code = report.credentials().code(trackingCodes);
            outbox.replace(
                    person.personId(),
                    MailTemplate.REPORT_NEW_CODE,
                    Map.of("reference", report.reference().value(), "code", code.grouped()),
                    LIFE);
            audit.record(
                    Actor.CITIZEN, "RENEW_CODE", "REPORT", report.reference().value());
        });
    }
}
