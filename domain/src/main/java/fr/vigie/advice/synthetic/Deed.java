package fr.vigie.advice.synthetic;

import static fr.vigie.advice.synthetic.Leaning.ABLE;
import static fr.vigie.advice.synthetic.Leaning.ANYBODY;
import static fr.vigie.advice.synthetic.Leaning.NEEDY;
import static fr.vigie.advice.synthetic.Leaning.YOUNG;
import static fr.vigie.advice.synthetic.Timing.EARLY;
import static fr.vigie.advice.synthetic.Timing.LATE;
import static fr.vigie.advice.synthetic.Timing.SESSIONS;
import static fr.vigie.advice.synthetic.Timing.STEADY;

import fr.vigie.advice.Action;

/**
 * What each action does in the made-up world, and who does it. The roles say nothing of real actions: some work, five do
 * exactly nothing, three harm, so that an estimator meets all of them.
 *
 * <p>From the month after its start on, an action multiplies the chance of a lasting return by {@code 1 + gain · decayᵏ}
 * (k months after the lock-in), in its first months of lock-in by {@code 1 − depth}; gain and depth differ by person. The
 * month of the start itself is left alone: the start falls on some day of it, and can't change the days before.
 */
enum Deed {
    QUALIFYING_TRAINING(NEEDY, SESSIONS, 0.0090, 0.80, 0.975, 5, 0.55, true),
    SHORT_TRAINING(NEEDY, SESSIONS, 0.0120, 0.40, 0.95, 2, 0.40, false),
    VALIDATION_OF_EXPERIENCE(ABLE, LATE, 0.0050, 0.35, 0.97, 3, 0.15, true),
    APPRENTICESHIP(YOUNG, SESSIONS, 0.0060, 0.45, 0.97, 0, 0, false),
    DRIVING_LICENCE(YOUNG, STEADY, 0.0160, 0.25, 0.99, 3, 0, true),
    NETWORKING(ABLE, EARLY, 0.0160, 0.35, 0.90, 0, 0, false),
    SPONTANEOUS_APPLICATIONS(ABLE, EARLY, 0.0200, 0.25, 0.82, 0, 0, false),
    CV_WORKSHOP(NEEDY, EARLY, 0.0220, 0, 0, 0, 0, false),
    INTERVIEW_WORKSHOP(NEEDY, STEADY, 0.0130, 0.20, 0.85, 0, 0, false),
    VOLUNTEERING(ANYBODY, LATE, 0.0060, 0, 0, 0, 0, false),
    COMPANY_CREATION(ABLE, LATE, 0.0060, -0.35, 0.97, 0, 0, false),
    IMMERSION(NEEDY, STEADY, 0.0110, 0.50, 0.90, 0, 0, true),
    MENTORING(NEEDY, LATE, 0.0070, 0.30, 0.95, 1, 0, true),
    DIGITAL_SKILLS(NEEDY, STEADY, 0.0050, 0.15, 0.98, 1, 0.05, false),
    MOBILITY_AID(ABLE, STEADY, 0.0060, 0.40, 0.88, 0, 0, true),
    ONLINE_PROFILE(ABLE, EARLY, 0.0180, 0, 0, 0, 0, false),
    JOB_CLUB(NEEDY, LATE, 0.0070, -0.18, 0.90, 0, 0, true),
    TEMPORARY_WORK_AGENCY(YOUNG, EARLY, 0.0140, -0.30, 0.93, 0, 0, false),
    CAREER_COUNSELLING(NEEDY, LATE, 0.0100, 0, 0, 0, 0, false),
    LANGUAGE_TRAINING(NEEDY, SESSIONS, 0.0040, 0, 0, 0, 0, false);

    private static final double SMALLEST = 0.05;

    private static final Deed[] ALL = values();

    private final Leaning leaning;
    private final Timing timing;
    private final double rate;
    private final double gain;
    private final double depth;
    private final boolean helpsLate;
    private final double[] after = new double[Course.MONTHS];
    private final double[] locked = new double[Course.MONTHS];

    /**
     * @param rate of starts a month, where leaning and timing are 1
     * @param lock months of lock-in
     * @param helpsLate whether it does more to those who have searched for long
     */
    Deed(
            Leaning leaning,
            Timing timing,
            double rate,
            double gain,
            double decay,
            int lock,
            double depth,
            boolean helpsLate) {
        this.leaning = leaning;
        this.timing = timing;
        this.rate = rate;
        this.gain = gain;
        this.depth = depth;
        this.helpsLate = helpsLate;
        for (int month = 0; month < Course.MONTHS; month++) {
            after[month] = month < lock ? 0 : Math.pow(decay, month - lock);
            locked[month] = month < lock ? 1 : 0;
        }
    }

    /** @param action index of the {@link Action} */
    static Deed at(int action) {
        return ALL[action];
    }

    Leaning leaning() {
        return leaning;
    }

    Timing timing() {
        return timing;
    }

    double rate() {
        return rate;
    }

    /** Whether it changes nobody's chance. */
    boolean isNull() {
        return gain == 0 && depth == 0;
    }

    /** What the months already searched make of it, around 1. */
    double strengthIn(int month) {
        double late = Math.min(1, month / 24.0);
        return helpsLate ? 0.7 + 0.6 * late : 1.2 - 0.5 * late;
    }

    /**
     * Multiplies the chances of the months from one to before another by what it does to them.
     *
     * @param start month of the spell in which it is started
     * @param strength 1 is as in the table
     */
    void act(int start, double strength, int from, int end, double[] chances) {
        for (int month = Math.max(start + 1, from); month < end; month++) {
            int since = month - start - 1;
            chances[month] *= Math.max(SMALLEST, 1 + strength * (gain * after[since] - depth * locked[since]));
        }
    }
}
