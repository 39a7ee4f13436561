package fr.vigie.it.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself. */
public final class Eventually {

    private static final long POLL_NANOS = 100_000_000;

    private Eventually() {}

    /** @throws AssertionError if it hasn't come within that time */
    public static void holds(Duration patience, String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
