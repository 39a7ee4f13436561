package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;

/**
 * One spell as it would go on if nothing ended it: month by month, the chance of a return, the short contracts, and when
 * which action is started. What ends the spell is drawn from it afterwards, so that both what happened and what would
 * have happened otherwise follow from the same course.
 *
 * <p>It is known as far as somebody asked, and the same however far that was.
 */
final class Course {

    /** Days of a month of search. */
    static final double MONTH = 30.4375;
    /** Months that a course can have: five years, the longest time over which an effect is looked at, and a stride. */
    static final int MONTHS = 96;

    private static final double DAYS_OF_CALENDAR_MONTH = 30.436875;

    /** Months that are added at once. */
    private static final int STRIDE = 12;

    private static final int STREAM = 3;

    private final World world;
    private final Effects effects;
    private final Uptake uptake;
    private final Draws draws = new Draws();
    private final double[] base = new double[MONTHS];
    private final double[] chance = new double[MONTHS];
    private final boolean[] shortContract = new boolean[MONTHS];
    private final int[] sinceContract = new int[MONTHS + 1];
    private final double[] stays = new double[Action.COUNT];
    private final int[] action = new int[Action.COUNT];
    private final int[] start = new int[Action.COUNT];
    private final double[] strength = new double[Action.COUNT];

    private Somebody who;
    private int worked;
    private int registration;
    private double level;
    private double contract;
    private int known;
    private int started;

    Course(World world, Effects effects) {
        this.world = world;
        this.effects = effects;
        uptake = new Uptake(world);
    }

    /**
     * @param spell of the person, from 0
     * @param registration day
     * @param worked band of months of work before, see {@link Nature#worked}
     */
    void begin(Somebody who, int spell, int registration, int worked) {
        this.who = who;
        this.registration = registration;
        this.worked = worked;
        draws.begin(world.seed(), (long) who.number() * Life.MOST_SPELLS + spell, STREAM);
        uptake.begin(who, worked);
        level = Nature.level(who, worked);
        contract = Nature.shortContract(who);
        sinceContract[0] = MONTHS;
        known = 0;
        started = 0;
        for (int candidate = 0; candidate < Action.COUNT; candidate++) {
            stays[candidate] = draws.unit();
        }
    }

    /** Makes months known up to that one. */
    void reach(int month) {
        while (known <= month) {
            stride();
        }
    }

    private void stride() {
        int end = Math.min(MONTHS, known + STRIDE);
        int untilHorizon = (int) ((world.horizon() - registration) / MONTH);
        for (int month = known; month < end; month++) {
            boolean lately = sinceContract[month] <= 3;
            int calendar = calendar(registration + (month + 0.5) * MONTH);
            base[month] = level * Nature.month(who, month, calendar, untilHorizon - month, lately);
            uptake.month(month, calendar, lately);
            shortContract[month] = draws.happens(lately ? 1.5 * contract : contract);
            sinceContract[month + 1] = shortContract[month] ? 1 : sinceContract[month] + 1;
        }
        for (int candidate = 0; candidate < Action.COUNT; candidate++) {
            int month = uptake.start(candidate, 0, end, stays[candidate]);
            if (month >= known && month < end) {
                start(candidate, month, draws.around(0.3));
            }
        }
        acted(Action.COUNT, known, end, chance);
        known = end;
    }

    private void acted(int but, int from, int end, double[] into) {
        System.arraycopy(base, from, into, from, end - from);
        for (int place = 0; place < started; place++) {
            if (place != but && strength[place] != 0) {
                Deed.at(action[place]).act(start[place], strength[place], from, end, into);
            }
        }
    }

    private void start(int candidate, int month, double particular) {
        int at = started++;
        while (at > 0 && start[at - 1] > month) {
            action[at] = action[at - 1];
            start[at] = start[at - 1];
            strength[at] = strength[at - 1];
            at--;
        }
        action[at] = candidate;
        start[at] = month;
        strength[at] = effects.isNull(candidate) ? 0 : effects.strength(candidate, who, month, particular);
    }

    /** How many actions are started in the months that are known, in the order of their months. */
    int started() {
        return started;
    }

    /** Index of the {@link Action} that is started at that place. */
    int action(int place) {
        return action[place];
    }

    /** Month of that start. */
    int start(int place) {
        return start[place];
    }

    /** Whether what is started at that place changes nobody's chance. */
    boolean isNull(int place) {
        return effects.isNull(action[place]);
    }

    Somebody who() {
        return who;
    }

    boolean shortContract(int month) {
        return shortContract[month];
    }

    /** Chance of a lasting return in that month, as all goes. */
    double hazard(int month) {
        return Math.min(Nature.LARGEST, chance[month]);
    }

    /** Chance to leave the register otherwise in that month. */
    double exit(int month) {
        return Nature.exit(who, worked, month, month >= 6 && sinceContract[month] > 6);
    }

    /**
     * Writes the chances of the months from one to before another, had what is started at that place no effect; before
     * they are cut at {@link Nature#LARGEST}.
     */
    void without(int place, int from, int end, double[] into) {
        acted(place, from, end, into);
    }

    /** The chance in that month before it is cut, had nothing been started. */
    double base(int month) {
        return base[month];
    }

    /** How strong what is started at that place is: 1 is as in {@link Deed}, 0 is nothing. */
    double strength(int place) {
        return strength[place];
    }

    /** When who starts what. */
    Uptake uptake() {
        return uptake;
    }

    /** Month of the year of a day since 1970, 0 for January, to a day or two. */
    static int calendar(double day) {
        return (int) (day / DAYS_OF_CALENDAR_MONTH) % 12;
    }
}
