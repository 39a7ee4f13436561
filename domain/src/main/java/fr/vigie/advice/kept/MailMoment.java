package fr.vigie.advice.kept;

import fr.vigie.advice.profile.Profile;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether and why to write to somebody on a day. Each reason has a day on which it came about. It is told once: if that day is after the
 * last mail (whose link showed all that was then) and after mails began; within six days of the last mail nothing is told.
 *
 * @param profile what they answered
 * @param keptOn day on which it was kept
 * @param mailsSince day since which mails go to a proven address; null if none do
 * @param lastMail day of the last one; null if there was none
 * @param answered questions that were answered
 * @param searching whether the last answer says that advice is still of use; true without an answer
 * @param figuresOn day on which new figures changed the list, unless they have seen it since; null otherwise
 */
record MailMoment(
        Profile profile,
        LocalDate keptOn,
        LocalDate mailsSince,
        LocalDate lastMail,
        Set<Milestone> answered,
        boolean searching,
        LocalDate figuresOn) {

    /** Two mails to somebody are at least so many days apart. */
    static final int DAYS_APART = 6;

    /** Months of search after which other things help. */
    private static final Integer[] BANDS = {3, 6, 12, 24};

    MailMoment {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(keptOn);
        answered = Set.copyOf(answered);
    }

    /** Why to write on that day; empty for not. */
    Optional<MailReason> reason(LocalDate today) {
        if (mailsSince == null || isTooSoon(today)) {
            return Optional.empty();
        }
        if (asks(today)) {
            return Optional.of(MailReason.QUESTION);
        }
        return searching ? news(today) : Optional.empty();
    }

    private boolean isTooSoon(LocalDate today) {
        return lastMail != null && today.isBefore(lastMail.plusDays(DAYS_APART));
    }

    /** A question is asked by mail even if it came up before mails began: it is still open. */
    private boolean asks(LocalDate today) {
        return Milestone.due(keptOn, answered, today)
                .filter(due -> lastMail == null || due.day(keptOn).isAfter(lastMail))
                .isPresent();
    }

    private Optional<MailReason> news(LocalDate today) {
        if (bands().anyMatch(day -> isNews(day, today))) {
            return Optional.of(MailReason.DURATION);
        }
        if (figuresOn != null && isNews(figuresOn, today)) {
            return Optional.of(MailReason.FIGURES);
        }
        return Seasons.of(profile.occupation(), today)
                .filter(season -> isNews(season.begin(today), today))
                .map(season -> MailReason.SEASON);
    }

    private Stream<LocalDate> bands() {
        return Stream.of(BANDS).map(months -> profile.since().plusMonths(months).atDay(1));
    }

    private boolean isNews(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && day.isAfter(mailsSince) && (lastMail == null || day.isAfter(lastMail));
    }
}
