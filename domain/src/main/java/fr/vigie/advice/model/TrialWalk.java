package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.path.Spell;
import java.util.Arrays;

/**
 * Goes through the months of a spell as through trials: in each month that somebody is still searching at the end of, an
 * action is started or not, and what follows is looked at from the next month on. Whoever returned or left within the
 * month itself is in neither arm: one can't start what one is no longer there for, and to count such people among those
 * who didn't start would make any action look good or bad by that alone (immortal time).
 *
 * <p>One object serves one thread and all spells: nothing is made in the loop.
 */
final class TrialWalk {

    /** Months that are followed at most. */
    static final int FOLLOWED = Horizon.EIGHTEEN_MONTHS.months();

    /** Last month of a spell after which six more can be seen. */
    private static final int LAST = Spell.LONGEST - 1 - Horizon.SIX_MONTHS.months();

    /** A weight of 1. */
    static final int UNIT = 4096;

    /** No one weighs more than so many others: what is lost by it shows in the balance. */
    private static final int HEAVIEST = 20;

    private static final double LOWEST_LOG = -12;
    private static final int STEPS = 128;
    private static final int CALENDAR_FROM = -512;
    private static final int CALENDARS = 2048;

    private static final Action[] ACTIONS = Action.values();
    private static final int[] WEIGHTS = weights();
    private static final int BANDS_COUNT = DurationBand.values().length;
    private static final int[] BANDS = bands();

    /** Domains, bands and tenths. */
    static final int CELLS = Rome.DOMAINS * BANDS_COUNT * Scores.TENTHS;

    private final Scores scores;
    private final BaselineHazard hazard;
    private final int[] domains;
    private final ChanceTable chances;
    private final double[][] months = new double[Spell.LONGEST][];
    private final double[][] calendars = new double[CALENDARS][];
    private final Design design = new Design();

    private History history;
    private int month;
    private int last;
    private int domain;
    private int contracts;
    private boolean isLately;
    private final double[] sums = new double[Scores.COLUMNS];
    /** By month of the spell: actions started then, as bits. */
    private final int[] starting = new int[Byte.MAX_VALUE + 1];

    private int place;
    private int ever;

    /** By action: how much a control weighs in this month, in {@link #UNIT}s; 0 once the action was started. */
    final int[] weights = new int[Action.COUNT];

    TrialWalk(Scores scores, BaselineHazard hazard, Occupations occupations) {
        this.scores = scores;
        this.hazard = hazard;
        domains = occupations.all().stream().mapToInt(rome -> rome.domain()).toArray();
        chances = new ChanceTable(scores, hazard);
        for (int at = 0; at < months.length; at++) {
            months[at] = scores.row(Design.month(at)).clone();
            // The table of chances has the month's part of the prognosis.
            months[at][Scores.PROGNOSIS] = 0;
        }
    }

    /** The last month of a spell that is a trial, or less than 0 if none is. */
    static int lastMonth(History history) {
        return Math.min(history.months() - 2, LAST);
    }

    /** Hazard a month of that person where the duration's factor is 1. */
    static double rate(BaselineHazard hazard, History history) {
        var seeker = history.seeker();
        return Math.max(1e-9, hazard.rate(seeker.occupation(), seeker.department(), seeker.age(), seeker.diploma()));
    }

    void start(History history) {
        this.history = history;
        domain = domains[history.seeker().occupation()];
        last = lastMonth(history);
        month = -1;
        contracts = 0;
        isLately = false;
        double rate = rate(hazard, history);
        design.person(history, domain, Math.log(rate / hazard.base()));
        Arrays.fill(sums, 0);
        for (int at = 0; at < design.size; at++) {
            add(scores.row(design.terms[at]), design.values[at]);
        }
        for (int action = 0; action < Action.COUNT; action++) {
            sums[action] -= scores.usual(action);
        }
        sums[Scores.PROGNOSIS] += Math.log(rate);
        Arrays.fill(starting, 0);
        ever = 0;
        for (int action = 0; action < Action.COUNT; action++) {
            int start = history.starts().of(ACTIONS[action]);
            if (start >= 0) {
                starting[start] |= 1 << action;
                ever |= 1 << action;
            }
        }
    }

    /** Steps to the next month; false after the last one. */
    boolean next() {
        if (month >= 0) {
            for (int done = starting[month]; done != 0; done &= done - 1) {
                int action = Integer.numberOfTrailingZeros(done);
                add(scores.row(Design.done(action)), 1);
                sums[action] = Double.NEGATIVE_INFINITY;
            }
        }
        if (month >= last) {
            return false;
        }
        month++;
        int seen = Design.contracts(history.shortContracts(), month);
        if (seen != contracts) {
            if (contracts > 0) {
                add(scores.row(Design.contracts(contracts)), -1);
            }
            add(scores.row(Design.contracts(seen)), 1);
            contracts = seen;
        }
        boolean isLatelyNow = Design.isLately(history.shortContracts(), month);
        if (isLatelyNow != isLately) {
            add(scores.row(Design.CONTRACT_LATELY), isLatelyNow ? 1 : -1);
            isLately = isLatelyNow;
        }
        var ofMonth = months[month];
        var ofCalendar = calendar(history.start() + month);
        for (int action = 0; action < Action.COUNT; action++) {
            double log = sums[action] + ofMonth[action] + ofCalendar[action];
            weights[action] = WEIGHTS[Math.max(0, Math.min(WEIGHTS.length - 1, (int) ((log - LOWEST_LOG) * STEPS)))];
        }
        place = chances.place(history.start() + month, month, sums[Scores.PROGNOSIS] + ofCalendar[Scores.PROGNOSIS]);
        return true;
    }

    int month() {
        return month;
    }

    int domain() {
        return domain;
    }

    int band() {
        return BANDS[month];
    }

    /** Domain, band and tenth of prognosis, as one index. */
    int cell() {
        return (domain * BANDS_COUNT + BANDS[month]) * Scores.TENTHS + chances.tenth(place);
    }

    /** Chance to return within so many months after this one, whatever one does. */
    double chance(Horizon horizon) {
        return chances.chance(place, horizon);
    }

    /** Actions started in this month, as bits. */
    int started() {
        return starting[month];
    }

    /** Actions started in any month of the spell, as bits. */
    int startedEver() {
        return ever;
    }

    /** Months after this one that the person was seen in. */
    int followed() {
        return Math.min(history.months() - 1 - month, FOLLOWED);
    }

    /** Whether a return ended the last of them. */
    boolean returned() {
        return history.returned() && history.months() - 1 - month <= FOLLOWED;
    }

    /** In how many months from this one that action is started, 1 or more; 0 if it isn't, or was before. */
    int startsIn(int action) {
        return Math.max(0, history.starts().of(ACTIONS[action]) - month);
    }

    private double[] calendar(int calendar) {
        int at = Math.max(0, Math.min(CALENDARS - 1, calendar - CALENDAR_FROM));
        if (calendars[at] == null) {
            var row = scores.row(Design.season(calendar)).clone();
            // The table of chances has the season's part of the prognosis.
            row[Scores.PROGNOSIS] = 0;
            var trend = scores.row(Design.TREND);
            for (int column = 0; column < row.length; column++) {
                row[column] += Design.trend(calendar) * trend[column];
            }
            calendars[at] = row;
        }
        return calendars[at];
    }

    private void add(double[] row, double times) {
        for (int column = 0; column < row.length; column++) {
            sums[column] += times * row[column];
        }
    }

    private static int[] weights() {
        var weights = new int[(int) ((Math.log(HEAVIEST) - LOWEST_LOG) * STEPS) + 1];
        for (int at = 1; at < weights.length; at++) {
            weights[at] = (int) Math.round(UNIT * Math.exp(LOWEST_LOG + (at + 0.5) / STEPS));
        }
        return weights;
    }

    private static int[] bands() {
        var bands = new int[Spell.LONGEST];
        for (int month = 0; month < bands.length; month++) {
            bands[month] = DurationBand.of(month).ordinal();
        }
        return bands;
    }
}
