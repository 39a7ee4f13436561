package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Lives on many times after each start, with and without it, month by month, drawing anew which other actions are started
 * later and whether work is found: what the truth computes, in the slow and obvious way.
 */
final class BothLives implements CourseObserver {

    private static final int SIX = 6;
    private static final int EIGHTEEN = 18;

    private final Effects effects;
    private final int times;
    private final SplittableRandom random;
    private final long[] starts = new long[Action.COUNT];
    private final long[][] returns = new long[Action.COUNT][2];

    BothLives(World world, int times, SplittableRandom random) {
        effects = new Effects(world);
        this.times = times;
        this.random = random;
    }

    @Override
    public void started(Course course, int place) {
        if (course.start(place) >= Truth.MONTHS) {
            return;
        }
        course.reach(course.start(place) + EIGHTEEN);
        int action = course.action(place);
        starts[action]++;
        for (int time = 0; time < times; time++) {
            count(action, +1, live(course, place, true));
            count(action, -1, live(course, place, false));
        }
    }

    @Override
    public void searching(Course course, int month) {
        // nobody's chance is looked at here
    }

    double effect(Action action, int horizon) {
        return returns[action.ordinal()][horizon] / (double) times / starts[action.ordinal()];
    }

    /** Standard deviation of an effect, at most: two draws of a probability for each time, and other draws of what follows. */
    double error(Action action) {
        return Math.sqrt(0.5 / times / starts[action.ordinal()] + 0.0004 / starts[action.ordinal()]);
    }

    private void count(int action, int sign, int months) {
        returns[action][0] += months < SIX ? sign : 0;
        returns[action][1] += months < EIGHTEEN ? sign : 0;
    }

    /** @return months after which work is found, counted from the end of the month of the start; {@link #EIGHTEEN} if it isn't */
    private int live(Course course, int place, boolean starting) {
        int first = course.start(place) + 1;
        int end = first + EIGHTEEN;
        var chances = new double[end];
        for (int month = first; month < end; month++) {
            chances[month] = course.base(month);
        }
        var todo = new boolean[Action.COUNT];
        Arrays.fill(todo, true);
        for (int at = 0; at < course.started(); at++) {
            if (course.start(at) >= first) {
                continue;
            }
            todo[course.action(at)] = false;
            if (at != place || starting) {
                Deed.at(course.action(at)).act(course.start(at), course.strength(at), first, end, chances);
            }
        }
        for (int month = first; month < end; month++) {
            for (int other = 0; other < Action.COUNT; other++) {
                if (todo[other] && course.uptake().start(other, month, month + 1, random.nextDouble()) == month) {
                    todo[other] = false;
                    double particular = 0.7 + 1.2 * random.nextDouble() * random.nextDouble();
                    double strength = effects.strength(other, course.who(), month, particular);
                    Deed.at(other).act(month, strength, month, end, chances);
                }
            }
            if (random.nextDouble() < Math.min(Nature.LARGEST, chances[month])) {
                return month - first;
            }
        }
        return EIGHTEEN;
    }
}
