package fr.vigie.advice.synthetic;

import fr.vigie.advice.Difficulty;

/**
 * How soon people come back to work, leave the register, and take short contracts, where nobody acts on it. Nothing here
 * was estimated from anybody: the figures are chosen so that orders of magnitude are believable and factors interact.
 */
final class Nature {

    /** No chance of a month is above it. */
    static final double LARGEST = 0.5;

    /** Chance to find work by domain of ROME, A to N. */
    static final double[] DOMAIN = {1.05, 0.75, 0.95, 0.95, 0.70, 1.10, 1.20, 1.05, 1.10, 1.30, 0.95, 0.75, 0.95, 1.05};

    private static final double BASE = 0.068;

    /** By age, then diploma: a diploma helps the young more, and hardly those above 55. */
    private static final double[][] AGE_DIPLOMA = {
        {0.80, 1.10, 1.15, 1.40, 1.55},
        {0.80, 1.05, 1.15, 1.35, 1.45},
        {0.80, 0.95, 1.05, 1.15, 1.20},
        {0.70, 0.85, 0.90, 0.92, 0.90},
        {0.50, 0.58, 0.55, 0.52, 0.45}
    };

    /** By age: months after which the chance has fallen most of its way, and the share that stays. */
    private static final double[] FALLS_WITHIN = {6, 8, 11, 16, 26};

    private static final double[] STAYS = {0.38, 0.40, 0.42, 0.48, 0.60};

    private static final double[][] DURATION = durations();

    private static final double[] WORKED = {0.75, 0.98, 1.15, 1.30};
    private static final double[] EXPERIENCE = {0.85, 0.96, 1.05, 1.08};
    private static final double AFTER_SHORT_CONTRACT = 1.18;

    /** The world is unfair to people with a disability: with all else alike they come back less often. */
    private static final double UNFAIR = 0.70;

    private static final double[] YEAR = {1.06, 1.02, 1.06, 1.08, 1.04, 1.02, 0.90, 0.78, 1.18, 1.08, 0.94, 0.84};
    private static final double[] SUMMER = {0.70, 0.78, 0.92, 1.15, 1.30, 1.42, 1.30, 1.00, 0.98, 0.85, 0.75, 0.85};

    /** Domains that live by the season: agriculture, hospitality. */
    private static final int SEASONAL = 1 << 0 | 1 << 6;
    /** Domains hit hardest by the year of shock: trade, hospitality, shows. */
    private static final int EXPOSED = 1 << 3 | 1 << 6 | 1 << 11;

    private static final int SHOCK_BEGINS = 44;
    private static final int SHOCK_ENDS = 32;

    private static final double[] SHORT_BY_DOMAIN = {
        1.7, 0.7, 0.5, 0.9, 0.7, 1.2, 1.8, 1.3, 0.9, 1.1, 0.9, 1.5, 0.6, 1.7
    };
    private static final double[] SHORT_BY_AGE = {1.45, 1.20, 1.00, 0.85, 0.60};

    private static final double[] EXIT_BY_AGE = {1.15, 1.00, 0.90, 0.90, 1.25};
    private static final double[] EXIT_BY_WORKED = {1.40, 1.05, 0.90, 0.80};

    private Nature() {}

    /** Band of months of work in the year before registration: none, some, many, nearly all. */
    static int worked(int months) {
        return months == 0 ? 0 : months <= 3 ? 1 : months <= 8 ? 2 : 3;
    }

    /** What somebody's chance is made of that no month changes. */
    static double level(Somebody who, int worked) {
        double level = BASE
                * DOMAIN[who.domain()]
                * who.ease()
                * AGE_DIPLOMA[who.age()][who.diploma()]
                * WORKED[worked]
                * EXPERIENCE[who.experience()]
                * who.frailty()
                * who.motivation();
        level *= who.says(Difficulty.CARE) ? 0.88 : 1;
        level *= who.says(Difficulty.TRANSPORT) ? 0.9 : 1;
        return level * (who.isDisabled() ? UNFAIR : 1);
    }

    /**
     * What a month makes of it.
     *
     * @param month of the spell
     * @param calendar month of the year, 0 for January
     * @param before months from then to the horizon
     */
    static double month(Somebody who, int month, int calendar, int before, boolean workedLately) {
        int domain = 1 << who.domain();
        double season = (domain & SEASONAL) != 0 ? SUMMER[calendar] : YEAR[calendar];
        double shock = before > SHOCK_BEGINS || before <= SHOCK_ENDS ? 1 : (domain & EXPOSED) != 0 ? 0.45 : 0.72;
        return DURATION[who.age()][month] * season * shock * (workedLately ? AFTER_SHORT_CONTRACT : 1);
    }

    /** Chance a month of a contract of less than 90 days. */
    static double shortContract(Somebody who) {
        return Math.min(0.3, 0.055 * SHORT_BY_DOMAIN[who.domain()] * SHORT_BY_AGE[who.age()] * who.frailty());
    }

    /**
     * Chance a month to leave the register without a lasting job: the discouraged leave, those whom months of search
     * brought nothing, not even a short contract.
     */
    static double exit(Somebody who, int worked, int month, boolean idle) {
        double exit = 0.021 * EXIT_BY_AGE[who.age()] * EXIT_BY_WORKED[worked] * Math.min(1.6, 1 + 0.025 * month);
        return exit * (idle ? 1.5 : 1) * Math.max(0.3, 1.7 - 0.7 * who.motivation());
    }

    private static double[][] durations() {
        var durations = new double[STAYS.length][Course.MONTHS];
        for (int age = 0; age < STAYS.length; age++) {
            for (int month = 0; month < Course.MONTHS; month++) {
                double left = STAYS[age] + (1 - STAYS[age]) * Math.exp(-month / FALLS_WITHIN[age]);
                durations[age][month] = 1.25 * left * start(age, month) * benefitsEnd(age, month);
            }
        }
        return durations;
    }

    private static double start(int age, int month) {
        return month == 0 ? 0.65 + 0.06 * age : month == 1 ? 0.95 : 1;
    }

    private static double benefitsEnd(int age, int month) {
        int end = age < 3 ? 18 : 24;
        return month >= end - 2 && month <= end ? 1.3 : 1;
    }
}
