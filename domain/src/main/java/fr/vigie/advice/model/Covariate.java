package fr.vigie.advice.model;

import fr.vigie.advice.Difficulty;

/** What starters and others are compared in, to see whether they are alike. */
enum Covariate {
    AGE {
        @Override
        double of(History history, int month) {
            return history.seeker().age().ordinal();
        }
    },
    DIPLOMA {
        @Override
        double of(History history, int month) {
            return history.seeker().diploma().ordinal();
        }
    },
    EXPERIENCE {
        @Override
        double of(History history, int month) {
            return history.seeker().experience().ordinal();
        }
    },
    MOBILITY {
        @Override
        double of(History history, int month) {
            return history.seeker().mobility().ordinal();
        }
    },
    LICENCE {
        @Override
        double of(History history, int month) {
            return history.seeker().licence() ? 1 : 0;
        }
    },
    DIGITAL(Difficulty.DIGITAL),
    MOTIVATION(Difficulty.MOTIVATION),
    CV(Difficulty.CV),
    INTERVIEW(Difficulty.INTERVIEW),
    NETWORK(Difficulty.NETWORK),
    CARE(Difficulty.CARE),
    TRANSPORT(Difficulty.TRANSPORT),
    LANGUAGE(Difficulty.LANGUAGE),
    SAYS_AGE(Difficulty.AGE),
    PRIOR_CONTRACTS {
        @Override
        double of(History history, int month) {
            return history.priorContracts();
        }
    },
    SHORT_CONTRACTS {
        @Override
        double of(History history, int month) {
            return Design.contracts(history.shortContracts(), month);
        }
    },
    SHORT_CONTRACT_LATELY {
        @Override
        double of(History history, int month) {
            return Design.isLately(history.shortContracts(), month) ? 1 : 0;
        }
    },
    DURATION {
        @Override
        double of(History history, int month) {
            return month;
        }
    },
    WINTER {
        @Override
        double of(History history, int month) {
            return Math.cos(2 * Math.PI * (history.start() + month) / 12);
        }
    },
    SPRING {
        @Override
        double of(History history, int month) {
            return Math.sin(2 * Math.PI * (history.start() + month) / 12);
        }
    },
    YEAR {
        @Override
        double of(History history, int month) {
            return (history.start() + month) / 12.0;
        }
    };

    private final Difficulty difficulty;

    Covariate() {
        this(null);
    }

    Covariate(Difficulty difficulty) {
        this.difficulty = difficulty;
    }

    /** Its value at the start of that month of the spell. */
    double of(History history, int month) {
        return history.seeker().says(difficulty) ? 1 : 0;
    }
}
