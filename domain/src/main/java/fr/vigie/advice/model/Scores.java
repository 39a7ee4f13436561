package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Occupations;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What makes people who start an action comparable with those who don't: how likely each was to start it in that month, and
 * how likely a return was anyway. Both are regressions on all that is known of the person then ({@link Design}), fitted to
 * the sample of whole histories that an {@link Exposure} keeps.
 */
public final class Scores {

    static final int PROGNOSIS = Action.COUNT;
    static final int COLUMNS = Action.COUNT + 1;
    static final int TENTHS = 10;

    /** By term, then by action, the prognosis last. */
    private final double[][] coefficients;
    /** By action: mean odds of a start, in logarithm. */
    private final double[] usual;
    /** By band of duration: the nine bounds between tenths of prognosis. */
    private final double[][] tenths;

    private Scores(double[][] coefficients, double[] usual, double[][] tenths) {
        this.coefficients = coefficients;
        this.usual = usual;
        this.tenths = tenths;
    }

    public static Scores of(Exposure exposure, BaselineHazard hazard, Occupations occupations) {
        var fit = new ScoreFit(exposure, hazard, occupations);
        var coefficients = new double[Design.SIZE][COLUMNS];
        var usual = new double[Action.COUNT];
        for (int column = 0; column < COLUMNS; column++) {
            var found = column == PROGNOSIS ? fit.prognosis() : fit.uptake(column);
            for (int term = 0; term < Design.SIZE; term++) {
                coefficients[term][column] = found[term];
            }
        }
        for (int action = 0; action < Action.COUNT; action++) {
            usual[action] = fit.usual(coefficients, action);
        }
        var untied = new Scores(coefficients, usual, new double[DurationBand.values().length][TENTHS - 1]);
        return new Scores(coefficients, usual, fit.tenths(new TrialWalk(untied, hazard, occupations)));
    }

    double[] row(int term) {
        return coefficients[term];
    }

    double usual(int action) {
        return usual[action];
    }

    /** Tenth of prognosis within a band, from 0. */
    int tenth(int band, double chance) {
        int tenth = 0;
        while (tenth < TENTHS - 1 && chance >= tenths[band][tenth]) {
            tenth++;
        }
        return tenth;
    }

    public void writeTo(DataOutput out) throws IOException {
        for (var rows : new double[][][] {coefficients, {usual}, tenths}) {
            for (var row : rows) {
                for (double value : row) {
                    out.writeDouble(value);
                }
            }
        }
    }

    public static Scores readFrom(DataInput in) throws IOException {
        var coefficients = new double[Design.SIZE][COLUMNS];
        var usual = new double[Action.COUNT];
        var tenths = new double[DurationBand.values().length][TENTHS - 1];
        for (var rows : new double[][][] {coefficients, {usual}, tenths}) {
            for (var row : rows) {
                for (int at = 0; at < row.length; at++) {
                    row[at] = in.readDouble();
                }
            }
        }
        return new Scores(coefficients, usual, tenths);
    }
}
