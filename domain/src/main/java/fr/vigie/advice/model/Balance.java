package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;

/**
 * Whether those who start an action and those they are compared with are alike, seen on the sample of whole histories: in
 * what is known of them (standardised mean differences), and in a placebo, short contracts of the fourth to sixth month
 * before, which no action can have changed and no score knows. Controls count as they do in the estimate: by weight and
 * cell.
 */
final class Balance {

    private static final Covariate[] COVARIATES = Covariate.values();
    /** Chance of a return within six months: it comes after the covariates. */
    private static final int PROGNOSIS = COVARIATES.length;

    private static final int STRATA = TrialWalk.CELLS / Scores.TENTHS;

    /** Parts of the people, left out in turn. */
    private static final int GROUPS = 32;

    /** Of Student's distribution with as many degrees of freedom less one, for 95 %. */
    private static final double T = 2.0395;

    /** Starts from which on the placebo of one stratum tells something. */
    private static final int ENOUGH = 200;

    /** How sure it must be, as so many strata are looked at, that a stratum's placebo is off. */
    private static final double SURE = 3.5;

    /** A standardised mean difference from which on two groups aren't alike. */
    private static final double APART = 0.1;

    private final double[] differences;
    private final Estimate placebo;
    private final boolean[] off;

    private Balance(double[] differences, Estimate placebo, boolean[] off) {
        this.differences = differences;
        this.placebo = placebo;
        this.off = off;
    }

    /** Of each action, in order. */
    static Balance[] of(
            EffectCounts counts, Exposure exposure, Scores scores, BaselineHazard hazard, Occupations occupations) {
        var tallies = new Tally[Action.COUNT];
        for (int action = 0; action < tallies.length; action++) {
            tallies[action] = new Tally(counts, action);
        }
        var walk = new TrialWalk(scores, hazard, occupations);
        var values = new double[PROGNOSIS + 1];
        for (int department = 0; department < Department.all().size(); department++) {
            double weight = exposure.sampleWeight(department);
            for (var history : exposure.sample(department)) {
                int group = (int) (Hashes.of(history.seeker().person()) >>> 59);
                walk.start(history);
                while (walk.next()) {
                    for (int at = 0; at < PROGNOSIS; at++) {
                        values[at] = COVARIATES[at].of(history, walk.month());
                    }
                    values[PROGNOSIS] = walk.chance(Horizon.SIX_MONTHS);
                    int placebo = placebo(history, walk.month());
                    for (int action = 0; action < tallies.length; action++) {
                        if ((walk.started() & 1 << action) != 0) {
                            tallies[action].addTreated(walk.cell(), group, weight, values, placebo);
                        } else if (walk.weights[action] > 0) {
                            tallies[action].addControl(
                                    walk.cell(), group, weight * walk.weights[action], values, placebo);
                        }
                    }
                }
            }
        }
        var balances = new Balance[Action.COUNT];
        for (int action = 0; action < tallies.length; action++) {
            balances[action] = tallies[action].balance();
        }
        return balances;
    }

    /** The largest standardised mean difference, without sign. */
    double worst() {
        double worst = 0;
        for (double difference : differences) {
            worst = Math.max(worst, Math.abs(difference));
        }
        return worst;
    }

    /** What differs most. */
    String worstName() {
        int worst = 0;
        for (int at = 1; at < differences.length; at++) {
            if (Math.abs(differences[at]) > Math.abs(differences[worst])) {
                worst = at;
            }
        }
        return worst == PROGNOSIS ? "PROGNOSIS" : COVARIATES[worst].name();
    }

    /** Difference of the shares with short contracts in the fourth to sixth month before. */
    Estimate placebo() {
        return placebo;
    }

    EvidenceGrade grade() {
        return worst() < APART && placebo.n() >= ENOUGH && placebo.holdsZero() ? EvidenceGrade.B : EvidenceGrade.C;
    }

    /** @param stratum domain × 6 + band */
    EvidenceGrade grade(int stratum) {
        return off[stratum] ? EvidenceGrade.C : grade();
    }

    /**
     * 1 if there was a short contract in the fourth to sixth month before, as far as these were months of the spell, 0 if
     * not, less than 0 where none of them was.
     */
    private static int placebo(History history, int month) {
        if (month <= Design.LATELY) {
            return -1;
        }
        return Design.isPlacebo(history.shortContracts(), month) ? 1 : 0;
    }

    /** Sums for one action. */
    private static final class Tally {

        private final EffectCounts counts;
        private final int action;
        private final double[] factors = new double[TrialWalk.CELLS];
        /** Weight, then by covariate the sum and the sum of squares: of the treated, of the controls. */
        private final double[][] sums = new double[2][1 + 2 * (PROGNOSIS + 1)];
        /** By stratum and group: starts, those with the placebo, and the same of controls. */
        private final double[][][] placebos = new double[STRATA][GROUPS][4];

        private final long[] starts = new long[STRATA];

        Tally(EffectCounts counts, int action) {
            this.counts = counts;
            this.action = action;
            for (int cell = 0; cell < factors.length; cell++) {
                double controls = counts.controls(cell, action).weight();
                factors[cell] = controls > 0 ? counts.treated(cell, action).weight() / controls / TrialWalk.UNIT : 0;
            }
        }

        void addTreated(int cell, int group, double weight, double[] values, int placebo) {
            // Without anybody to compare with, a start isn't in the estimate either.
            if (factors[cell] > 0) {
                add(sums[0], weight, values);
                if (placebo >= 0) {
                    int stratum = cell / Scores.TENTHS;
                    starts[stratum]++;
                    placebos[stratum][group][0] += weight;
                    placebos[stratum][group][1] += weight * placebo;
                }
            }
        }

        void addControl(int cell, int group, double weight, double[] values, int placebo) {
            double factor = factors[cell];
            if (factor > 0) {
                add(sums[1], weight * factor, values);
                if (placebo >= 0) {
                    placebos[cell / Scores.TENTHS][group][2] += weight * factor;
                    placebos[cell / Scores.TENTHS][group][3] += weight * factor * placebo;
                }
            }
        }

        private static void add(double[] sums, double weight, double[] values) {
            sums[0] += weight;
            for (int at = 0; at < values.length; at++) {
                sums[1 + 2 * at] += weight * values[at];
                sums[2 + 2 * at] += weight * values[at] * values[at];
            }
        }

        Balance balance() {
            var differences = new double[PROGNOSIS + 1];
            for (int at = 0; at < differences.length; at++) {
                differences[at] = standardised(at);
            }
            var all = new double[GROUPS][4];
            long n = 0;
            var off = new boolean[STRATA];
            for (int stratum = 0; stratum < STRATA; stratum++) {
                n += starts[stratum];
                for (int group = 0; group < GROUPS; group++) {
                    for (int at = 0; at < 4; at++) {
                        all[group][at] += placebos[stratum][group][at];
                    }
                }
                if (starts[stratum] >= ENOUGH) {
                    var difference = jackknife(placebos[stratum]);
                    off[stratum] = Math.abs(difference[0]) > SURE * difference[1];
                }
            }
            var difference = jackknife(all);
            return new Balance(
                    differences,
                    new Estimate(
                            difference[0], difference[0] - T * difference[1], difference[0] + T * difference[1], n),
                    off);
        }

        private double standardised(int at) {
            double treated = mean(sums[0], 1 + 2 * at);
            double controls = mean(sums[1], 1 + 2 * at);
            double spread =
                    mean(sums[0], 2 + 2 * at) - treated * treated + mean(sums[1], 2 + 2 * at) - controls * controls;
            return spread > 1e-12 ? (treated - controls) / Math.sqrt(spread / 2) : 0;
        }

        private static double mean(double[] sums, int at) {
            return sums[0] > 0 ? sums[at] / sums[0] : 0;
        }
    }

    /**
     * Difference of two shares and its standard deviation, from how it moves as each group of people is left out: one
     * person is in many trials, and all of theirs go together.
     *
     * @param groups weight and weighted outcomes of the treated, then of the controls
     */
    static double[] jackknife(double[][] groups) {
        var all = new double[4];
        for (var group : groups) {
            for (int at = 0; at < 4; at++) {
                all[at] += group[at];
            }
        }
        double whole = difference(all, new double[4]);
        double mean = 0;
        var without = new double[groups.length];
        for (int group = 0; group < groups.length; group++) {
            without[group] = difference(all, groups[group]);
            mean += without[group] / groups.length;
        }
        double squares = 0;
        for (double one : without) {
            squares += (one - mean) * (one - mean);
        }
        return new double[] {whole, Math.sqrt(squares * (groups.length - 1) / groups.length)};
    }

    private static double difference(double[] all, double[] less) {
        return share(all[1] - less[1], all[0] - less[0]) - share(all[3] - less[3], all[2] - less[2]);
    }

    private static double share(double part, double whole) {
        return whole > 1e-9 ? part / whole : 0;
    }
}
