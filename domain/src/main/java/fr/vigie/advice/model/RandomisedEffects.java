package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/**
 * Effects of having been shown an advice, from Vigie's own draws: where several were as good, one was drawn, and the
 * probability with which each could come was logged. Each outcome counts as often as one over that probability, so that
 * those shown and those not shown stand for the same people (Hájek's estimate). That is the only evidence of grade A.
 *
 * <p>Whole numbers, so that parts add up in any order. Draws are taken for independent: one person in many draws makes
 * intervals too narrow, so log the first of each.
 */
public final class RandomisedEffects {

    /** Draws more one-sided than that tell next to nothing, and weigh much. */
    private static final double LEAST = 0.01;

    private static final double UNIT = 1 << 20;
    private static final int SUMS = 5;

    /** By action and arm: people, Σ1/e, Σy/e, Σ1/e² and Σy/e² (y is 0 or 1). */
    private final long[] sums = new long[Action.COUNT * 2 * SUMS];

    /**
     * @param propensity probability that it was shown, as logged; those below 1 % or above 99 % are left out
     * @param outcome whether the person returned to work in time
     */
    public void add(Action action, double propensity, boolean shown, boolean outcome) {
        if (propensity < LEAST || propensity > 1 - LEAST) {
            return;
        }
        double times = 1 / (shown ? propensity : 1 - propensity);
        int at = at(action, shown);
        long weight = Math.round(UNIT * times);
        long square = Math.round(UNIT * times * times);
        sums[at]++;
        sums[at + 1] += weight;
        sums[at + 3] += square;
        if (outcome) {
            sums[at + 2] += weight;
            sums[at + 4] += square;
        }
    }

    public void merge(RandomisedEffects other) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += other.sums[at];
        }
    }

    /** Difference of the shares that returned, shown less not shown; empty where an arm has nobody. */
    public Optional<Estimate> estimate(Action action) {
        int shown = at(action, true);
        int other = at(action, false);
        if (sums[shown] == 0 || sums[other] == 0) {
            return Optional.empty();
        }
        double difference = share(shown) - share(other);
        double sd = Math.sqrt(variance(shown) + variance(other));
        return Optional.of(new RandomEffects.Shrunk(difference, sd).estimate(sums[shown] + sums[other]));
    }

    public void writeTo(DataOutput out) throws IOException {
        Varints.writeSparse(out, sums);
    }

    public static RandomisedEffects readFrom(DataInput in) throws IOException {
        var effects = new RandomisedEffects();
        Varints.addSparse(in, effects.sums);
        return effects;
    }

    private double share(int at) {
        return (double) sums[at + 2] / sums[at + 1];
    }

    /** {@code Σ((y−p)/e)² / (Σ1/e)²}, with y² = y. */
    private double variance(int at) {
        double p = share(at);
        double squares = (sums[at + 4] * (1 - 2 * p) + p * p * sums[at + 3]) / UNIT;
        double weights = sums[at + 1] / UNIT;
        return squares / (weights * weights);
    }

    private static int at(Action action, boolean shown) {
        return (action.ordinal() * 2 + (shown ? 1 : 0)) * SUMS;
    }
}
