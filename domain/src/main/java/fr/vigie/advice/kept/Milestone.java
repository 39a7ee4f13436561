package fr.vigie.advice.kept;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** When somebody is asked how their search goes, in months after their answers were kept. */
public enum Milestone {
    THREE_MONTHS(3),
    SIX_MONTHS(6),
    TWELVE_MONTHS(12);

    private static final int LAST_ASKED = 18;

    private final int months;

    Milestone(int months) {
        this.months = months;
    }

    public int months() {
        return months;
    }

    /** @return empty if there is none after so many months */
    public static Optional<Milestone> after(int months) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.months == months)
                .findFirst();
    }

    /** From that day on it can be answered. */
    LocalDate day(LocalDate keptOn) {
        return keptOn.plusMonths(months);
    }

    boolean isReached(LocalDate keptOn, LocalDate today) {
        return !today.isBefore(day(keptOn));
    }

    /** The one to ask about today: the last one reached, if it isn't answered; an earlier one is let go. */
    static Optional<Milestone> due(LocalDate keptOn, Set<Milestone> answered, LocalDate today) {
        return today.isBefore(keptOn.plusMonths(LAST_ASKED))
                ? Arrays.stream(values())
                        .filter(milestone -> milestone.isReached(keptOn, today))
                        .reduce((earlier, later) -> later)
                        .filter(milestone -> !answered.contains(milestone))
                : Optional.empty();
    }
}
