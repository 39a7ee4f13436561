package fr.vigie.advice.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * A regression on few terms a row, fitted by Newton's method: logistic, or log-linear for the hazard of an event. A weak
 * pull of all but the constant towards 0 (a ridge) keeps terms that the rows don't tell apart from running away.
 */
final class Regression {

    /** How the expected outcome follows from the sum of the terms. */
    enum Link {
        LOGIT {
            @Override
            double mean(double sum) {
                return 1 / (1 + Math.exp(-sum));
            }

            @Override
            double variance(double mean) {
                return mean * (1 - mean);
            }

            @Override
            double likelihood(double outcome, double sum) {
                // log(1 + e^s), written so that it can't overflow.
                return outcome * sum - Math.max(sum, 0) - Math.log1p(Math.exp(-Math.abs(sum)));
            }
        },
        LOG {
            @Override
            double mean(double sum) {
                return Math.exp(Math.min(sum, 3));
            }

            @Override
            double variance(double mean) {
                return mean;
            }

            @Override
            double likelihood(double outcome, double sum) {
                return outcome * sum - mean(sum);
            }
        };

        abstract double mean(double sum);

        abstract double variance(double mean);

        abstract double likelihood(double outcome, double sum);
    }

    private record Row(int[] terms, double[] values, double offset, double outcome, double weight) {}

    private static final int MOST_STEPS = 30;
    /** Gain of likelihood a row that isn't worth another step. */
    private static final double STILL = 1e-7;

    private final Link link;
    private final int size;
    private final double ridge;
    private final List<Row> rows = new ArrayList<>();

    Regression(Link link, int size, double ridge) {
        this.link = link;
        this.size = size;
        this.ridge = ridge;
    }

    /** @param offset known part of the sum */
    void add(int[] terms, double[] values, int length, double offset, double outcome, double weight) {
        rows.add(new Row(Arrays.copyOf(terms, length), Arrays.copyOf(values, length), offset, outcome, weight));
    }

    /** The coefficients by term; term 0 is taken for the constant. */
    double[] fit() {
        var coefficients = new double[size];
        coefficients[0] = constant();
        double likelihood = likelihood(coefficients);
        for (int step = 0; step < MOST_STEPS; step++) {
            var move = newton(coefficients);
            double part = 1;
            var next = plus(coefficients, move, part);
            double better = likelihood(next);
            while (better < likelihood && part > 1e-4) {
                part /= 2;
                next = plus(coefficients, move, part);
                better = likelihood(next);
            }
            double gain = better - likelihood;
            if (gain <= 0) {
                return coefficients;
            }
            coefficients = next;
            likelihood = better;
            if (gain < STILL * rows.size()) {
                return coefficients;
            }
        }
        return coefficients;
    }

    /** The constant that alone would give the mean outcome. */
    private double constant() {
        double outcome = 0.5;
        double expected = 1;
        for (var row : rows) {
            outcome += row.weight * row.outcome;
            expected += row.weight * (link == Link.LOG ? Math.exp(row.offset) : 1);
        }
        return link == Link.LOG ? Math.log(outcome / expected) : Math.log(outcome / (expected + 1 - outcome));
    }

    private double[] newton(double[] coefficients) {
        var information = new double[size][size];
        var score = new double[size];
        for (var row : rows) {
            double mean = link.mean(sum(row, coefficients));
            double residual = row.weight * (row.outcome - mean);
            double weight = row.weight * link.variance(mean);
            for (int at = 0; at < row.terms.length; at++) {
                score[row.terms[at]] += residual * row.values[at];
                var line = information[row.terms[at]];
                double scaled = weight * row.values[at];
                for (int other = 0; other <= at; other++) {
                    line[row.terms[other]] += scaled * row.values[other];
                }
            }
        }
        for (int at = 0; at < size; at++) {
            // The constant's own pull only keeps the matrix regular where there are no rows.
            double pull = at == 0 ? 1e-9 : ridge;
            score[at] -= pull * coefficients[at];
            information[at][at] += pull;
            for (int other = 0; other < at; other++) {
                double both = information[at][other] + information[other][at];
                information[at][other] = both;
                information[other][at] = both;
            }
        }
        return new CholeskyDecomposition(MatrixUtils.createRealMatrix(information), 1e-10, 1e-14)
                .getSolver()
                .solve(new ArrayRealVector(score, false))
                .toArray();
    }

    private double likelihood(double[] coefficients) {
        double likelihood = 0;
        for (var row : rows) {
            likelihood += row.weight * link.likelihood(row.outcome, sum(row, coefficients));
        }
        for (int at = 1; at < size; at++) {
            likelihood -= ridge * coefficients[at] * coefficients[at] / 2;
        }
        return likelihood;
    }

    private static double sum(Row row, double[] coefficients) {
        double sum = row.offset;
        for (int at = 0; at < row.terms.length; at++) {
            sum += row.values[at] * coefficients[row.terms[at]];
        }
        return sum;
    }

    private static double[] plus(double[] coefficients, double[] move, double part) {
        var next = coefficients.clone();
        for (int at = 0; at < next.length; at++) {
            next[at] += part * move[at];
        }
        return next;
    }
}
