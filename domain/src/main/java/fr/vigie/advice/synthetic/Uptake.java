package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;
import fr.vigie.advice.Difficulty;

/**
 * Who starts which action when: the chance to start it in a month is {@code 1 − exp(−intensity)}, where the intensity is
 * the action's rate × the person's leaning × the month's weight. Once a spell at most.
 */
final class Uptake {

    /** Times that somebody who says that it is hard takes a course in it, and somebody who doesn't. */
    private static final double SAYS = 3.5;

    private static final double SAYS_NOT = 0.5;

    private static final Timing[] TIMINGS = Timing.values();
    private static final Leaning[] LEANINGS = Leaning.values();

    private final boolean random;
    private final double[] leanings = new double[LEANINGS.length];
    private final double[] rates = new double[Action.COUNT];
    private final double[][] gone = new double[TIMINGS.length][Course.MONTHS + 1];

    Uptake(World world) {
        random = world.scenario() == Scenario.RANDOMISED;
    }

    /** Takes who somebody is, at the beginning of a spell. */
    void begin(Somebody who, int worked) {
        for (int at = 0; at < leanings.length; at++) {
            leanings[at] = random ? 1 : LEANINGS[at].weight(who, worked);
        }
        for (int action = 0; action < rates.length; action++) {
            var deed = Deed.at(action);
            rates[action] = deed.rate() * leanings[deed.leaning().ordinal()] * who.motivation();
        }
        if (!random) {
            rates[Action.DIGITAL_SKILLS.ordinal()] *= who.says(Difficulty.DIGITAL) ? SAYS : SAYS_NOT;
            rates[Action.LANGUAGE_TRAINING.ordinal()] *= who.says(Difficulty.LANGUAGE) ? SAYS : SAYS_NOT;
            rates[Action.DRIVING_LICENCE.ordinal()] *= who.hasLicence() ? 0 : 1;
        }
    }

    /** Adds a month: months come in their order, from 0. */
    void month(int month, int calendar, boolean workedLately) {
        for (int at = 0; at < TIMINGS.length; at++) {
            double weight = random ? 1 : TIMINGS[at].weight(month, calendar, workedLately);
            gone[at][month + 1] = gone[at][month] + weight;
        }
    }

    /**
     * The month in which an action is started.
     *
     * @param from first month in which it can be
     * @param end months that were added
     * @param stays drawn in [0, 1): it is started in the first month at whose end less than that share would not have
     *     started it
     * @return the month, or {@code end} where it isn't started before
     */
    int start(int action, int from, int end, double stays) {
        var gone = this.gone[Deed.at(action).timing().ordinal()];
        double rate = rates[action];
        if (stays < 1 - rate * (gone[end] - gone[from])) { // 1 − x ≤ exp(−x): no logarithm is needed to see it
            return end;
        }
        double reached = gone[from] - Math.log(stays) / rate;
        int month = from;
        while (month < end && gone[month + 1] < reached) {
            month++;
        }
        return month;
    }
}
