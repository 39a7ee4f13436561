package fr.vigie.batch.runtime;

import fr.vigie.shared.Setting;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;

/**
 * One run of a job at a time, whatever the number of nodes: a row of the database says which execution holds the job, on
 * which start of which node, and when that node last gave a sign of life. A lock library would exclude the second starter, but
 * could not tell it which execution it came second to (deploy/docs/adr/0003).
 */
@ApplicationScoped
public class RunLock {

    private static final int SILENCE_SECONDS = 30;

    /** Different at each start, so that a node knows what it left behind when it was killed. */
    private final String boot = UUID.randomUUID().toString();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Transactions transactions;

    /** What came of an attempt: granted, or held by somebody's execution (not yet known while they are starting it). */
    record Claim(boolean granted, OptionalLong holder) {}

    /**
     * Takes the job for this node, unless a living one is at it.
     *
     * @param runsHere whether an execution is running on this node
     */
    Claim claim(Job job, LongPredicate runsHere) {
        return transactions.retrying(() -> {
            em.createNativeQuery("INSERT IGNORE INTO job_run (job) VALUES (?1)")
                    .setParameter(1, job.id())
                    .executeUpdate();
            var row = (Object[]) em.createNativeQuery(
                            """
                            SELECT node, boot, execution,
                                   heartbeat_at > UTC_TIMESTAMP(6) - INTERVAL %d SECOND
                              FROM job_run WHERE job = ?1 FOR UPDATE
                            """
                                    .formatted(SILENCE_SECONDS))
                    .setParameter(1, job.id())
                    .getSingleResult();
            var holder = row[2] == null ? OptionalLong.empty() : OptionalLong.of(((Number) row[2]).longValue());
            if (isHeld((String) row[0], (String) row[1], holder, isTrue(row[3]), runsHere)) {
                return new Claim(false, holder);
            }
            em.createNativeQuery(
                            """
                            UPDATE job_run SET node = ?1, boot = ?2, execution = NULL, heartbeat_at = UTC_TIMESTAMP(6)
                             WHERE job = ?3
                            """)
                    .setParameter(1, node())
                    .setParameter(2, boot)
                    .setParameter(3, job.id())
                    .executeUpdate();
            return new Claim(true, OptionalLong.empty());
        });
    }

    private boolean isHeld(
            String holderNode, String holderBoot, OptionalLong execution, boolean recent, LongPredicate runsHere) {
        if (holderNode == null) {
            return false;
        }
        if (holderNode.equals(node())) {
            boolean thisStart = holderBoot.equals(boot);
            return thisStart && (execution.isPresent() ? runsHere.test(execution.getAsLong()) : recent);
        }
        return recent;
    }

    /** Says which execution the claim was for. */
    @Transactional
    void started(Job job, long execution) {
        update("UPDATE job_run SET execution = ?1 WHERE job = ?2 AND boot = ?3", execution, job.id(), boot);
    }

    /** Gives the job back: its execution ended, or never came to be. */
    @Transactional
    void release(Job job) {
        update(
                "UPDATE job_run SET node = NULL, boot = NULL, execution = NULL WHERE job = ?1 AND boot = ?2",
                job.id(),
                boot);
    }

    /** A sign of life for what runs here; what no longer does is released. */
    void beat(BiPredicate<Job, Long> runsHere) {
        for (var job : Job.values()) {
            transactions.retrying(() -> {
                var mine = em.createNativeQuery(
                                "SELECT execution FROM job_run WHERE job = ?1 AND boot = ?2 AND execution IS NOT NULL FOR UPDATE")
                        .setParameter(1, job.id())
                        .setParameter(2, boot)
                        .getResultList();
                if (!mine.isEmpty() && runsHere.test(job, ((Number) mine.get(0)).longValue())) {
                    update("UPDATE job_run SET heartbeat_at = UTC_TIMESTAMP(6) WHERE job = ?1", job.id());
                } else if (!mine.isEmpty()) {
                    release(job);
                }
                return null;
            });
        }
    }

    /** Whether another node is at this execution. */
    boolean runsElsewhere(long execution) {
        return !em.createNativeQuery(
                        """
                        SELECT 1 FROM job_run
                         WHERE execution = ?1 AND node <> ?2
                           AND heartbeat_at > UTC_TIMESTAMP(6) - INTERVAL %d SECOND
                        """
                                .formatted(SILENCE_SECONDS))
                .setParameter(1, execution)
                .setParameter(2, node())
                .getResultList()
                .isEmpty();
    }

    private void update(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private static boolean isTrue(Object flag) {
        return flag instanceof Boolean truth ? truth : flag instanceof Number number && number.intValue() != 0;
    }

    private static String node() {
        return Setting.NODE.get();
    }
}
