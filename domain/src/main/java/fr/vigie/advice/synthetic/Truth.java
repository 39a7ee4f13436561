package fr.vigie.advice.synthetic;

import fr.vigie.advice.Action;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Rome;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What actions really change in a made-up world, and how good people's chances really are.
 *
 * <p><b>What an effect is.</b> Somebody starts action a in month t of a spell and is still searching when that month is
 * over. Two courses go on from there: in the one a was started in month t; in the other a is never started. All else is
 * alike in both: what they had started before, other actions begun in month t or later, short contracts, seasons. The
 * effect is the difference of the probabilities of a lasting return in months t + 1 to t + H, were there no other way to
 * leave the register. It is averaged over those who did start a in such a month, within what is recorded, once a spell: an
 * effect on the treated. A sequence of trials aims at the same if in month t it compares those who start first with those
 * who haven't started a and don't, both still searching after t, follows both for the H months that come then, and
 * censors those who start later at that start, and other exits.
 *
 * <p>The chances are computed, not drawn: for each start both courses' monthly chances are known. What would happen in
 * both (other actions, short contracts) is one draw of it, so that a figure over n starts has a small error of its own,
 * that of those draws; an action without effect has exactly 0.
 *
 * <p>Memory is bounded, and sums are whole numbers: merged in whatever order, they are the same bytes.
 */
public final class Truth {

    /** Months of a spell whose starts count: the first 30, as spells are followed for 36 and six come after a start. */
    public static final int MONTHS = 30;

    private static final int HORIZONS = 2;
    private static final int GROUPS = 8;
    private static final double SCALE = 0x1.0p32;

    private final long[] starts = new long[Action.COUNT * Rome.DOMAINS * MONTHS];
    private final long[] sums = new long[starts.length * HORIZONS];
    private final long[] searching = new long[GROUPS];
    private final long[] chances = new long[GROUPS];

    /** Of nobody yet. */
    public Truth() {}

    void start(int action, int domain, int month, double six, double eighteen) {
        int at = at(action, domain, month);
        starts[at]++;
        sums[at * HORIZONS] += Math.round(six * SCALE);
        sums[at * HORIZONS + 1] += Math.round(eighteen * SCALE);
    }

    void searching(int group, double chance) {
        searching[group]++;
        chances[group] += Math.round(chance * SCALE);
    }

    /** Adds what another one knows of other people. */
    public void merge(Truth other) {
        add(starts, other.starts);
        add(sums, other.sums);
        add(searching, other.searching);
        add(chances, other.chances);
    }

    /**
     * How many started it and were still searching when that month was over.
     *
     * @param domain ROME's, 0 to 13
     * @param from first month of the spell
     * @param until month of the spell before which starts count, {@link #MONTHS} at most
     * @throws IndexOutOfBoundsException if effects aren't known of these months
     */
    public long starts(Action action, int domain, int from, int until) {
        Objects.checkFromToIndex(from, until, MONTHS);
        long count = 0;
        for (int month = from; month < until; month++) {
            count += starts[at(action.ordinal(), domain, month)];
        }
        return count;
    }

    /**
     * What starting it changes, in probability (0.05 = five points); empty where nobody did.
     *
     * @param horizon months, 6 or 18
     * @param domain ROME's, 0 to 13
     * @param from first month of the spell
     * @param until month of the spell before which starts count, {@link #MONTHS} at most
     * @throws IllegalArgumentException if effects aren't known at that horizon
     * @throws IndexOutOfBoundsException if they aren't of these months
     */
    public OptionalDouble effect(Action action, int horizon, int domain, int from, int until) {
        int which = horizon(horizon);
        long count = starts(action, domain, from, until);
        long sum = 0;
        for (int month = from; month < until; month++) {
            sum += sums[at(action.ordinal(), domain, month) * HORIZONS + which];
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / SCALE / count);
    }

    /** How many of a group are still searching at the horizon. */
    public long searching(AuditGroup group) {
        return searching[group.bits()];
    }

    /**
     * Mean of their chances of a lasting return within six months, the month of their spell that the horizon falls into
     * being the first; as all goes, actions that they would start included. Empty where there is nobody.
     */
    public OptionalDouble chance(AuditGroup group) {
        long count = searching(group);
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(chances[group.bits()] / SCALE / count);
    }

    public void writeTo(DataOutput out) throws IOException {
        for (var figures : new long[][] {starts, sums, searching, chances}) {
            for (long figure : figures) {
                out.writeLong(figure);
            }
        }
    }

    public static Truth readFrom(DataInput in) throws IOException {
        var truth = new Truth();
        for (var figures : new long[][] {truth.starts, truth.sums, truth.searching, truth.chances}) {
            for (int at = 0; at < figures.length; at++) {
                figures[at] = in.readLong();
            }
        }
        return truth;
    }

    private static int horizon(int months) {
        return switch (months) {
            case 6 -> 0;
            case 18 -> 1;
            default -> throw new IllegalArgumentException("No effects at " + months + " months");
        };
    }

    private static void add(long[] to, long[] what) {
        for (int at = 0; at < to.length; at++) {
            to[at] += what[at];
        }
    }

    private static int at(int action, int domain, int month) {
        return (action * Rome.DOMAINS + domain) * MONTHS + month;
    }
}
