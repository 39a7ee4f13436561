package fr.vigie.reporting.evidence;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Leads files out of quarantine. What is to be scanned stands in the database: a scanner that is away, or a node that dies,
 * delays it and loses nothing. Several nodes may be at it; a file is lent to one of them for a time, without a transaction that
 * lasts as long as the scan.
 */
@ApplicationScoped
public class EvidenceScanner {

    private static final Logger LOG = Logger.getLogger(EvidenceScanner.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LOAN_MARGIN = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private EvidenceChunks chunks;

    @Inject
    private Clamd clamd;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    private final ReentrantLock busy = new ReentrantLock();
    private Duration pause = Duration.ZERO;
    private Instant notBefore = Instant.EPOCH;

    /**
     * Scans what is due, until nothing is or the scanner no longer answers. Returns at once if this node is already at it, or
     * has just seen that no scanner answers.
     */
    public void scanDue() {
        if (!busy.tryLock()) {
            return;
        }
        try {
            if (!clock.instant().isBefore(notBefore) && isAnythingDue() && isThere()) {
                for (var file = borrow(); file.isPresent() && scan(file.get()); ) {
                    file = borrow();
                }
            }
        } finally {
            busy.unlock();
        }
    }

    private boolean isAnythingDue() {
        return transactions.retrying(() -> due("").findFirst().isPresent());
    }

    /** Asked before anything is borrowed, so that files don't wait for longer than the scanner is away. */
    private boolean isThere() {
        boolean there = clamd.answers();
        if (there && !pause.isZero()) {
            LOG.info("The virus scanner answers again");
        } else if (!there && pause.isZero()) {
            LOG.warning("The virus scanner doesn't answer: files stay in quarantine");
        }
        pause = there ? Duration.ZERO : longer(pause);
        notBefore = clock.instant().plus(pause);
        return there;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private Optional<Loan> borrow() {
        return transactions.retrying(
                () -> due("FOR UPDATE SKIP LOCKED").findFirst().map(evidence -> {
                    evidence.lend(clock.instant().plus(Clamd.patience()).plus(LOAN_MARGIN));
                    return new Loan(evidence.id(), evidence.size());
                }));
    }

    /** The file that has waited longest, locked as wanted. */
    @SuppressWarnings("unchecked")
    private Stream<Evidence> due(String lock) {
        var sql = "SELECT * FROM evidence WHERE state = 'QUARANTINED' AND next_scan_at <= ?1"
                + " ORDER BY next_scan_at LIMIT 1 " + lock;
        return em.createNativeQuery(sql, Evidence.class)
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultStream();
    }

    /** Scans what was received, not the copy: that is what an agent may ask for. False if the scanner no longer answers. */
    private boolean scan(Loan file) {
        try {
            var finding = clamd.scan(chunks.open(file.id(), ChunkKind.ORIGINAL, file.size()));
            transactions.retrying(() -> returned(file.id(), evidence -> conclude(evidence, finding)));
            return true;
        } catch (Clamd.NoAnswer e) {
            LOG.log(Level.WARNING, e, () -> "The virus scanner had nothing to say about evidence " + file.id());
            transactions.retrying(() -> returned(file.id(), evidence -> evidence.scanLater(clock.instant())));
            return isThere();
        }
    }

    /** Does something with the file, unless it was removed or another node was quicker. */
    private boolean returned(long id, Consumer<Evidence> act) {
        var evidence = em.find(Evidence.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean waiting = evidence != null && evidence.is(EvidenceState.QUARANTINED);
        if (waiting) {
            act.accept(evidence);
        }
        return waiting;
    }

    private void conclude(Evidence evidence, Optional<String> finding) {
        if (finding.isPresent()) {
            evidence.foundInfected(finding.get(), clock.instant());
            chunks.delete(evidence.id(), ChunkKind.ORIGINAL);
            chunks.delete(evidence.id(), ChunkKind.CLEAN);
            audit.record(Actor.SYSTEM, "EVIDENCE_INFECTED", "EVIDENCE", String.valueOf(evidence.id()));
            return;
        }
        evidence.foundClean(clock.instant());
        if (evidence.dropsOriginal()) {
            chunks.delete(evidence.id(), ChunkKind.ORIGINAL);
        }
    }

    /** A file that this node scans for now. */
    private record Loan(long id, long size) {}
}
