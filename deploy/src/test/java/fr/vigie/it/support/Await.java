package fr.vigie.it.support;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what happens a moment later: asks again and again, for as long as that is reasonable. */
public final class Await {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    /** @throws AssertionError if it doesn't become true */
    public static void until(String what, BooleanSupplier condition) {
        var limit = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("It did not happen: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
