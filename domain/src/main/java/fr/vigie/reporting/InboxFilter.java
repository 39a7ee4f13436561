package fr.vigie.reporting;

import java.util.EnumSet;
import java.util.Set;

/** What a platform's inbox shows. */
public enum InboxFilter {
    /** What awaits an answer. */
    TO_ANSWER(EnumSet.of(ReportStatus.TRANSMITTED, ReportStatus.CONSULTED)),
    /** What was promised, and not yet said to be done. */
    PROMISED(EnumSet.of(ReportStatus.PROMISED)),
    /** Everything that was ever sent to it and not withdrawn. */
    ALL(EnumSet.complementOf(EnumSet.of(ReportStatus.WITHDRAWN, ReportStatus.ERASED)));

    private final Set<ReportStatus> statuses;

    InboxFilter(Set<ReportStatus> statuses) {
        this.statuses = statuses;
    }

    Set<ReportStatus> statuses() {
        return statuses;
    }
}
