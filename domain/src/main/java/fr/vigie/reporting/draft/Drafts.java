package fr.vigie.reporting.draft;

import fr.vigie.access.Actor;
import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The drafts of reports, kept sealed for a day. A draft that an agent writes for somebody opens to that agent alone, whoever has its
 * key.
 */
@ApplicationScoped
public class Drafts {

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** A new key, for a draft that begins with {@link #begin}. */
    public DraftKey newKey() {
        return DraftKey.random(random);
    }

    /** @return empty if there is none under this key, it has expired, or is another's */
    public Optional<DraftView> open(DraftKey key, Actor by) {
        return transactions.retrying(() -> find(key, by).map(this::view));
    }

    /**
     * Begins a draft.
     *
     * @param key just drawn: a key that a browser brings is never taken for a draft that isn't there, or whoever planted it would
     *     read what somebody else types under it
     */
    public DraftSaved begin(DraftKey key, Map<String, String> written) {
        return transactions.retrying(() -> write(enter(key, null), written, FormBase.of(0)));
    }

    /**
     * Writes fields into a draft. Fields that another tab changed after {@code base} are left as they are and told.
     *
     * @param written fields with what was typed; null empties one
     * @param base what the form was made from
     * @return empty if there is no draft under this key, it became a report, or is another's: nothing was written
     */
    public Optional<DraftSaved> save(DraftKey key, Map<String, String> written, FormBase base, Actor by) {
        return transactions.retrying(() ->
                find(key, by).filter(draft -> draft.reportId() == null).map(draft -> write(draft, written, base)));
    }

    /** Begins a draft that an agent writes for somebody who asked for it. */
    public DraftKey beginFor(Actor agent, Map<String, String> written) {
        return transactions.retrying(() -> {
            var key = newKey();
            write(enter(key, agent.id()), written, FormBase.of(0));
            return key;
        });
    }

    private DraftSaved write(Draft draft, Map<String, String> written, FormBase base) {
        var fields = fields(draft);
        var conflicts = fields.conflicts(written, base);
        var accepted = new LinkedHashMap<>(written);
        accepted.keySet().removeAll(conflicts);
        int revision = draft.revision();
        if (fields.write(accepted, revision + 1) || draft.content() == null) {
            draft.write(
                    vault.seal(fields.json().getBytes(StandardCharsets.UTF_8), Draft.context(draft.id())),
                    clock.instant());
            revision++;
        }
        return new DraftSaved(view(draft, fields, revision), conflicts);
    }

    private Draft enter(DraftKey key, Long agentId) {
        var draft = new Draft(key, agentId);
        em.persist(draft);
        return draft;
    }

    /**
     * Turns a draft into a report, once: within the caller's transaction, which fails and is to be tried
     * again if somebody else changed the draft meanwhile.
     *
     * @param filing makes the report of the draft and returns its id; not called if the draft has already become one
     * @return the report's id; empty if there is no such draft, or it is another's
     */
    public Optional<Long> file(DraftKey key, Actor by, Function<DraftView, Long> filing) {
        return find(key, by).map(draft -> {
            if (draft.reportId() == null) {
                draft.becameReport(filing.apply(view(draft)), clock.instant());
            }
            return draft.reportId();
        });
    }

    /** Lets a draft go before its time: the person asked for it, or leaves a shared computer. */
    public Optional<Long> forget(DraftKey key, Actor by) {
        return find(key, by).map(draft -> {
            em.remove(draft);
            return draft.id();
        });
    }

    /**
     * Lets the drafts go that became a report; within the caller's transaction.
     *
     * @return their ids
     */
    public List<Long> forgetReport(long reportId) {
        var drafts = em.createQuery("SELECT d FROM Draft d WHERE d.reportId = :report", Draft.class)
                .setParameter("report", reportId)
                .getResultList();
        drafts.forEach(em::remove);
        return drafts.stream().map(Draft::id).toList();
    }

    /** The ids of drafts whose time is over, the oldest first. */
    public List<Long> expired(int limit) {
        return em.createQuery("SELECT d.id FROM Draft d WHERE d.expiresAt < :now ORDER BY d.expiresAt", Long.class)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Removes a draft, unless it was written to since it had expired; within the caller's transaction. */
    public boolean removeExpired(long id) {
        return em.createQuery("DELETE FROM Draft d WHERE d.id = :id AND d.expiresAt < :now")
                        .setParameter("id", id)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                > 0;
    }

    private Optional<Draft> find(DraftKey key, Actor by) {
        return em.createQuery("SELECT d FROM Draft d WHERE d.keyHash = :hash", Draft.class)
                .setParameter("hash", key.hash())
                .getResultStream()
                .findFirst()
                .filter(draft -> draft.expiresAt().isAfter(clock.instant()))
                .filter(draft -> draft.isOpenTo(by.kind() == Actor.Kind.AGENT ? by.id() : 0));
    }

    private DraftFields fields(Draft draft) {
        return draft.content() == null
                ? new DraftFields()
                : DraftFields.parse(
                        new String(vault.open(draft.content(), Draft.context(draft.id())), StandardCharsets.UTF_8));
    }

    private DraftView view(Draft draft) {
        return view(draft, fields(draft), draft.revision());
    }

    private static DraftView view(Draft draft, DraftFields fields, int revision) {
        return new DraftView(
                draft.id(), revision, fields.texts(), draft.agentId(), draft.reportId(), draft.expiresAt());
    }
}
