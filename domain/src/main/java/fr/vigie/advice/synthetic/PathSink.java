package fr.vigie.advice.synthetic;

import fr.vigie.advice.path.PathEvent;
import fr.vigie.advice.path.PathPerson;
import java.util.List;

/** Where made-up people go, one after the other. */
@FunctionalInterface
public interface PathSink {

    /** @param events from the first to the last, none after the horizon; the sink may keep them */
    void accept(PathPerson person, List<PathEvent> events);
}
