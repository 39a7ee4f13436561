package fr.vigie.advice.model;

/**
 * One arm of a trial in one cell or more: by month after it, who returned and who was last seen searching, weighed. Those
 * who were not seen to the end weigh on others: each return counts as many times as {@code 1/G}, where G is the share that
 * is still seen by then (inverse probability of censoring). With G from the arm itself that is Kaplan and Meier's estimate.
 */
final class Arm {

    private static final int FOLLOWED = TrialWalk.FOLLOWED;

    /** By month after, 1 to 18. */
    private final double[] returned = new double[FOLLOWED + 1];
    /** By month after, 0 to 18. */
    private final double[] lastSeen = new double[FOLLOWED + 1];

    private final double[] chances = new double[Horizon.values().length];
    private double weight;
    private double squares;

    /** @param slot as {@link EffectCounts} has them */
    void add(int slot, double times) {
        if (slot < EffectCounts.LAST_SEEN) {
            returned[slot + 1] += times;
        } else {
            lastSeen[slot - EffectCounts.LAST_SEEN] += times;
        }
        weight += times;
    }

    /** Sums of predicted chances to return. */
    void chances(double six, double eighteen) {
        chances[Horizon.SIX_MONTHS.ordinal()] += six;
        chances[Horizon.EIGHTEEN_MONTHS.ordinal()] += eighteen;
    }

    /** @param sum of squares of weights */
    void squares(double sum) {
        squares += sum;
    }

    void add(Arm other, double times) {
        for (int month = 0; month <= FOLLOWED; month++) {
            returned[month] += times * other.returned[month];
            lastSeen[month] += times * other.lastSeen[month];
        }
        for (int at = 0; at < chances.length; at++) {
            chances[at] += times * other.chances[at];
        }
        weight += times * other.weight;
        squares += times * times * other.squares;
    }

    /** Sum of weights: the number of people where all weigh 1. */
    double weight() {
        return weight;
    }

    /** How many people of equal weight would tell as much (Kish). */
    double effectiveSize() {
        return squares > 0 ? weight * weight / squares : weight;
    }

    double meanChance(Horizon horizon) {
        return chances[horizon.ordinal()] / weight;
    }

    /** Share still seen in each month after, 1 to 18, of those who hadn't returned before: at index 1 to 18. */
    double[] seen() {
        return seen(leaving(new double[FOLLOWED + 1], 0));
    }

    static double[] seen(double[] leaving) {
        var seen = new double[FOLLOWED + 1];
        double share = 1;
        for (int month = 1; month <= FOLLOWED; month++) {
            share *= 1 - leaving[month - 1];
            seen[month] = share;
        }
        return seen;
    }

    /**
     * Probability of not being seen any more after each month, 0 to 18, of those who are there and don't return in it.
     *
     * @param common the same of a larger group that this one is part of
     * @param worth how many people that is worth
     */
    double[] leaving(double[] common, double worth) {
        var leaving = new double[FOLLOWED + 1];
        double people = weight > 0 ? effectiveSize() / weight : 0;
        double atRisk = weight;
        for (int month = 0; month <= FOLLOWED; month++) {
            double stay = Math.max(0, atRisk - returned[month]);
            double left = lastSeen[month] * people + worth * common[month];
            double of = stay * people + worth;
            leaving[month] = of > 1e-9 ? Math.min(1, left / of) : 0;
            atRisk = stay - lastSeen[month];
        }
        return leaving;
    }

    /** Probability of a return in each month after, 1 to 18, given the share that is seen. */
    double[] returns(double[] seen) {
        var returns = new double[FOLLOWED + 1];
        for (int month = 1; month <= FOLLOWED; month++) {
            returns[month] = returned[month] > 0 ? returned[month] / Math.max(seen[month], 1e-3) / weight : 0;
        }
        return returns;
    }

    /** Probability of a return within a horizon. */
    double chance(Horizon horizon, double[] seen) {
        return sum(returns(seen), horizon);
    }

    static double sum(double[] returns, Horizon horizon) {
        double sum = 0;
        for (int month = 1; month <= horizon.months(); month++) {
            sum += returns[month];
        }
        return sum;
    }

    /**
     * Variance of a probability of return by Greenwood's formula, for a number of people of whom a share is seen, and
     * whose hazards are as these probabilities say.
     *
     * @param returns by month after
     * @param odds by how much the logarithm of survival is larger than they say, 1 for as they say
     */
    static double greenwood(double[] returns, double[] seen, Horizon horizon, double people, double odds) {
        double stays = 1;
        double known = 1;
        double sum = 0;
        for (int month = 1; month <= horizon.months(); month++) {
            double hazard = Math.min(0.95, Math.max(0, returns[month] / Math.max(known, 1e-6)));
            double own = 1 - Math.pow(1 - hazard, odds);
            sum += own / ((1 - own) * people * Math.max(seen[month], 1e-3) * stays);
            known -= returns[month];
            stays *= 1 - own;
        }
        return stays * stays * sum;
    }
}
