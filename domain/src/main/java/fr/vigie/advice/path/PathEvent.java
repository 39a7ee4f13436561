package fr.vigie.advice.path;

import java.util.Objects;

/**
 * Something that happened on one day to a person who looks, or will look, for work.
 *
 * @param day days since 1 January 1970
 * @param value what {@link PathEventType} says of it; for codes in memory alone, tables and files have stable ones
 */
public record PathEvent(int day, PathEventType type, int value) {

    public PathEvent {
        Objects.requireNonNull(type);
    }
}
