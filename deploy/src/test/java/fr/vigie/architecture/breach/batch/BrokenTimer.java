package fr.vigie.architecture.breach.batch;

import jakarta.ejb.Schedule;

/** A timer that the container takes away once it has failed twice. */
public class BrokenTimer {

    @Schedule(hour = "*")
    void strike() {
        throw new IllegalStateException("no database");
    }
}
