package fr.vigie.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an account stays closed after wrong attempts at it: nobody is shut out, and nobody tries many.
 *
 * <p>Each {@link #FADING} without an attempt, one wrong one no longer counts. So whoever tries every quarter of an hour, or every five
 * minutes, never closes an account, and whoever tries at each opening soon closes it for eight minutes at a time: while the ninth keeps it
 * closed, one fades, and the next is the ninth again. In the long run nobody makes more than twelve guesses an hour: few against
 * passwords of twelve characters. Their owner may get in between; what remains of the nuisance, {@link Limit#SIGN_IN_BY_HOST} makes dear.
 * An account that could be tried without end would be worse.
 */
public final class LockOut {

    private static final int FREE_ATTEMPTS = 5;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    /** How long it takes until one wrong attempt no longer counts. */
    static final Duration FADING = Duration.ofMinutes(5);

    private LockOut() {}

    /**
     * How many wrong attempts count, with one that is made now.
     *
     * @param before as many as counted at the last one
     * @param last when that was; null if it isn't known, and nothing fades
     */
    public static int count(int before, Instant last, Instant now) {
        long faded = last == null ? 0 : Math.max(0, Duration.between(last, now).dividedBy(FADING));
        return (int) Math.max(0, before - faded) + 1;
    }

    /**
     * From the fifth wrong attempt that counts on, each doubles the delay, up to a quarter of an hour.
     *
     * @param failures wrong attempts that count, at least 1
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
