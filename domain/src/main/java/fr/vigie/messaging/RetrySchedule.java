package fr.vigie.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** When a mail that failed is tried again: soon at first, then ever later, for a day and a half in all. */
final class RetrySchedule {

    private static final List<Duration> WAITS = LongStream.of(1, 5, 30, 120, 240, 600, 1200)
            .mapToObj(Duration::ofMinutes)
            .toList();

    /** How often a mail is tried before it is given up. */
    static final int ATTEMPTS = WAITS.size() + 1;

    private RetrySchedule() {}

    /**
     * @param failures how often it has failed, at least once
     * @return how long to wait; empty if it is given up
     */
    static Optional<Duration> waitAfter(int failures) {
        return failures < ATTEMPTS ? Optional.of(WAITS.get(failures - 1)) : Optional.empty();
    }
}
