package fr.vigie.advice.path;

/**
 * An event as the table has it.
 *
 * @param day days since 1 January 1970
 * @param type code of a {@link PathEventType}
 * @param value days, or the code of an action or of a reason
 */
record EventRow(long person, int day, int type, int value) {

    static EventRow of(long person, PathEvent event) {
        return new EventRow(person, event.day(), Codes.TYPES.code(event.type()), code(event));
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
