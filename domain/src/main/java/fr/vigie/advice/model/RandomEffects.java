package fr.vigie.advice.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Pools estimates of the same effect in many strata, between which it may truly differ (DerSimonian and Laird 1986), and
 * shrinks each towards the mean as far as its own evidence is weak.
 *
 * @param mean of the effects
 * @param meanVariance of the mean
 * @param tau2 variance of the true effects between strata, 0 or more
 * @param scatters other variances that it might be, given what was seen
 */
record RandomEffects(double mean, double meanVariance, double tau2, List<Scatter> scatters) {

    /**
     * A variance between strata that could be the true one.
     *
     * @param weight how likely; that of all is 1
     * @param mean of the effects if it is
     */
    record Scatter(double tau2, double weight, double mean, double meanVariance) {

        private double shrink(double effect, double variance) {
            return (tau2 * effect + variance * mean) / (tau2 + variance);
        }

        private double variance(double variance) {
            double rest = variance / (tau2 + variance);
            return (1 - rest) * variance + rest * rest * meanVariance;
        }
    }

    /** A shrunk effect and its standard deviation. */
    record Shrunk(double value, double sd) {

        Estimate estimate(long n) {
            return Estimate.around(value, sd, n);
        }
    }

    private static final int SCATTERS = 40;

    /**
     * @param effects by stratum, not empty
     * @param variances of each, above 0
     */
    static RandomEffects of(double[] effects, double[] variances) {
        var fixed = given(0, effects, variances);
        double weights = 0;
        double squares = 0;
        double q = 0;
        for (int at = 0; at < effects.length; at++) {
            double weight = 1 / variances[at];
            weights += weight;
            squares += weight * weight;
            q += weight * (effects[at] - fixed.mean) * (effects[at] - fixed.mean);
        }
        int degrees = effects.length - 1;
        double tau2 = degrees == 0 ? 0 : Math.max(0, (q - degrees) / (weights - squares / weights));
        var found = given(tau2, effects, variances);
        double typical = effects.length / weights;
        return new RandomEffects(
                found.mean,
                found.meanVariance,
                tau2,
                degrees == 0
                        ? List.of(new Scatter(0, 1, fixed.mean, fixed.meanVariance))
                        : scatters(3 * Math.sqrt(Math.max(tau2, typical)), effects, variances));
    }

    /** Standard deviations between strata from 0 to a largest one, all alike before the effects are seen. */
    private static List<Scatter> scatters(double largest, double[] effects, double[] variances) {
        var likely = new ArrayList<Scatter>();
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at <= SCATTERS; at++) {
            double tau = largest * at / SCATTERS;
            var scatter = given(tau * tau, effects, variances);
            likely.add(scatter);
            most = Math.max(most, scatter.weight);
        }
        double sum = 0;
        for (var scatter : likely) {
            sum += Math.exp(scatter.weight - most);
        }
        double all = sum;
        double highest = most;
        return likely.stream()
                .map(scatter -> new Scatter(
                        scatter.tau2, Math.exp(scatter.weight - highest) / all, scatter.mean, scatter.meanVariance))
                .toList();
    }

    /** The mean if the variance between strata is that; its weight is the logarithm of its restricted likelihood. */
    private static Scatter given(double tau2, double[] effects, double[] variances) {
        double weights = 0;
        double sum = 0;
        double likelihood = 0;
        for (int at = 0; at < effects.length; at++) {
            double weight = 1 / (variances[at] + tau2);
            weights += weight;
            sum += weight * effects[at];
            likelihood += Math.log(weight) / 2;
        }
        double mean = sum / weights;
        for (int at = 0; at < effects.length; at++) {
            double away = effects[at] - mean;
            likelihood -= away * away / (variances[at] + tau2) / 2;
        }
        return new Scatter(tau2, likelihood - Math.log(weights) / 2, mean, 1 / weights);
    }

    /**
     * {@code w·effect + (1−w)·mean} with {@code w = τ²/(τ²+v)}. Its variance is what is left of the stratum's own,
     * {@code w·v}, and what is unsure of the mean, {@code (1−w)²·Var(mean)}; and, as τ² is an estimate itself, both are
     * averaged over the scatters that are likely, with how far the effect would then lie from here.
     */
    Shrunk shrink(double effect, double variance) {
        double own = tau2 / (tau2 + variance);
        double value = own * effect + (1 - own) * mean;
        double left = 0;
        for (var scatter : scatters) {
            double away = scatter.shrink(effect, variance) - value;
            left += scatter.weight * (scatter.variance(variance) + away * away);
        }
        return new Shrunk(value, Math.sqrt(left));
    }

    /** The mean; how unsure it is, is averaged over the scatters that are likely, as for a stratum. */
    Shrunk average() {
        double left = 0;
        for (var scatter : scatters) {
            double away = scatter.mean - mean;
            left += scatter.weight * (scatter.meanVariance + away * away);
        }
        return new Shrunk(mean, Math.sqrt(left));
    }

    /** What is to be expected of a stratum that nothing was seen of. */
    Shrunk unseen() {
        double left = 0;
        for (var scatter : scatters) {
            double away = scatter.mean - mean;
            left += scatter.weight * (scatter.tau2 + scatter.meanVariance + away * away);
        }
        return new Shrunk(mean, Math.sqrt(left));
    }
}
