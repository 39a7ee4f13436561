package fr.vigie.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a draft may be sent codes, so that nobody's mailbox is filled and the attempts at a code stay few. */
final class CodePacing {

    static final int CODES = 3;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final Duration PAUSE = Duration.ofSeconds(60);

    private CodePacing() {}

    /**
     * How long to wait before another code.
     *
     * @param earlier when the draft's codes were made, in any order
     * @param sameAddress whether it would go where the last one went: a mistyped address needs no pause to be put right
     * @return empty if it may be sent now
     */
    static Optional<Duration> waitFor(List<Instant> earlier, boolean sameAddress, Instant now) {
        var newestFirst = earlier.stream().sorted(Comparator.reverseOrder()).toList();
        var afterPause = newestFirst.stream().limit(sameAddress ? 1 : 0).map(last -> last.plus(PAUSE));
        var afterWindow = newestFirst.stream().skip(CODES - 1L).limit(1).map(third -> third.plus(WINDOW));
        return Stream.concat(afterPause, afterWindow)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .map(allowed -> Duration.between(now, allowed));
    }
}
