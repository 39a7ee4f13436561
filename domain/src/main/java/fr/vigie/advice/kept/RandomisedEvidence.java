package fr.vigie.advice.kept;

import fr.vigie.advice.Action;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.model.Estimate;
import fr.vigie.advice.model.RandomisedEffects;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Evidence of grade A: what became, by their own word after six months, of those to whom the draw showed an advice and of those to whom it
 * didn't. The first draw of each module alone counts, and only if it was drawn within a month of the beginning: what came later had less
 * time. People who don't answer are missing, and may differ. Must not be called inside a transaction.
 */
@ApplicationScoped
public class RandomisedEvidence {

    /** Below so many people no estimate is shown: it would say nothing, and might point at somebody. */
    static final int FEWEST = 100;

    private static final Duration FRESH = Duration.ofHours(1);

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    private volatile Counted counted;

    private record Counted(Instant at, long answers, List<Found> found) {}

    /** What being shown an advice changed: difference of the shares that found lasting work within six months. */
    public record Found(Action action, Estimate estimate) {}

    /**
     * The first draw of a module for somebody who answered.
     *
     * @param propensity chance that it was shown, in 65,535ths
     * @param found whether they found lasting work
     */
    record Draw(Module module, boolean shown, int propensity, boolean found) {}

    /** How many people answered the question after six months. */
    public long count() {
        return counted().answers;
    }

    /** The actions of which enough is known, in the order of their declaration; none at first. */
    public List<Found> estimates() {
        return counted().found;
    }

    private Counted counted() {
        var last = counted;
        if (last == null || last.at.plus(FRESH).isBefore(clock.instant())) {
            last = transactions.retrying(this::read);
            counted = last;
        }
        return last;
    }

    private Counted read() {
        var answers = (Number) em.createNativeQuery("SELECT COUNT(*) FROM advice_kept_answer WHERE milestone = ?1")
                .setParameter(1, Milestone.SIX_MONTHS.months())
                .getSingleResult();
        List<?> rows = em.createNativeQuery(
                        """
                        SELECT d.module, d.shown, d.propensity, a.outcome FROM advice_kept_answer a
                          JOIN advice_kept k ON k.id = a.kept_id
                          JOIN advice_kept_draw d ON d.kept_id = a.kept_id
                         WHERE a.milestone = ?1 AND d.drawn_at < k.created_at + INTERVAL 1 MONTH
                        """)
                .setParameter(1, Milestone.SIX_MONTHS.months())
                .getResultList();
        var draws = rows.stream().map(row -> draw((Object[]) row)).toList();
        return new Counted(clock.instant(), answers.longValue(), found(effects(draws)));
    }

    private static Draw draw(Object[] row) {
        return new Draw(
                Module.of(((Number) row[0]).intValue()),
                row[1] instanceof Number number ? number.intValue() != 0 : (Boolean) row[1],
                ((Number) row[2]).intValue(),
                Outcome.valueOf((String) row[3]) == Outcome.FOUND_LASTING_WORK);
    }

    /** Modules that stand for no action are left out. */
    static RandomisedEffects effects(List<Draw> draws) {
        var effects = new RandomisedEffects();
        for (var draw : draws) {
            draw.module()
                    .action()
                    .ifPresent(action ->
                            effects.add(action, (double) draw.propensity() / Advice.WHOLE, draw.shown(), draw.found()));
        }
        return effects;
    }

    static List<Found> found(RandomisedEffects effects) {
        return Arrays.stream(Action.values())
                .map(action -> found(action, effects.estimate(action)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Found> found(Action action, Optional<Estimate> estimate) {
        return estimate.filter(known -> known.n() >= FEWEST).map(known -> new Found(action, known));
    }
}
