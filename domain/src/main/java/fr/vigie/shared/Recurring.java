package fr.vigie.shared;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that a timer does again and again. */
public final class Recurring {

    private Recurring() {}

    /**
     * Does the work once. A failure is logged and goes no further: the container would take a timer away that fails twice in a row,
     * and the database may be back the next time.
     *
     * @param failure what didn't come about, for the log
     */
    public static void attempt(Logger log, String failure, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.log(Level.WARNING, failure, e);
        }
    }
}
