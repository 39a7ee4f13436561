package fr.vigie.advice.synthetic;

/** When in a search something is done, by how the chance to do it changes with months, seasons and short contracts. */
enum Timing {
    /** At once or never. */
    EARLY(1.1) {
        @Override
        double weight(int month, int calendar) {
            return 0.4 + 1.8 * Math.exp(-month / 5.0);
        }
    },
    STEADY(0.9) {
        @Override
        double weight(int month, int calendar) {
            return 1;
        }
    },
    /** After months without success. */
    LATE(0.75) {
        @Override
        double weight(int month, int calendar) {
            return Math.min(1.7, 0.4 + month / 9.0);
        }
    },
    /** As sessions of training begin: late in a search, in September and January, seldom for those who just worked. */
    SESSIONS(0.7) {
        @Override
        double weight(int month, int calendar) {
            return Math.min(1.5, 0.5 + month / 10.0) * SESSION[calendar];
        }
    };

    private static final double[] SESSION = {1.25, 1.1, 1.1, 1, 0.95, 0.85, 0.5, 0.4, 1.6, 1.4, 1.05, 0.6};

    private final double workedLately;
    private final double[] weights = new double[Course.MONTHS * 12];

    Timing(double workedLately) {
        this.workedLately = workedLately;
    }

    static {
        for (var timing : values()) {
            for (int at = 0; at < timing.weights.length; at++) {
                timing.weights[at] = timing.weight(at / 12, at % 12);
            }
        }
    }

    /**
     * @param month of the spell
     * @param calendar month of the year, 0 for January
     * @param workedLately whether a short contract began in the three months before
     */
    double weight(int month, int calendar, boolean workedLately) {
        return weights[month * 12 + calendar] * (workedLately ? this.workedLately : 1);
    }

    abstract double weight(int month, int calendar);
}
