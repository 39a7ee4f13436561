package fr.vigie.advice.model;

/**
 * Pools estimates of the same effect in many strata, between which it may truly differ (DerSimonian and Laird 1986), and
 * shrinks each towards the mean as far as its own evidence is weak.
 *
 * @param mean of the effects
 * @param meanVariance of the mean
 * @param tau2 variance of the true effects between strata, 0 or more
 * @param typicalVariance of one estimate
 * @param strata that went in
 */
record RandomEffects(double mean, double meanVariance, double tau2, double typicalVariance, int strata) {

    /** A shrunk effect and its standard deviation. */
    record Shrunk(double value, double sd) {

        Estimate estimate(long n) {
            return new Estimate(value, value - KaplanMeier.Z * sd, value + KaplanMeier.Z * sd, n);
        }
    }

    /**
     * @param effects by stratum, not empty
     * @param variances of each, above 0
     */
    static RandomEffects of(double[] effects, double[] variances) {
        double weights = 0;
        double squares = 0;
        double sum = 0;
        for (int at = 0; at < effects.length; at++) {
            double weight = 1 / variances[at];
            weights += weight;
            squares += weight * weight;
            sum += weight * effects[at];
        }
        double fixed = sum / weights;
        double q = 0;
        for (int at = 0; at < effects.length; at++) {
            q += (effects[at] - fixed) * (effects[at] - fixed) / variances[at];
        }
        int degrees = effects.length - 1;
        double tau2 = degrees == 0 ? 0 : Math.max(0, (q - degrees) / (weights - squares / weights));

        double randomWeights = 0;
        double randomSum = 0;
        for (int at = 0; at < effects.length; at++) {
            double weight = 1 / (variances[at] + tau2);
            randomWeights += weight;
            randomSum += weight * effects[at];
        }
        // What Higgins and Thompson take for the variance within of a typical study.
        double typical = degrees == 0 ? 1 / weights : degrees * weights / (weights * weights - squares);
        return new RandomEffects(randomSum / randomWeights, 1 / randomWeights, tau2, typical, effects.length);
    }

    /**
     * {@code w·effect + (1−w)·mean} with {@code w = τ²/(τ²+v)}. Its variance is what is left of the stratum's own,
     * {@code w·v}, and what is unsure of the mean, {@code (1−w)²·Var(mean)}; and, since τ² is itself an estimate, a part
     * that grows with how far the stratum lies from the mean (Morris 1983).
     */
    Shrunk shrink(double effect, double variance) {
        double own = tau2 / (tau2 + variance);
        double rest = 1 - own;
        double away = effect - mean;
        double ofTau = strata > 3
                ? 2.0 / (strata - 3) * rest * rest * away * away * (typicalVariance + tau2) / (variance + tau2)
                : rest * rest * away * away;
        double left = own * variance + rest * rest * meanVariance + ofTau;
        return new Shrunk(own * effect + rest * mean, Math.sqrt(left));
    }

    /** What is to be expected of a stratum that nothing was seen of. */
    Shrunk unseen() {
        return new Shrunk(mean, Math.sqrt(tau2 + meanVariance));
    }
}
