package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;

/**
 * One spell as it would go on if nothing ended it: month by month, the chance of a return, the short contracts, and when
 * which action is started. What ends the spell is drawn from it afterwards, so that both what happened and what would
 * have happened otherwise follow from the same course.
 */
final class Course {

    /** Days of a month of search. */
    static final double MONTH = 30.4375;
    /** Months that a course can have: five years, and the longest time over which an effect is looked at. */
    static final int MONTHS = 80;

    private static final double DAYS_OF_CALENDAR_MONTH = 30.436875;

    private final int horizon;
    private final Effects effects;
    private final Uptake uptake;
    private final double[] base = new double[MONTHS];
    private final boolean[] shortContract = new boolean[MONTHS];
    private final int[] action = new int[Action.COUNT];
    private final int[] start = new int[Action.COUNT];
    private final double[] own = new double[Action.COUNT];
    private final double[] strength = new double[Action.COUNT];

    private Somebody who;
    private int worked;
    private int months;
    private int started;

    Course(World world, Effects effects) {
        horizon = world.horizon();
        this.effects = effects;
        uptake = new Uptake(world);
    }

    /**
     * @param registration day
     * @param worked band of months of work before, see {@link Nature#worked}
     * @param months that it is to have, at most {@link #MONTHS}
     */
    void begin(Somebody who, int registration, int worked, int months, Draws draws) {
        this.who = who;
        this.worked = worked;
        this.months = months;
        uptake.begin(who, worked);
        double level = Nature.level(who, worked);
        double contract = Nature.shortContract(who);
        for (int month = 0; month < months; month++) {
            boolean lately = worked(month, 3);
            int calendar = calendar(registration + (month + 0.5) * MONTH);
            int before = (int) ((horizon - registration) / MONTH) - month;
            base[month] = level * Nature.month(who, month, calendar, before, lately);
            uptake.month(month, calendar, lately);
            shortContract[month] = draws.happens(lately ? 1.5 * contract : contract);
        }
        started = 0;
        for (int candidate = 0; candidate < Action.COUNT; candidate++) {
            int month = uptake.draw(candidate, 0, months, draws);
            if (month < months) {
                start(candidate, month, draws.around(0.3));
            }
        }
    }

    private void start(int candidate, int month, double particular) {
        int at = started++;
        while (at > 0 && start[at - 1] > month) {
            action[at] = action[at - 1];
            start[at] = start[at - 1];
            own[at] = own[at - 1];
            strength[at] = strength[at - 1];
            at--;
        }
        action[at] = candidate;
        start[at] = month;
        own[at] = particular;
        strength[at] = effects.strength(candidate, who, month, particular);
    }

    /** How many actions are started in it, in the order of their months. */
    int started() {
        return started;
    }

    /** Index of the {@link Action} that is started at that place. */
    int action(int at) {
        return action[at];
    }

    /** Month of that start. */
    int start(int at) {
        return start[at];
    }

    int months() {
        return months;
    }

    Somebody who() {
        return who;
    }

    boolean shortContract(int month) {
        return shortContract[month];
    }

    /** Chance of a lasting return in that month, as all goes. */
    double hazard(int month) {
        return Math.min(Nature.LARGEST, without(Action.COUNT, month));
    }

    /** Chance to leave the register otherwise in that month. */
    double exit(int month) {
        return Nature.exit(who, worked, month, month >= 6 && !worked(month, 6));
    }

    /** The chance in that month before it is cut at {@link Nature#LARGEST}, had what is started at that place no effect. */
    double without(int place, int month) {
        double chance = base[month];
        for (int at = 0; at < started && start[at] <= month; at++) {
            if (at != place) {
                chance *= Deed.at(action[at]).factor(month - start[at], strength[at]);
            }
        }
        return chance;
    }

    /** Whether what is started at that place changes nobody's chance. */
    boolean isNull(int place) {
        return effects.isNull(action[place]);
    }

    /** Factor of the chance in a month by what is started at that place, had it been started in another one. */
    double factor(int place, int startedIn, int month) {
        if (month < startedIn) {
            return 1;
        }
        double strength = effects.strength(action[place], who, startedIn, own[place]);
        return Deed.at(action[place]).factor(month - startedIn, strength);
    }

    /** Draws when what is started at that place would be started, were it not before that month; {@link #months} if never. */
    int later(int place, int from, Draws draws) {
        return uptake.draw(action[place], from, months, draws);
    }

    private boolean worked(int month, int within) {
        for (int before = Math.max(0, month - within); before < month; before++) {
            if (shortContract[before]) {
                return true;
            }
        }
        return false;
    }

    /** Month of the year of a day since 1970, 0 for January, to a day or two. */
    static int calendar(double day) {
        return (int) (day / DAYS_OF_CALENDAR_MONTH) % 12;
    }
}
