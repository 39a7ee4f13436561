package fr.vigie.advice.model;

import fr.vigie.advice.path.Spell;
import java.util.Arrays;

/**
 * Factors of age, diploma and month of the spell, from spells by {@link Exposure#profile}. There is enough of each to need
 * no pooling. What they leave free is fixed: weighed by months at risk, the factors of each have a mean of 1, and the
 * base hazard carries the rest.
 */
final class ProfileFactors {

    private static final int MOST_ROUNDS = 500;
    private static final double STILL = 1e-9;

    private double base;
    private final double[] age = ones(Exposure.AGES);
    private final double[] diploma = ones(Exposure.DIPLOMAS);
    private final double[] duration = ones(Spell.LONGEST);
    private final double[] ageReturns = new double[Exposure.AGES];
    private final double[] diplomaReturns = new double[Exposure.DIPLOMAS];
    private final double[] durationReturns = new double[Spell.LONGEST];
    private long months;
    private long returns;

    /** Counts spells of one profile, and how many of them a return ended. */
    void add(int profile, int spells, int returned) {
        ageReturns[ageOf(profile)] += returned;
        diplomaReturns[diplomaOf(profile)] += returned;
        durationReturns[lengthOf(profile) - 1] += returned;
        months += (long) spells * lengthOf(profile);
        returns += returned;
    }

    /**
     * Fits the factors.
     *
     * @param weighed spells by profile, times whatever else is known of their hazard
     * @return the largest step that a factor's logarithm took
     */
    double fit(double[] weighed) {
        var atRisk = monthsAtRisk(weighed);
        var before = logs();
        double move = Double.MAX_VALUE;
        for (int round = 0; move > STILL && round < MOST_ROUNDS; round++) {
            var last = logs();
            fitOnce(atRisk);
            move = distance(last, logs());
        }
        return distance(before, logs());
    }

    /** Returns that one spell of each profile is expected to end in, all factors of places 1. */
    double[] expectedBySpell() {
        var expected = new double[Exposure.PROFILES];
        for (int profile = 0; profile < expected.length; profile++) {
            double shorter = lengthOf(profile) == 1 ? 0 : expected[profile - 1];
            expected[profile] = shorter
                    + base * age[ageOf(profile)] * diploma[diplomaOf(profile)] * duration[lengthOf(profile) - 1];
        }
        return expected;
    }

    private void fitOnce(double[] atRisk) {
        double expected = 0;
        for (int profile = 0; profile < atRisk.length; profile++) {
            expected += atRisk[profile] * factor(profile);
        }
        base = expected > 0 ? returns / expected : 0;
        renew(age, ageReturns, atRisk, 0);
        renew(diploma, diplomaReturns, atRisk, 1);
        renew(duration, durationReturns, atRisk, 2);
    }

    /** Observed over expected in each class of one factor; classes without a month at risk keep 1. */
    private void renew(double[] factors, double[] observed, double[] atRisk, int which) {
        var expected = new double[factors.length];
        var weights = new double[factors.length];
        for (int profile = 0; profile < atRisk.length; profile++) {
            expected[classOf(profile, which)] += base * atRisk[profile] * factor(profile);
            weights[classOf(profile, which)] += atRisk[profile];
        }
        double sum = 0;
        double all = 0;
        for (int at = 0; at < factors.length; at++) {
            if (expected[at] > 0) {
                // Without a single event a factor of 0 could never recover: half an event is the least.
                factors[at] *= Math.max(0.5, observed[at]) / expected[at];
                sum += factors[at] * weights[at];
                all += weights[at];
            }
        }
        for (int at = 0; at < factors.length; at++) {
            if (expected[at] > 0) {
                factors[at] *= all / sum;
            }
        }
        base *= all > 0 ? sum / all : 1;
    }

    /** Months at risk by age, diploma and month, from spells by age, diploma and length. */
    private static double[] monthsAtRisk(double[] spells) {
        var atRisk = spells.clone();
        for (int profile = atRisk.length - 2; profile >= 0; profile--) {
            if (lengthOf(profile) < Spell.LONGEST) {
                atRisk[profile] += atRisk[profile + 1];
            }
        }
        return atRisk;
    }

    private double factor(int profile) {
        return age[ageOf(profile)] * diploma[diplomaOf(profile)] * duration[lengthOf(profile) - 1];
    }

    private static int classOf(int profile, int which) {
        return switch (which) {
            case 0 -> ageOf(profile);
            case 1 -> diplomaOf(profile);
            default -> lengthOf(profile) - 1;
        };
    }

    private static int ageOf(int profile) {
        return profile / (Exposure.DIPLOMAS * Spell.LONGEST);
    }

    private static int diplomaOf(int profile) {
        return profile / Spell.LONGEST % Exposure.DIPLOMAS;
    }

    private static int lengthOf(int profile) {
        return profile % Spell.LONGEST + 1;
    }

    private double[] logs() {
        var logs = new double[1 + age.length + diploma.length + duration.length];
        int at = 0;
        logs[at++] = Math.log(Math.max(base, Double.MIN_NORMAL));
        for (var factors : new double[][] {age, diploma, duration}) {
            for (double factor : factors) {
                logs[at++] = Math.log(factor);
            }
        }
        return logs;
    }

    private static double distance(double[] one, double[] other) {
        double distance = 0;
        for (int at = 0; at < one.length; at++) {
            distance = Math.max(distance, Math.abs(one[at] - other[at]));
        }
        return distance;
    }

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    double base() {
        return base;
    }

    double[] age() {
        return age;
    }

    double[] diploma() {
        return diploma;
    }

    double[] duration() {
        return duration;
    }

    long months() {
        return months;
    }

    long returns() {
        return returns;
    }
}
