package fr.vigie.reporting.evidence;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Role;
import fr.vigie.confidentiality.Vault;
import fr.vigie.reporting.OthersReports;
import fr.vigie.reporting.Reference;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Where the files that prove a report are kept (pièces jointes): received into quarantine, shown as such, and given to agents
 * once scanned. A number alone opens nothing: every look-up names the draft or the report that the file belongs to.
 */
@ApplicationScoped
public class EvidenceRoom {

    /** Longest address of capture that is kept, in characters. */
    public static final int MAX_ADDRESS = 800;

    /** After that long without its end, an upload has failed. */
    private static final Duration UPLOAD_LIFE = Duration.ofHours(1);

    /** What belongs to no draft and isn't as young as this was left behind; by far longer than a request lasts. */
    private static final Duration ORPHAN_LIFE = Duration.ofHours(1);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private EvidenceDesk desk;

    @Inject
    private EvidenceReception reception;

    @Inject
    private EvidenceChunks chunks;

    @Inject
    private AuditTrail audit;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Receives a file of a draft into quarantine; once this returns, the file is in the database. Must not be called inside a
     * transaction.
     *
     * @throws InvalidInput if it isn't taken, or the draft was filed meanwhile; nothing of it is then left
     * @throws IOException if its content breaks off; nothing of it is then left
     */
    public EvidenceView receive(long draftId, EvidenceUpload upload) throws IOException {
        return reception.receive(EvidenceOwner.draft(draftId), upload);
    }

    /** A refusal as a problem with its sentence, for pages that were led to it by its code. */
    public FieldProblem problem(EvidenceRefusal refusal, String name) {
        return reception.problem(refusal, name);
    }

    /** The files of a draft, in the order in which they came. */
    public List<EvidenceView> ofDraft(long draftId) {
        return transactions.retrying(() -> views(em.createQuery(
                        "SELECT e FROM Evidence e WHERE e.draftId = :owner AND e.state <> :receiving ORDER BY e.id",
                        Evidence.class)
                .setParameter("owner", draftId)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .getResultList()));
    }

    /** Removes a file of a draft; false if it has none of that number. */
    public boolean remove(long draftId, long evidenceId) {
        return transactions.retrying(
                () -> em.createQuery("DELETE FROM Evidence e WHERE e.id = :id AND e.draftId = :draft")
                                .setParameter("id", evidenceId)
                                .setParameter("draft", draftId)
                                .executeUpdate()
                        == 1);
    }

    /**
     * Hands a draft's files over to its report, in the transaction that files it. What is still arriving isn't part of it, and
     * nothing can be added afterwards.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(long draftId, long reportId) {
        desk.close(draftId);
        em.createQuery("DELETE FROM Evidence e WHERE e.draftId = :draft AND e.state = :receiving")
                .setParameter("draft", draftId)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .executeUpdate();
        em.createQuery("UPDATE Evidence e SET e.reportId = :report, e.draftId = NULL WHERE e.draftId = :draft")
                .setParameter("report", reportId)
                .setParameter("draft", draftId)
                .executeUpdate();
    }

    /** Removes all that a draft has: it is purged. Part of the caller's transaction, or one of its own. */
    @Transactional
    public void forget(long draftId) {
        desk.lock(draftId);
        em.createQuery("DELETE FROM Evidence e WHERE e.draftId = :draft")
                .setParameter("draft", draftId)
                .executeUpdate();
        desk.forget(draftId);
    }

    /** Removes uploads that never ended, and what a draft that is gone left behind: one that is still written to keeps its files. */
    public void forgetAbandoned() {
        var now = clock.instant();
        transactions.retrying(() -> em.createQuery(
                        """
                        DELETE FROM Evidence e
                         WHERE e.state = :receiving AND e.receivedAt < :begun
                            OR e.draftId IS NOT NULL AND e.receivedAt < :left
                           AND NOT EXISTS (SELECT d.id FROM Draft d WHERE d.id = e.draftId)
                        """)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .setParameter("begun", now.minus(UPLOAD_LIFE))
                .setParameter("left", now.minus(ORPHAN_LIFE))
                .executeUpdate());
        transactions.retrying(() -> {
            desk.forgetWithoutDraft(now.minus(ORPHAN_LIFE));
            return null;
        });
    }

    /** The files of a report, for an agent; none of one that they filed for somebody. */
    public List<EvidenceView> ofReport(Actor agent, Reference reference) {
        agent.require(Role.AGENT);
        return transactions.retrying(() -> views(em.createQuery(
                        "SELECT e FROM Evidence e, Report r WHERE e.reportId = r.id AND r.reference = :reference"
                                + " AND e.state <> :receiving AND " + OthersReports.JPQL + " ORDER BY e.id",
                        Evidence.class)
                .setParameter("receiving", EvidenceState.RECEIVING)
                .setParameter("reference", reference.value())
                .setParameter("agent", OthersReports.agent(agent))
                .getResultList()));
    }

    /**
     * Hands a file of a report to an agent, and says so in the audit trail.
     *
     * @param original whether what was received is wanted rather than the copy; where it wasn't kept, the copy is given
     * @return empty if the report has no such file, this agent filed it for somebody, or its content is gone because it was infected
     * @throws EvidenceInQuarantine if it isn't scanned yet
     */
    public Optional<EvidenceContent> open(Actor agent, Reference reference, long evidenceId, boolean original) {
        agent.require(Role.AGENT);
        return transactions.retrying(() -> em.createQuery(
                        "SELECT e FROM Evidence e, Report r WHERE e.id = :id AND e.reportId = r.id"
                                + " AND r.reference = :reference AND " + OthersReports.JPQL,
                        Evidence.class)
                .setParameter("id", evidenceId)
                .setParameter("reference", reference.value())
                .setParameter("agent", OthersReports.agent(agent))
                .getResultStream()
                .findFirst()
                .filter(evidence -> !evidence.is(EvidenceState.INFECTED))
                .map(evidence -> {
                    if (!evidence.is(EvidenceState.CLEAN)) {
                        throw new EvidenceInQuarantine(evidenceId);
                    }
                    audit.record(agent, "EVIDENCE_READ", "REPORT", reference.value() + "/" + evidenceId);
                    return content(evidence, original);
                }));
    }

    private EvidenceContent content(Evidence evidence, boolean original) {
        var kind = evidence.served(original);
        long size = evidence.servedSize(original);
        var received = kind == ChunkKind.ORIGINAL && evidence.type().isPicture();
        return new EvidenceContent(
                evidence.name(vault),
                received ? "application/octet-stream" : evidence.type().mediaType(),
                size,
                chunks.open(evidence.id(), kind, size));
    }

    private List<EvidenceView> views(List<Evidence> files) {
        return files.stream().map(evidence -> evidence.view(vault)).toList();
    }
}
