package fr.vigie.advice.counsel;

import java.util.Arrays;

/**
 * When a module may be advised at all: every line of it has to hold, and a line holds if one of its conditions does. It
 * reads as a sentence: when no licence, and transport is hard or they would go an hour.
 */
final class Gate {

    private final long[] lines;
    private final long conditions;

    private Gate(long... lines) {
        this.lines = lines;
        conditions = Arrays.stream(lines).reduce(0, (one, other) -> one | other);
    }

    static Gate when(Condition... oneOf) {
        return new Gate(bits(oneOf));
    }

    Gate and(Condition... oneOf) {
        var more = Arrays.copyOf(lines, lines.length + 1);
        more[lines.length] = bits(oneOf);
        return new Gate(more);
    }

    /** @param truths which conditions are so, by bits */
    boolean passes(long truths) {
        for (long line : lines) {
            if ((truths & line) == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many lines it has. */
    int size() {
        return lines.length;
    }

    /** The conditions of one line, by bits. */
    long line(int at) {
        return lines[at];
    }

    /** Every condition that it asks about, by bits. */
    long conditions() {
        return conditions;
    }

    private static long bits(Condition... conditions) {
        return Arrays.stream(conditions).mapToLong(Condition::bit).sum();
    }
}
