package fr.vigie.advice.path;

import fr.vigie.advice.Action;
import java.util.Arrays;
import java.util.Map;

/** In which month of a spell each action was started for the first time, if it was. */
public final class Starts {

    /** What {@link #of} answers for an action that wasn't started. */
    public static final int NEVER = -1;

    private static final Starts NONE = new Starts(never());

    private final byte[] months;

    private Starts(byte[] months) {
        this.months = months;
    }

    public static Starts none() {
        return NONE;
    }

    /**
     * @param months by action: month of the spell, from 0
     * @throws IllegalArgumentException if a month is negative or beyond {@link Byte#MAX_VALUE}
     */
    public static Starts of(Map<Action, Integer> months) {
        var filled = never();
        months.forEach((action, month) -> {
            if (month < 0 || month > Byte.MAX_VALUE) {
                throw new IllegalArgumentException("Month out of range: " + month);
            }
            filled[action.ordinal()] = month.byteValue();
        });
        return new Starts(filled);
    }

    /** An array to fill for {@link #of(byte[])}: no action was started yet. */
    static byte[] never() {
        var months = new byte[Action.COUNT];
        Arrays.fill(months, (byte) NEVER);
        return months;
    }

    /** @param months by the actions' ordinals; the caller keeps no hold on it */
    static Starts of(byte[] months) {
        return new Starts(months);
    }

    /** Month in which it was started, from 0, or {@link #NEVER}. */
    public int of(Action action) {
        return months[action.ordinal()];
    }

    public boolean has(Action action) {
        return of(action) != NEVER;
    }

    public boolean isEmpty() {
        return Arrays.equals(months, NONE.months);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Starts starts && Arrays.equals(months, starts.months);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(months);
    }

    @Override
    public String toString() {
        return Arrays.toString(months);
    }
}
