package fr.vigie.advice.synthetic;

/** When in a search something is done, by how the chance to do it changes with months, seasons and short contracts. */
enum Timing {
    /** At once or never. */
    EARLY {
        @Override
        double weight(int month, int calendar, boolean workedLately) {
            return (0.4 + 1.8 * Math.exp(-month / 5.0)) * (workedLately ? 1.1 : 1);
        }
    },
    STEADY {
        @Override
        double weight(int month, int calendar, boolean workedLately) {
            return workedLately ? 0.9 : 1;
        }
    },
    /** After months without success. */
    LATE {
        @Override
        double weight(int month, int calendar, boolean workedLately) {
            return Math.min(1.7, 0.4 + month / 9.0) * (workedLately ? 0.75 : 1);
        }
    },
    /** As sessions of training begin: late in a search, in September and January, seldom for those who just worked. */
    SESSIONS {
        @Override
        double weight(int month, int calendar, boolean workedLately) {
            return Math.min(1.5, 0.5 + month / 10.0) * SESSION[calendar] * (workedLately ? 0.7 : 1);
        }
    };

    private static final double[] SESSION = {1.25, 1.1, 1.1, 1, 0.95, 0.85, 0.5, 0.4, 1.6, 1.4, 1.05, 0.6};

    /**
     * @param month of the spell
     * @param calendar month of the year, 0 for January
     */
    abstract double weight(int month, int calendar, boolean workedLately);
}
