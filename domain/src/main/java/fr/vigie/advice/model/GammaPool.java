package fr.vigie.advice.model;

import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * Pools the factors of many small groups towards 1. Events observed are Poisson around {@code θ · expected}, and the
 * factors θ of the groups scatter as a Gamma distribution of mean 1 and variance {@code 1/κ} (Clayton and Kaldor 1987): a
 * group's factor is then Gamma with {@code observed + κ} and {@code expected + κ}.
 *
 * @param kappa events that the common mean is worth, above 0
 */
record GammaPool(double kappa) {

    /** Beyond these a scatter of factors isn't told from none, or from any at all. */
    private static final double LEAST = 1;

    private static final double MOST = 10_000;

    private static final double TAIL = 0.025;
    private static final double NARROWEST = 1e-5;
    private static final double WIDEST = 4;
    private static final double STEP = 0.02;

    /**
     * The scatter that makes squared differences as large as they are: {@code 1/κ = Σ((O−E)² − E) / ΣE²}.
     *
     * @param observed events by group
     * @param expected events by group if every factor were 1
     */
    static GammaPool of(double[] observed, double[] expected) {
        double excess = 0;
        double squares = 0;
        for (int at = 0; at < observed.length; at++) {
            double difference = observed[at] - expected[at];
            excess += difference * difference - expected[at];
            squares += expected[at] * expected[at];
        }
        double scatter = squares > 0 ? excess / squares : 0;
        return new GammaPool(1 / Math.min(1 / LEAST, Math.max(1 / MOST, scatter)));
    }

    double factor(double observed, double expected) {
        return (observed + kappa) / (expected + kappa);
    }

    /** Variance of a factor as a part of its square. */
    double relativeVariance(double observed) {
        return 1 / (observed + kappa);
    }

    /**
     * Bounds of the 95 % interval of a Gamma distribution of mean 1 and that variance, as factors of the mean. There is one
     * for each of tens of thousands of cells, so they are read between the points of a table, to some 1e-5.
     */
    static double[] bounds(double relativeVariance) {
        double place = (Math.log(Math.min(WIDEST, Math.max(NARROWEST, relativeVariance))) - Math.log(NARROWEST)) / STEP;
        int at = Math.min((int) place, Quantiles.LOG_LOW.length - 2);
        return new double[] {between(Quantiles.LOG_LOW, at, place - at), between(Quantiles.LOG_HIGH, at, place - at)};
    }

    private static double between(double[] logs, int at, double part) {
        return Math.exp(logs[at] * (1 - part) + logs[at + 1] * part);
    }

    /** Made when first asked for. */
    private static final class Quantiles {

        static final double[] LOG_LOW = quantiles(TAIL);
        static final double[] LOG_HIGH = quantiles(1 - TAIL);

        private static double[] quantiles(double probability) {
            int points = (int) Math.ceil((Math.log(WIDEST) - Math.log(NARROWEST)) / STEP) + 2;
            var logs = new double[points];
            for (int at = 0; at < points; at++) {
                double variance = NARROWEST * Math.exp(at * STEP);
                logs[at] = Math.log(
                        new GammaDistribution(1 / variance, variance).inverseCumulativeProbability(probability));
            }
            return logs;
        }
    }
}
