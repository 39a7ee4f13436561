package fr.vigie.advice.kept;

import fr.vigie.advice.run.AdviceRunView;
import fr.vigie.advice.run.AdviceRuns;
import fr.vigie.advice.run.CurrentMarket;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.Outbox;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What is done of kept advice at night: renewed where what it rests on changed, told by mail where there is a reason, and forgotten where
 * nobody cares for it any more. Each profile is a transaction of its own, so that one that fails stops none of the others. What was done is
 * done: begun again the same night, it changes nothing. Nothing here may be called inside a transaction.
 */
@ApplicationScoped
public class KeptRenewal {

    private static final Logger LOG = Logger.getLogger(KeptRenewal.class.getName());

    /** Not opened for so long, it goes. */
    private static final Period KEPT = Period.ofMonths(24);

    /** Later than this the next one could come. */
    private static final Duration LIFE = Duration.ofDays(MailMoment.DAYS_APART);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private KeptProfiles profiles;

    @Inject
    private AdviceRuns runs;

    @Inject
    private CurrentMarket market;

    @Inject
    private Outbox outbox;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * The numbers of profiles of which something may be to do, in their order.
     *
     * @param after the last one given, or 0 to begin
     */
    public List<Long> due(long after, int limit) {
        return transactions.retrying(() -> em.createQuery(
                        """
                        SELECT k.id FROM Kept k WHERE k.id > :after
                           AND (k.runId <> :run OR k.marketStamp <> :market OR k.renewedAt < :month
                             OR k.mailsSince IS NOT NULL AND (k.lastMailAt IS NULL OR k.lastMailAt < :rested))
                         ORDER BY k.id
                        """,
                        Long.class)
                .setParameter("after", after)
                .setParameter("run", run())
                .setParameter("market", market.read().stamp())
                .setParameter(
                        "month", month().atDay(1).atStartOfDay(Clocks.PARIS).toInstant())
                .setParameter("rested", rested())
                .setMaxResults(limit)
                .getResultList());
    }

    /** Renews one, and writes to its owner if there is a reason. */
    public Renewal renew(long id) {
        try {
            return transactions.retrying(
                    () -> profiles.locked(id).map(this::renew).orElse(Renewal.NOTHING));
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, failed, () -> "Kept advice " + id + " could not be renewed");
            return Renewal.FAILED;
        }
    }

    private Renewal renew(Kept kept) {
        boolean changed =
                !kept.isCurrent(run(), market.read().stamp(), month()) && profiles.advise(kept, kept.profile(vault));
        var now = clock.instant();
        var reason = kept.reasonToWrite(kept.profile(vault), kept.changes(vault).has(Cause.FIGURES), now);
        reason.ifPresent(why -> write(kept, why, now));
        return Renewal.of(changed, reason.isPresent());
    }

    private void write(Kept kept, MailReason reason, Instant now) {
        kept.isToldBy(reason, now);
        outbox.replace(
                kept.person().orElseThrow(),
                reason.template(),
                Map.of("key", kept.key(vault).value()),
                LIFE);
    }

    /**
     * Forgets what nobody has opened for two years.
     *
     * @return how many went, up to the limit
     */
    public int forgetUnused(int limit) {
        var unused = clock.instant().atZone(Clocks.PARIS).minus(KEPT).toInstant();
        return each(
                em.createQuery("SELECT k.id FROM Kept k WHERE k.seenAt < :unused ORDER BY k.seenAt", Long.class)
                        .setParameter("unused", unused),
                limit,
                kept -> {
                    if (kept.seenAt().isBefore(unused)) {
                        profiles.forget(kept);
                    }
                });
    }

    /**
     * Forgets addresses that nobody proved within the day of their link.
     *
     * @return of how many a link was over, up to the limit
     */
    public int forgetUnproven(int limit) {
        var now = clock.instant();
        return each(
                em.createQuery(
                                "SELECT k.id FROM Kept k WHERE k.confirmUntil < :now ORDER BY k.confirmUntil",
                                Long.class)
                        .setParameter("now", now),
                limit,
                kept -> {
                    if (kept.canProve(now)) {
                        return;
                    }
                    if (profiles.hasProven(kept)) {
                        kept.forgetsProof();
                    } else {
                        profiles.forgetAddress(kept);
                    }
                });
    }

    private int each(TypedQuery<Long> query, int limit, Consumer<Kept> deed) {
        var ids = query.setMaxResults(limit).getResultList();
        int done = 0;
        for (long id : ids) {
            done += does(id, deed) ? 1 : 0;
        }
        return done;
    }

    private boolean does(long id, Consumer<Kept> deed) {
        try {
            transactions.retrying(() -> {
                profiles.locked(id).ifPresent(deed);
                return null;
            });
            return true;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, failed, () -> "Of kept advice " + id + " nothing could be forgotten");
            return false;
        }
    }

    private long run() {
        return runs.current().map(AdviceRunView::id).orElse(0L);
    }

    private YearMonth month() {
        return YearMonth.now(clock.withZone(Clocks.PARIS));
    }

    /** Whoever was written to since then is left alone. */
    private Instant rested() {
        return clock.instant().minus(LIFE).plus(Duration.ofDays(1));
    }
}
