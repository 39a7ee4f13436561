package fr.vigie.advice.path;

import java.util.List;
import java.util.Objects;

/** A person and what happened to them, in any order. */
public record PersonPath(PathPerson person, List<PathEvent> events) {

    public PersonPath {
        Objects.requireNonNull(person);
        events = List.copyOf(events);
    }
}
