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

    /** As a whole number; empty where nothing is known, or so little that a split leaves less than one. */
    OptionalInt rounded(int cell) {
        if (!knows(cell)) {
            return OptionalInt.empty();
        }
        int whole = (int) Math.round(sums[cell]);
        return whole == 0 && sums[cell] > 0 ? OptionalInt.empty() : OptionalInt.of(whole);
    }
}
