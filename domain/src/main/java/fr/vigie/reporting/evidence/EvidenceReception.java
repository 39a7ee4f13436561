package fr.vigie.reporting.evidence;

import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Setting;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Receives files, of drafts and of reports alike: announced, taken in, inspected, and only then counted as there. */
@ApplicationScoped
class EvidenceReception {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private EvidenceDesk desk;

    @Inject
    private EvidenceIntake intake;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Receives a file into quarantine. Reads its content to the end, or to where it is too large; once this returns, the file
     * is in the database. Must not be called inside a transaction.
     *
     * @throws InvalidInput if it isn't taken, or its owner takes none any more; nothing of it is then left
     * @throws IOException if its content breaks off; nothing of it is then left
     */
    EvidenceView receive(EvidenceOwner owner, EvidenceUpload upload) throws IOException {
        var name = EvidenceName.clean(upload.name());
        var address = address(upload.captureAddress());
        long id = transactions.retrying(() -> announce(owner, name, address.orElse(null), upload));
        boolean taken = false;
        try {
            var received = intake.store(id, name, upload.content());
            var found = intake.inspect(id, name, received);
            var view = transactions.retrying(() -> accept(owner, id, name, received, found));
            taken = true;
            return view;
        } finally {
            if (!taken) {
                transactions.retrying(() -> giveUp(id));
            }
        }
    }

    private static Optional<String> address(String typed) {
        var address = Typed.clean(typed);
        if (address.isPresent() && Typed.length(address.get()) > EvidenceRoom.MAX_ADDRESS) {
            throw new InvalidInput(
                    FieldProblem.of("captureAddress", "captureAddress.tooLong", EvidenceRoom.MAX_ADDRESS));
        }
        return address.filter(text -> !Typed.isBroken(text));
    }

    /** Takes a place for the file; those on their way count, so that ten at once don't become twenty. */
    private long announce(EvidenceOwner owner, String name, String address, EvidenceUpload upload) {
        requireOpen(owner, name);
        var places = em.createQuery(
                        "SELECT COUNT(e) FROM Evidence e WHERE e." + owner.attribute() + " = :owner", Long.class)
                .setParameter("owner", owner.id())
                .getSingleResult();
        if (places >= Setting.EVIDENCE_MAX_FILES.asInt()) {
            throw new InvalidInput(problem(EvidenceRefusal.TOO_MANY, name));
        }
        var evidence = new Evidence(owner, upload.keepOriginal(), upload.capturedAt(), clock.instant());
        em.persist(evidence);
        evidence.seal(vault, name, address);
        return evidence.id();
    }

    private EvidenceView accept(EvidenceOwner owner, long id, String name, Received received, Inspected found) {
        requireOpen(owner, name);
        var evidence = em.find(Evidence.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (evidence == null) {
            throw new InvalidInput(EvidenceRefusal.LATE.problem(name));
        }
        evidence.quarantine(vault, received, found, clock.instant());
        return evidence.view(vault);
    }

    /** Locks the owner until the transaction ends: files that come at once are counted one after the other. */
    private void requireOpen(EvidenceOwner owner, String name) {
        if (!(owner.ofReport() ? lockReport(owner.id()) : desk.lock(owner.id()))) {
            throw new InvalidInput(EvidenceRefusal.LATE.problem(name));
        }
    }

    private boolean lockReport(long id) {
        return !em.createNativeQuery(
                        "SELECT 1 FROM report WHERE id = ?1 AND status NOT IN ('WITHDRAWN', 'ERASED') FOR UPDATE")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    private int giveUp(long id) {
        return em.createQuery("DELETE FROM Evidence e WHERE e.id = :id AND e.state = :receiving")
                .setParameter("id", id)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .executeUpdate();
    }

    /** A refusal as a problem with its sentence. */
    FieldProblem problem(EvidenceRefusal refusal, String name) {
        var clean = EvidenceName.clean(name);
        return switch (refusal) {
            case TOO_LARGE -> refusal.problem(clean, intake.maxMegabytes());
            case TOO_MANY -> refusal.problem(clean, Setting.EVIDENCE_MAX_FILES.asInt());
            default -> refusal.problem(clean, PictureInspection.MAX_MEGAPIXELS);
        };
    }
}
