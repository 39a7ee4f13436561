package fr.vigie.messaging;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Role;
import fr.vigie.shared.InstantConverter;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** The mails that were given up: operators have them tried again, or drop them. */
@ApplicationScoped
public class UndeliveredMails {

    /** As many as are shown, and decided on at once. */
    public static final int MAX_SHOWN = 200;

    /** How long what a given-up mail says is kept, from when it was written. */
    static final Duration KEPT = Duration.ofDays(30);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** The newest of them. */
    public List<UndeliveredMail> newest(Actor by) {
        by.require(Role.OPERATOR);
        var now = clock.instant();
        return em.createQuery(
                        "SELECT m FROM OutboxMessage m WHERE m.state = :dead ORDER BY m.id DESC", OutboxMessage.class)
                .setParameter("dead", OutboxMessage.State.DEAD)
                .setMaxResults(MAX_SHOWN)
                .getResultStream()
                .map(message -> message.view(now))
                .toList();
    }

    /** How many mails wait to be sent. */
    public long countQueued(Actor by) {
        by.require(Role.OPERATOR);
        return em.createQuery("SELECT COUNT(m) FROM OutboxMessage m WHERE m.state = :queued", Long.class)
                .setParameter("queued", OutboxMessage.State.QUEUED)
                .getSingleResult();
    }

    /**
     * Queues mails again whose content is still there and worth sending.
     *
     * @return how many that were
     */
    public int retry(Actor by, Collection<Long> ids) {
        var now = clock.instant();
        return decide(by, ids, "MAIL_RETRIED", message -> {
            boolean possible = message.isRetriable(now);
            if (possible) {
                message.retry(now);
            }
            return possible;
        });
    }

    /**
     * Drops mails that were given up.
     *
     * @return how many there were
     */
    public int drop(Actor by, Collection<Long> ids) {
        return decide(by, ids, "MAIL_DROPPED", message -> {
            em.remove(message);
            return true;
        });
    }

    private int decide(Actor by, Collection<Long> ids, String act, Predicate<OutboxMessage> deed) {
        by.require(Role.OPERATOR);
        if (ids.size() > MAX_SHOWN) {
            throw new IllegalArgumentException("At most " + MAX_SHOWN + " mails at once");
        }
        return transactions.retrying(() -> {
            int done = 0;
            for (long id : ids.stream().sorted().distinct().toList()) {
                var message = em.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
                if (message != null && message.isDead() && deed.test(message)) {
                    audit.record(by, act, "MAIL", String.valueOf(id));
                    done++;
                }
            }
            return done;
        });
    }

    /** Erases what old given-up mails say. */
    public void forgetOld() {
        transactions.retrying(() -> em.createNativeQuery(
                        "UPDATE outbox_message SET params_sealed = NULL WHERE state = 'DEAD' AND params_sealed IS NOT NULL AND created_at < ?1")
                .setParameter(
                        1,
                        new InstantConverter()
                                .convertToDatabaseColumn(clock.instant().minus(KEPT)))
                .executeUpdate());
    }
}
