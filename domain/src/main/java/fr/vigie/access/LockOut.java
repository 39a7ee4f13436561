package fr.vigie.access;

import java.time.Duration;
import java.util.Optional;

/** How long an account stays closed after wrong attempts at it: nobody is shut out, and nobody tries many. */
public final class LockOut {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private LockOut() {}

    /**
     * From the fifth wrong attempt in a row on, each doubles the delay, up to a quarter of an hour.
     *
     * @param failures wrong attempts in a row, at least 1
     * @return empty while another may follow at once
     */
    public static Optional<Duration> after(int failures) {
        if (failures < FREE_ATTEMPTS) {
            return Optional.empty();
        }
        var delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - FREE_ATTEMPTS, MOST_DOUBLINGS));
        return Optional.of(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
    }
}
