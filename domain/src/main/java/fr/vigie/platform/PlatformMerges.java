package fr.vigie.platform;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Role;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Joins two entries of the register that are one platform, and parts them again. What hangs on an entry follows within the same
 * transaction, by the events {@link PlatformsMerged} and {@link MergeUndone}.
 */
@ApplicationScoped
public class PlatformMerges {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Event<PlatformsMerged> merged;

    @Inject
    private Event<MergeUndone> undone;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** The merges into an entry that are in force, the newest first. */
    public List<MergeView> into(Actor agent, long id) {
        agent.require(Role.AGENT);
        return em.createQuery(
                        "SELECT m FROM PlatformMerge m WHERE m.into.id = :id AND m.undoneAt IS NULL ORDER BY m.mergedAt DESC",
                        PlatformMerge.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PlatformMerge::view)
                .toList();
    }

    /**
     * Merges one entry into another: its names and hosts lead there from now on, and so do those of the entries that had been
     * merged into it.
     *
     * @throws InvalidInput if both are the same, or one of them is merged already
     */
    public void merge(Actor agent, long fromId, long intoId) {
        agent.require(Role.AGENT);
        if (fromId == intoId) {
            throw new InvalidInput(FieldProblem.of("into", "merge.same"));
        }
        transactions.retrying(() -> {
            var both = lock(fromId, intoId);
            var from = both.get(fromId);
            var into = both.get(intoId);
            if (from.isMerged() || into.isMerged()) {
                throw new InvalidInput(FieldProblem.of("into", "merge.merged"));
            }
            var merge = new PlatformMerge(from, into, agent.label(), clock.instant());
            em.persist(merge);
            from.leadTo(into);
            leadingTo(fromId).forEach(earlier -> earlier.leadTo(into));
            em.flush();
            merged.fire(new PlatformsMerged(merge.id(), fromId, intoId));
            audit.record(agent, "PLATFORMS_MERGED", "PLATFORM", from.displayName() + " → " + into.displayName());
            return null;
        });
    }

    /**
     * Undoes a merge: the entry is one again, with what had been merged into it before. One that is undone already stays so.
     *
     * @throws InvalidInput if the entry that it was merged into is itself merged since: that must be undone first
     */
    public void undo(Actor agent, long mergeId) {
        agent.require(Role.AGENT);
        var ids = transactions.retrying(() -> Optional.ofNullable(em.find(PlatformMerge.class, mergeId))
                .map(merge -> List.of(merge.from().id(), merge.into().id())));
        if (ids.isEmpty()) {
            return;
        }
        transactions.retrying(() -> {
            var both = lock(ids.get().get(0), ids.get().get(1));
            var from = both.get(ids.get().get(0));
            var into = both.get(ids.get().get(1));
            var merge = em.find(PlatformMerge.class, mergeId);
            if (merge.isUndone()) {
                return null;
            }
            if (into.isMerged()) {
                throw new InvalidInput(FieldProblem.of("into", "merge.laterFirst"));
            }
            merge.undo(clock.instant());
            em.flush();
            from.leadTo(null);
            below(from).forEach(earlier -> earlier.leadTo(from));
            em.flush();
            undone.fire(new MergeUndone(mergeId, from.id(), into.id()));
            audit.record(agent, "MERGE_UNDONE", "PLATFORM", from.displayName() + " ← " + into.displayName());
            return null;
        });
    }

    /**
     * In the order of their keys, so that two merges don't wait for each other for ever; first of all in a transaction, which
     * then sees what others did until it had the locks.
     */
    private Map<Long, Platform> lock(long one, long other) {
        var locked = new HashMap<Long, Platform>();
        for (long id : new TreeSet<>(Set.of(one, other))) {
            var platform = Optional.ofNullable(em.find(Platform.class, id, LockModeType.PESSIMISTIC_WRITE))
                    .orElseThrow(() -> new NoSuchElementException("No platform " + id));
            locked.put(id, platform);
        }
        return locked;
    }

    private List<Platform> leadingTo(long id) {
        return em.createQuery("SELECT p FROM Platform p WHERE p.mergedInto.id = :id", Platform.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The entries that were merged into this one, and into those, by the merges that are in force. */
    private List<Platform> below(Platform top) {
        var found = new ArrayList<Platform>();
        var seen = new HashSet<>(Set.of(top.id()));
        var open = List.of(top.id());
        while (!open.isEmpty()) {
            var next = em.createQuery(
                            "SELECT m.from FROM PlatformMerge m WHERE m.into.id IN :ids AND m.undoneAt IS NULL",
                            Platform.class)
                    .setParameter("ids", open)
                    .getResultStream()
                    .filter(platform -> seen.add(platform.id()))
                    .toList();
            found.addAll(next);
            open = next.stream().map(Platform::id).toList();
        }
        return found;
    }
}
