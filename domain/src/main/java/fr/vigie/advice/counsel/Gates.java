package fr.vigie.advice.counsel;

import fr.vigie.advice.Action;
import java.util.Arrays;

/**
 * The gates of all modules side by side, as bits. They are most of the work for a nation: what they say of one person costs
 * neither a branch nor an object.
 */
final class Gates {

    private static final Module[] MODULES = Module.all();
    private static final long[] BY_ACTION = byAction();
    private static final long[] FIRST_LINE = lines(0);
    private static final long[] SECOND_LINE = lines(1);
    private static final long[] THIRD_LINE = lines(2);

    private Gates() {}

    /**
     * Modules whose gate lets through whom this holds of. It says what {@link Gate#passes} says of each.
     *
     * @param truths bits of {@link Condition}
     * @return bits of {@link Module}
     */
    static long open(long truths) {
        long open = 0;
        for (int at = 0; at < MODULES.length; at++) {
            long refusals =
                    none(truths & FIRST_LINE[at]) | none(truths & SECOND_LINE[at]) | none(truths & THIRD_LINE[at]);
            open |= (1 - refusals) << at;
        }
        return open;
    }

    /** 1 if no bit is set, else 0. */
    private static long none(long bits) {
        return 1 - ((bits | -bits) >>> 63);
    }

    /** Modules that the person has done or declined, by bits. */
    static long done(Situation situation) {
        long done = situation.declined();
        for (int tried = situation.tried(); tried != 0; tried &= tried - 1) {
            done |= BY_ACTION[Integer.numberOfTrailingZeros(tried)];
        }
        return done;
    }

    private static long[] byAction() {
        var modules = new long[Action.COUNT];
        for (var module : MODULES) {
            module.action().ifPresent(action -> modules[action.ordinal()] |= module.bit());
        }
        return modules;
    }

    /** One line of every gate; a line that a gate doesn't have asks for anything. */
    private static long[] lines(int line) {
        return Arrays.stream(MODULES)
                .map(Module::gate)
                .mapToLong(gate -> line < gate.size() ? gate.line(line) : -1)
                .toArray();
    }
}
