package fr.vigie.advice.kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How often somebody can have a mail sent, so that nobody's mailbox is filled: three an hour, a minute between two. */
final class MailPacing {

    static final int MAILS = 3;
    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration PAUSE = Duration.ofMinutes(1);

    private MailPacing() {}

    /**
     * How long to wait before another.
     *
     * @param earlier when the ones before were written, in any order
     * @return empty if it may be sent now
     */
    static Optional<Duration> waitFor(List<Instant> earlier, Instant now) {
        var newestFirst = earlier.stream().sorted(Comparator.reverseOrder()).toList();
        var afterPause = newestFirst.stream().limit(1).map(last -> last.plus(PAUSE));
        var afterWindow = newestFirst.stream().skip(MAILS - 1L).limit(1).map(third -> third.plus(WINDOW));
        return Stream.concat(afterPause, afterWindow)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .map(allowed -> Duration.between(now, allowed));
    }
}
