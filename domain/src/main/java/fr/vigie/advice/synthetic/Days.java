package fr.vigie.advice.synthetic;

import fr.vigie.advice.path.PathEvent;
import fr.vigie.advice.path.PathEventType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** What happened to one person, in the order of days; what would be after the horizon isn't kept. */
final class Days {

    private static final PathEventType[] TYPES = PathEventType.values();
    private static final int TYPE_BITS = 4;
    private static final int VALUE_BITS = 16;

    private final int horizon;
    private long[] events = new long[64];
    private int size;
    private int[] contracts = new int[32];
    private int contractsSize;

    Days(int horizon) {
        this.horizon = horizon;
    }

    void clear() {
        size = 0;
        contractsSize = 0;
    }

    /** @param value 0 to 65,535 */
    void add(int day, PathEventType type, int value) {
        if (day > horizon) {
            return;
        }
        if (size == events.length) {
            events = Arrays.copyOf(events, 2 * size);
        }
        events[size++] = ((long) day << TYPE_BITS | type.ordinal()) << VALUE_BITS | value;
    }

    /** @param planned days, 0 if open-ended */
    void contract(int day, int planned) {
        add(day, PathEventType.CONTRACT, planned);
        if (contractsSize + 2 > contracts.length) {
            contracts = Arrays.copyOf(contracts, 2 * contractsSize);
        }
        contracts[contractsSize++] = day;
        contracts[contractsSize++] = planned;
    }

    /** How many of the twelve months before that day had work: a contract's planned days, all until then if open-ended. */
    int monthsOfWorkBefore(int day) {
        int months = 0;
        for (int at = 0; at < contractsSize; at += 2) {
            int first = day - contracts[at];
            if (first > 0) {
                int planned = contracts[at + 1];
                int last = planned == 0 ? 1 : Math.max(1, first - planned + 1);
                for (int ago = (int) ((last - 1) / Course.MONTH); ago <= (int) ((first - 1) / Course.MONTH); ago++) {
                    months |= ago < 12 ? 1 << ago : 0;
                }
            }
        }
        return Integer.bitCount(months);
    }

    /** From the first to the last; of one day registrations and exits first, contracts last. */
    List<PathEvent> events() {
        Arrays.sort(events, 0, size);
        var list = new PathEvent[size];
        for (int at = 0; at < size; at++) {
            long event = events[at];
            list[at] = new PathEvent(
                    (int) (event >>> TYPE_BITS + VALUE_BITS),
                    TYPES[(int) (event >>> VALUE_BITS) & (1 << TYPE_BITS) - 1],
                    (int) event & (1 << VALUE_BITS) - 1);
        }
        return Collections.unmodifiableList(Arrays.asList(list));
    }
}
