package fr.vigie.advice.path;

import java.util.Comparator;
import java.util.List;

/**
 * An event as the table has it.
 *
 * @param day days since 1 January 1970
 * @param type code of a {@link PathEventType}
 * @param value days, or the code of an action or of a reason
 */
record EventRow(long person, int day, int type, int value) implements Comparable<EventRow> {

    private static final Comparator<EventRow> BY_KEY = Comparator.comparingLong(EventRow::person)
            .thenComparingInt(EventRow::day)
            .thenComparingInt(EventRow::type)
            .thenComparingInt(EventRow::value);

    /** As the table's key: rows that are written in their order fill its pages, others leave them half empty. */
    @Override
    public int compareTo(EventRow other) {
        return BY_KEY.compare(this, other);
    }

    private static EventRow of(long person, PathEvent event) {
        return new EventRow(person, event.day(), Codes.TYPES.code(event.type()), code(event));
    }

    /** A person's events in the order of the key, each once. */
    static List<EventRow> of(long person, List<PathEvent> events) {
        return events.stream()
                .map(event -> of(person, event))
                .sorted()
                .distinct()
                .toList();
    }

    private static int code(PathEvent event) {
        return switch (event.type()) {
            case ACTION -> Codes.ACTIONS.codeOfOrdinal(event.value());
            case EXIT -> Codes.REASONS.codeOfOrdinal(event.value());
            case REGISTRATION, TRAINING, CONTRACT -> event.value();
        };
    }

    /** Whether type and value mean something to this version. */
    static boolean isKnown(int type, int value) {
        return Codes.TYPES.has(type)
                && switch (Codes.TYPES.constant(type)) {
                    case ACTION -> Codes.ACTIONS.has(value);
                    case EXIT -> Codes.REASONS.has(value);
                    case REGISTRATION -> value == 0;
                    case TRAINING, CONTRACT -> value >= 0 && value <= PathEvent.LARGEST;
                };
    }

    /** What {@link PathEvent#value} is for a value of the table. */
    static int value(PathEventType type, int code) {
        return switch (type) {
            case ACTION -> Codes.ACTIONS.constant(code).ordinal();
            case EXIT -> Codes.REASONS.constant(code).ordinal();
            case REGISTRATION, TRAINING, CONTRACT -> code;
        };
    }
}
