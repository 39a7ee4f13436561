package fr.vigie.advice.path;

import java.util.List;

/** Gives people and what happened to them, one after the other, whenever it is asked. */
@FunctionalInterface
public interface PathSource {

    void giveTo(Sink sink);

    /** Takes one person after the other. */
    @FunctionalInterface
    interface Sink {

        /** @param events in any order; the sink doesn't keep them */
        void accept(PathPerson person, List<PathEvent> events);
    }
}
