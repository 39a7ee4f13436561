package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.path.Spell;

/**
 * What is known of a person in a month of their spell, as terms of a regression: each term has a place, and in a month few
 * of them are there. Nothing is among it that came in that month or later. Short contracts of the three months before are,
 * since they may well move both who acts and who returns; those of the three months before these aren't, and serve as
 * placebo: where all that matters is among the terms, they tell nothing more of who starts.
 */
final class Design {

    /** Months before a start whose short contracts are a term of their own. */
    static final int LATELY = 3;

    /** Months before a start; the short contracts that began in the earlier half of them are the placebo. */
    static final int PLACEBO = 6;

    private static final Action[] ACTIONS = Action.values();
    private static final int[] MONTHS_FROM = {0, 1, 2, 3, 4, 5, 6, 9, 12, 15, 18, 24};
    private static final int[] PRIOR_FROM = {0, 1, 4, 9};

    static final int CONSTANT = 0;
    private static final int AGE = 1;
    private static final int DIPLOMA = AGE + AgeBand.values().length;
    private static final int EXPERIENCE = DIPLOMA + Diploma.values().length;
    private static final int MOBILITY = EXPERIENCE + Experience.values().length;
    private static final int LICENCE = MOBILITY + Mobility.values().length;
    private static final int DIFFICULTY = LICENCE + 1;
    private static final int PRIOR = DIFFICULTY + Difficulty.values().length;
    private static final int DOMAIN = PRIOR + PRIOR_FROM.length;
    private static final int RATE = DOMAIN + Rome.DOMAINS;
    private static final int MONTH = RATE + 2;
    private static final int SEASON = MONTH + MONTHS_FROM.length;
    static final int TREND = SEASON + 12;
    private static final int CONTRACTS = TREND + 1;
    static final int CONTRACT_LATELY = CONTRACTS + 2;
    private static final int DONE = CONTRACT_LATELY + 1;
    static final int SIZE = DONE + Action.COUNT;

    final int[] terms = new int[SIZE];
    final double[] values = new double[SIZE];
    int size;

    /**
     * Terms that stay the same all through a spell.
     *
     * @param domain ROME's, of the occupation looked for
     * @param logRate logarithm of the baseline hazard, relative to its base
     */
    void person(History history, int domain, double logRate) {
        var seeker = history.seeker();
        size = 0;
        put(CONSTANT, 1);
        put(AGE + seeker.age().ordinal(), 1);
        put(DIPLOMA + seeker.diploma().ordinal(), 1);
        put(EXPERIENCE + seeker.experience().ordinal(), 1);
        put(MOBILITY + seeker.mobility().ordinal(), 1);
        put(LICENCE, seeker.licence() ? 1 : 0);
        for (int said = seeker.difficulties(); said != 0; said &= said - 1) {
            put(DIFFICULTY + Integer.numberOfTrailingZeros(said), 1);
        }
        put(PRIOR + classOf(history.priorContracts(), PRIOR_FROM), 1);
        put(DOMAIN + domain, 1);
        put(RATE, logRate);
        put(RATE + 1, logRate * logRate);
    }

    /** Adds the terms of a month to those of the person. */
    void month(History history, int month) {
        put(month(month), 1);
        put(season(history.start() + month), 1);
        put(TREND, trend(history.start() + month));
        int contracts = contracts(history.shortContracts(), month);
        if (contracts > 0) {
            put(contracts(contracts), 1);
        }
        put(CONTRACT_LATELY, isLately(history.shortContracts(), month) ? 1 : 0);
        for (int action = 0; action < Action.COUNT; action++) {
            int start = history.starts().of(ACTIONS[action]);
            if (start >= 0 && start < month) {
                put(done(action), 1);
            }
        }
    }

    static int month(int month) {
        return MONTH + classOf(Math.min(month, Spell.LONGEST), MONTHS_FROM);
    }

    /** @param calendar month since January 2000 */
    static int season(int calendar) {
        return SEASON + Math.floorMod(calendar, 12);
    }

    /** Decades since January 2020. */
    static double trend(int calendar) {
        return (calendar - 240) / 120.0;
    }

    /** How many months well before this one saw a short contract begin: 0, 1, or 2 for more. */
    static int contracts(long shortContracts, int month) {
        long before = month <= PLACEBO ? 0 : shortContracts & (1L << month - PLACEBO) - 1;
        return Math.min(2, Long.bitCount(before));
    }

    /** Whether a short contract began in the three months before this one. */
    static boolean isLately(long shortContracts, int month) {
        return in(shortContracts, month - LATELY, month);
    }

    /** Whether a short contract began in the three months before those. */
    static boolean isPlacebo(long shortContracts, int month) {
        return in(shortContracts, month - PLACEBO, month - LATELY);
    }

    private static boolean in(long shortContracts, int from, int until) {
        return until > 0 && (shortContracts & (1L << until) - 1) >>> Math.max(0, from) != 0;
    }

    /** @param contracts 1 or 2 */
    static int contracts(int contracts) {
        return CONTRACTS + contracts - 1;
    }

    static int done(int action) {
        return DONE + action;
    }

    private void put(int term, double value) {
        if (value != 0) {
            terms[size] = term;
            values[size++] = value;
        }
    }

    private static int classOf(int value, int[] from) {
        int at = from.length - 1;
        while (value < from[at]) {
            at--;
        }
        return at;
    }
}
