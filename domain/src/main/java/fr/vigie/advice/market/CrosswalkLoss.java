package fr.vigie.advice.market;

/**
 * What a data set loses where it is joined to something else.
 *
 * @param rows of the data set that should join
 * @param rowsLost those of them that join nothing
 * @param volume what the rows count (projects, seekers, jobs), where they say it; 0 for a data set that counts nothing
 * @param volumeLost part of it that joins nothing, shares of rows that join in part among it
 */
public record CrosswalkLoss(Joint joint, int rows, int rowsLost, double volume, double volumeLost) {

    /** 0 to 1. */
    public double shareOfRows() {
        return rows == 0 ? 0 : (double) rowsLost / rows;
    }

    /** 0 to 1. */
    public double shareOfVolume() {
        return volume == 0 ? 0 : volumeLost / volume;
    }

    /** Counts rows as they join or don't. */
    static final class Tally {

        private static final double NOTHING = 1e-9;

        private int rows;
        private int rowsLost;
        private double volume;
        private double volumeLost;

        /** @param joined part of the row that joins, 0 to 1 */
        void count(double joined, double rowVolume) {
            rows++;
            rowsLost += joined < NOTHING ? 1 : 0;
            volume += rowVolume;
            volumeLost += rowVolume * Math.max(0, 1 - joined);
        }

        int rows() {
            return rows;
        }

        CrosswalkLoss at(Joint joint) {
            return new CrosswalkLoss(joint, rows, rowsLost, volume, volumeLost);
        }
    }
}
