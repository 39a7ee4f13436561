package fr.vigie.advice.model;

import fr.vigie.advice.path.Spell;

/**
 * The chance to return within each horizon, worked out beforehand by season, month of the spell and hazard (on a fine
 * logarithmic scale), with the tenth of prognosis that it falls into: it is asked for in each month of each spell.
 */
final class ChanceTable {

    private static final double LOWEST_LOG = -9;
    private static final int STEPS = 64;
    private static final int RATES = 11 * STEPS;
    private static final Horizon[] HORIZONS = Horizon.values();

    private final float[][] chances = new float[HORIZONS.length][12 * Spell.LONGEST * RATES];
    private final byte[] tenths = new byte[12 * Spell.LONGEST * RATES];

    ChanceTable(Scores scores, BaselineHazard hazard) {
        for (int season = 0; season < 12; season++) {
            for (int month = 0; month < Spell.LONGEST; month++) {
                var factors = new double[TrialWalk.FOLLOWED];
                for (int after = 1; after <= factors.length; after++) {
                    int then = Math.min(month + after, Spell.LONGEST - 1);
                    factors[after - 1] = hazard.duration(then)
                            * Math.exp(scores.row(Design.month(then))[Scores.PROGNOSIS]
                                    + scores.row(Design.season(season + after))[Scores.PROGNOSIS]);
                }
                int band = DurationBand.of(month).ordinal();
                for (int rate = 0; rate < RATES; rate++) {
                    fill(scores, (season * Spell.LONGEST + month) * RATES + rate, rate, band, factors);
                }
            }
        }
    }

    private void fill(Scores scores, int place, int rate, int band, double[] factors) {
        double hazard = Math.exp(LOWEST_LOG + (rate + 0.5) / STEPS);
        for (var horizon : HORIZONS) {
            double stays = 1;
            for (int after = 0; after < horizon.months(); after++) {
                stays *= 1 - Math.min(BaselineHazard.LARGEST, hazard * factors[after]);
            }
            chances[horizon.ordinal()][place] = (float) (1 - stays);
        }
        tenths[place] = (byte) scores.tenth(band, chance(place, Horizon.SIX_MONTHS));
    }

    /** Where the figures stand of that calendar month, month of the spell and logarithm of the hazard. */
    int place(int calendar, int month, double logRate) {
        int rate = Math.max(0, Math.min(RATES - 1, (int) ((logRate - LOWEST_LOG) * STEPS)));
        return (Math.floorMod(calendar, 12) * Spell.LONGEST + month) * RATES + rate;
    }

    double chance(int place, Horizon horizon) {
        return chances[horizon.ordinal()][place];
    }

    int tenth(int place) {
        return tenths[place];
    }
}
