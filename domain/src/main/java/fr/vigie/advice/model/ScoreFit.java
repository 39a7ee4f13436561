package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import java.util.Arrays;

/** Fits {@link Scores} to a sample of whole histories. */
final class ScoreFit {

    /** Rows of a regression, at most about: those with the outcome, and those without. */
    private static final int EVENTS = 25_000;

    private static final int OTHERS = 50_000;

    /** Others for one with the outcome: more would hardly tell more, but this many at least in all. */
    private static final int OTHERS_EACH = 8;

    private static final int FEWEST_OTHERS = 5_000;

    /** Histories that the tenths of prognosis are read from, at most about. */
    private static final int FOR_TENTHS = 40_000;

    private static final double RIDGE = 1;

    private static final Action[] ACTIONS = Action.values();

    @FunctionalInterface
    private interface Months {
        void visit(History history, int month, double weight);
    }

    private final Exposure exposure;
    private final BaselineHazard hazard;
    private final Occupations occupations;
    private final Design design = new Design();

    ScoreFit(Exposure exposure, BaselineHazard hazard, Occupations occupations) {
        this.exposure = exposure;
        this.hazard = hazard;
        this.occupations = occupations;
    }

    /** Log-linear terms that multiply the baseline hazard of each month. */
    double[] prognosis() {
        var count = new long[2];
        forEachMonth((history, month, weight) -> count[returns(history, month)]++);
        var regression = new Regression(Regression.Link.LOG, Design.SIZE, RIDGE);
        double common = commonWeight();
        forEachMonth((history, month, weight) -> {
            int outcome = returns(history, month);
            double kept = kept(count, outcome);
            if (isKept(kept, history, month, Scores.PROGNOSIS)) {
                double rate = rate(history) * hazard.duration(month);
                describe(history, month);
                regression.add(
                        design.terms, design.values, design.size, Math.log(rate), outcome, weight / kept / common);
            }
        });
        return regression.fit();
    }

    /** Logistic terms of starting an action, of those who haven't started it before. */
    double[] uptake(int action) {
        var count = new long[2];
        forEachTrial(action, (history, month, weight) -> count[starts(history, month, action)]++);
        if (count[1] == 0) {
            return new double[Design.SIZE];
        }
        var regression = new Regression(Regression.Link.LOGIT, Design.SIZE, RIDGE);
        double common = commonWeight();
        forEachTrial(action, (history, month, weight) -> {
            int outcome = starts(history, month, action);
            double kept = kept(count, outcome);
            if (isKept(kept, history, month, action)) {
                describe(history, month);
                regression.add(design.terms, design.values, design.size, 0, outcome, weight / kept / common);
            }
        });
        return regression.fit();
    }

    /** Logarithm of the mean odds that terms give those who might have started. */
    double usual(double[][] coefficients, int action) {
        var count = new long[2];
        forEachTrial(action, (history, month, weight) -> count[0]++);
        var sums = new double[2];
        forEachTrial(action, (history, month, weight) -> {
            if (isKept(kept(count, 0), history, month, action)) {
                describe(history, month);
                double sum = 0;
                for (int at = 0; at < design.size; at++) {
                    sum += design.values[at] * coefficients[design.terms[at]][action];
                }
                sums[0] += weight * Math.exp(sum);
                sums[1] += weight;
            }
        });
        return sums[1] > 0 ? Math.log(sums[0] / sums[1]) : 0;
    }

    /** The bounds between tenths of the chance to return within six months, by band of duration. */
    double[][] tenths(TrialWalk walk) {
        var chances = new double[DurationBand.values().length][1024];
        var sizes = new int[chances.length];
        double kept = Math.min(1, FOR_TENTHS / Math.max(1.0, histories()));
        forEachHistory((history, month, weight) -> {
            if (isKept(kept, history, month, Scores.PROGNOSIS)) {
                walk.start(history);
                while (walk.next()) {
                    int band = walk.band();
                    if (sizes[band] == chances[band].length) {
                        chances[band] = Arrays.copyOf(chances[band], 2 * sizes[band]);
                    }
                    chances[band][sizes[band]++] = walk.chance(Horizon.SIX_MONTHS);
                }
            }
        });
        var tenths = new double[chances.length][Scores.TENTHS - 1];
        for (int band = 0; band < tenths.length; band++) {
            Arrays.sort(chances[band], 0, sizes[band]);
            for (int at = 0; at < tenths[band].length && sizes[band] > 0; at++) {
                tenths[band][at] = chances[band][(int) ((at + 1L) * sizes[band] / Scores.TENTHS)];
            }
        }
        return tenths;
    }

    private void forEachHistory(Months visitor) {
        for (int department = 0; department < Department.all().size(); department++) {
            double weight = exposure.sampleWeight(department);
            exposure.sample(department).forEach(history -> visitor.visit(history, 0, weight));
        }
    }

    private void forEachMonth(Months visitor) {
        forEachHistory((history, none, weight) -> {
            for (int month = 0; month < history.months(); month++) {
                visitor.visit(history, month, weight);
            }
        });
    }

    /** Months at which somebody might start an action for the first time and is still searching after the month. */
    private void forEachTrial(int action, Months visitor) {
        forEachHistory((history, none, weight) -> {
            int start = history.starts().of(ACTIONS[action]);
            int last = TrialWalk.lastMonth(history);
            for (int month = 0; month <= (start < 0 ? last : Math.min(start, last)); month++) {
                visitor.visit(history, month, weight);
            }
        });
    }

    private void describe(History history, int month) {
        design.person(
                history,
                occupations.at(history.seeker().occupation()).domain(),
                Math.log(rate(history) / hazard.base()));
        design.month(history, month);
    }

    private double rate(History history) {
        return TrialWalk.rate(hazard, history);
    }

    private static int returns(History history, int month) {
        return history.returned() && month == history.months() - 1 ? 1 : 0;
    }

    private static int starts(History history, int month, int action) {
        return history.starts().of(ACTIONS[action]) == month ? 1 : 0;
    }

    /**
     * Share of the rows of an outcome that are kept.
     *
     * @param count rows without the outcome, and with it
     */
    private static double kept(long[] count, int outcome) {
        double most = outcome == 1
                ? EVENTS
                : Math.min(OTHERS, Math.max(FEWEST_OTHERS, OTHERS_EACH * Math.min(count[1], EVENTS)));
        return Math.min(1, most / Math.max(1.0, count[outcome]));
    }

    /** Keeps a share of the rows, always the same ones. */
    private static boolean isKept(double share, History history, int month, int column) {
        if (share >= 1) {
            return true;
        }
        long draw = Hashes.of(history.seeker().person(), (history.start() * 64L + month) * 32 + column + 1) >>> 11;
        return draw * 0x1p-53 < share;
    }

    private int histories() {
        int histories = 0;
        for (int department = 0; department < Department.all().size(); department++) {
            histories += exposure.sample(department).size();
        }
        return histories;
    }

    /** Mean weight of a history, so that weights are about 1 and the ridge stays weak. */
    private double commonWeight() {
        double seen = 0;
        for (int department = 0; department < Department.all().size(); department++) {
            seen += exposure.sampleWeight(department)
                    * exposure.sample(department).size();
        }
        return seen / Math.max(1, histories());
    }
}
