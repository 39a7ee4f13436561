package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.path.Spell;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What became of those who started an action and of those who didn't, in each cell (domain, band of duration and tenth of
 * prognosis): how many returned, or were last seen searching, so many months after. Those who didn't start it weigh as much
 * as people like them start it ({@link Scores}). Whoever starts it later leaves the controls then.
 *
 * <p>Bounded whatever the number of people, and in whole numbers, so that parts add up to the same in any order.
 */
public final class EffectCounts {

    /** Returned in month 1 to 18 after, from 0; then last seen searching in month 0 to 18. */
    static final int LAST_SEEN = TrialWalk.FOLLOWED;

    private static final int SLOTS = 2 * TrialWalk.FOLLOWED + 1;

    /** Chances to return, in 1/1024, times the weight; then squares of weights, in units. */
    private static final int CHANCE_6 = SLOTS;

    private static final int CHANCE_18 = SLOTS + 1;
    private static final int SQUARES = SLOTS + 2;
    private static final int WIDTH = SLOTS + 3;
    private static final int CHANCE_UNIT = 1024;

    /** Parts into which people are drawn, to see how far figures vary from one to the next. */
    static final int GROUPS = 64;

    private static final int BANDS = DurationBand.values().length;

    private final TrialWalk walk;
    private final long[] treated = new long[TrialWalk.CELLS * WIDTH * Action.COUNT];
    private final long[] controls = new long[treated.length];
    /** Person-months in a cell, whatever was started; then by action, those in which it was or had been started. */
    private final long[] months = new long[TrialWalk.CELLS];

    private final long[] started = new long[TrialWalk.CELLS * Action.COUNT];
    private final long[] groups = new long[BANDS * GROUPS * SLOTS];

    private EffectCounts(TrialWalk walk) {
        this.walk = walk;
    }

    /** To count with. */
    public static EffectCounts of(Scores scores, BaselineHazard hazard, Occupations occupations) {
        return new EffectCounts(new TrialWalk(scores, hazard, occupations));
    }

    /** To merge into. */
    public static EffectCounts empty() {
        return new EffectCounts(null);
    }

    /** @throws IllegalStateException if this one is there to merge into alone */
    public void add(Spell spell) {
        if (walk == null) {
            throw new IllegalStateException("Without scores nothing can be counted");
        }
        int group = (int) (Hashes.of(spell.seeker().person()) >>> 58);
        walk.start(History.of(spell));
        while (walk.next()) {
            int followed = walk.followed();
            int slot = walk.returned() ? followed - 1 : LAST_SEEN + followed;
            int cell = walk.cell();
            months[cell]++;
            groups[(walk.band() * GROUPS + group) * SLOTS + slot]++;
            int six = (int) Math.round(CHANCE_UNIT * walk.chance(Horizon.SIX_MONTHS));
            int eighteen = (int) Math.round(CHANCE_UNIT * walk.chance(Horizon.EIGHTEEN_MONTHS));
            for (int now = walk.started(); now != 0; now &= now - 1) {
                int action = Integer.numberOfTrailingZeros(now);
                walk.weights[action] = 0;
                treated[at(cell, slot, action)]++;
                treated[at(cell, CHANCE_6, action)] += six;
                treated[at(cell, CHANCE_18, action)] += eighteen;
            }
            addControls(cell, slot, followed, six, eighteen);
        }
    }

    private void addControls(int cell, int slot, int followed, int six, int eighteen) {
        int[] weights = walk.weights;
        int returns = at(cell, slot, 0);
        int sixes = at(cell, CHANCE_6, 0);
        int eighteens = at(cell, CHANCE_18, 0);
        int squares = at(cell, SQUARES, 0);
        for (int action = 0; action < Action.COUNT; action++) {
            long weight = weights[action];
            controls[returns + action] += weight;
            controls[sixes + action] += weight * six;
            controls[eighteens + action] += weight * eighteen;
            controls[squares + action] += weight * weight / TrialWalk.UNIT;
        }
        // Those who start one later are controls up to the end of that month: who returns in it can't start any more,
        // so
        // that to take it from the others alone would leave too many returns.
        for (int rest = walk.startedEver(); rest != 0; rest &= rest - 1) {
            int action = Integer.numberOfTrailingZeros(rest);
            int startsIn = walk.startsIn(action);
            if (startsIn == 0) {
                started[cell * Action.COUNT + action]++;
            } else if (startsIn < followed) {
                controls[returns + action] -= weights[action];
                controls[at(cell, LAST_SEEN + startsIn, action)] += weights[action];
            }
        }
    }

    /** Adds what another counted by the same scores, of other people. */
    public void merge(EffectCounts other) {
        var own = tables();
        var others = other.tables();
        for (int table = 0; table < own.length; table++) {
            for (int at = 0; at < own[table].length; at++) {
                own[table][at] += others[table][at];
            }
        }
    }

    public void writeTo(DataOutput out) throws IOException {
        for (var table : tables()) {
            Varints.writeSparse(out, table);
        }
    }

    /** What was read can be merged and estimated from; nobody can be added to it. */
    public static EffectCounts readFrom(DataInput in) throws IOException {
        var counts = empty();
        counts.mergeFrom(in);
        return counts;
    }

    /** Adds what another wrote, without making it first. */
    public void mergeFrom(DataInput in) throws IOException {
        for (var table : tables()) {
            Varints.addSparse(in, table);
        }
    }

    /** What became of those who started it, by month after: {@code returned}, then {@code lastSeen}. */
    Arm treated(int cell, int action) {
        return arm(treated, cell, action, 1);
    }

    Arm controls(int cell, int action) {
        return arm(controls, cell, action, TrialWalk.UNIT);
    }

    /** Person-months of those who neither start it then nor did before. */
    long controlMonths(int cell, int action) {
        return months[cell] - started[cell * Action.COUNT + action];
    }

    /** All person-months of a band in one of the groups of people. */
    Arm group(int band, int group) {
        var arm = new Arm();
        for (int slot = 0; slot < SLOTS; slot++) {
            arm.add(slot, groups[(band * GROUPS + group) * SLOTS + slot]);
        }
        return arm;
    }

    private static Arm arm(long[] table, int cell, int action, double unit) {
        var arm = new Arm();
        for (int slot = 0; slot < SLOTS; slot++) {
            arm.add(slot, table[at(cell, slot, action)] / unit);
        }
        arm.chances(
                table[at(cell, CHANCE_6, action)] / unit / CHANCE_UNIT,
                table[at(cell, CHANCE_18, action)] / unit / CHANCE_UNIT);
        arm.squares(table[at(cell, SQUARES, action)] / unit);
        return arm;
    }

    private long[][] tables() {
        return new long[][] {treated, controls, months, started, groups};
    }

    private static int at(int cell, int slot, int action) {
        return (cell * WIDTH + slot) * Action.COUNT + action;
    }
}
