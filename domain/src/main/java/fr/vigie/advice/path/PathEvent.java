package fr.vigie.advice.path;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something that happened on one day to a person who looks, or will look, for work.
 *
 * @param day days since 1 January 1970
 * @param value what {@link PathEventType} says of it, 0 to {@link #LARGEST}; ordinals in memory alone, tables and files
 *     have codes that last
 */
public record PathEvent(int day, PathEventType type, int value) {

    /** Of all values: more days than anybody's contract has. */
    public static final int LARGEST = 65_535;

    private static final int EARLIEST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LATEST = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    /** @throws IllegalArgumentException if the day isn't in the years 1900 to 9999, or the value is out of its range */
    public PathEvent {
        Objects.requireNonNull(type);
        if (day < EARLIEST || day > LATEST) {
            throw new IllegalArgumentException("Day out of range: " + day);
        }
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("Value out of range: " + value);
        }
    }
}
