package fr.vigie.advice.run;

import fr.vigie.advice.model.Estimate;

/**
 * A figure that a run says of itself.
 *
 * @param name what is measured, as in {@code calibration.slope}
 * @param part of what: an action and a horizon, a group; empty for the whole
 * @param low bound of the 95 % interval; null where it has none
 * @param high likewise
 * @param n how many people, spells or strata it rests on
 */
public record Metric(String name, String part, double value, Double low, Double high, long n) {

    static Metric of(String name, double value, long n) {
        return new Metric(name, "", value, null, null, n);
    }

    static Metric of(String name, String part, double value, long n) {
        return new Metric(name, part, value, null, null, n);
    }

    static Metric of(String name, String part, Estimate estimate) {
        return new Metric(name, part, estimate.value(), estimate.low(), estimate.high(), estimate.n());
    }
}
