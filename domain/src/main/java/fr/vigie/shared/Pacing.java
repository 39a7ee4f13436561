package fr.vigie.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How often something may be sent to one place, so that nobody's mailbox is filled.
 *
 * @param most how many within a window, at least one
 * @param window how long it is, beginning with each that is sent
 * @param pause between two; zero for none
 */
public record Pacing(int most, Duration window, Duration pause) {

    /** @throws IllegalArgumentException if it would let nothing through, or a time is negative */
    public Pacing {
        if (most < 1 || window.isNegative() || pause.isNegative()) {
            throw new IllegalArgumentException(most + " in " + window + ", " + pause + " apart");
        }
    }

    /** As many in a window, but one right after the other. */
    public Pacing withoutPause() {
        return new Pacing(most, window, Duration.ZERO);
    }

    /**
     * How long to wait before another.
     *
     * @param earlier when the ones before were sent, in any order
     * @return empty if it may be sent now
     */
    public Optional<Duration> waitFor(List<Instant> earlier, Instant now) {
        var newestFirst = earlier.stream().sorted(Comparator.reverseOrder()).toList();
        var afterPause = newestFirst.stream().limit(1).map(last -> last.plus(pause));
        var afterWindow = newestFirst.stream().skip(most - 1L).limit(1).map(first -> first.plus(window));
        return Stream.concat(afterPause, afterWindow)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .map(allowed -> Duration.between(now, allowed));
    }
}
