package fr.vigie.advice.market;

import java.util.Arrays;
import java.util.OptionalInt;

/** Sums by occupation and department, where anything is known. */
final class Figures {

    private final double[] sums;

    Figures(int cells) {
        sums = new double[cells];
        Arrays.fill(sums, Double.NaN);
    }

    void add(int cell, double value) {
        sums[cell] = (Double.isNaN(sums[cell]) ? 0 : sums[cell]) + value;
    }

    boolean knows(int cell) {
        return !Double.isNaN(sums[cell]);
    }

    double sum(int cell) {
        return sums[cell];
    }

    /** As a whole number: the split may leave parts of one, and what is more than nothing stays so. */
    OptionalInt rounded(int cell) {
        if (!knows(cell)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(sums[cell] > 0 ? (int) Math.max(1, Math.round(sums[cell])) : 0);
    }
}
