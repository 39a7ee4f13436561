package fr.vigie.reporting;

import static fr.vigie.reporting.ReportStatus.ADMISSIBLE;
import static fr.vigie.reporting.ReportStatus.INFORMATION_REQUESTED;
import static fr.vigie.reporting.ReportStatus.RECEIVED;
import static fr.vigie.reporting.ReportStatus.SET_ASIDE;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What can be done to a report: from which states, and what state it leads to. This table is the whole life cycle. */
public enum ReportAct {
    /** The citizen files: every history begins with it. */
    FILE(RECEIVED, EnumSet.noneOf(ReportStatus.class)),
    /** An agent takes it in charge (prend en charge); the state stays. */
    TAKE(null, EnumSet.of(RECEIVED, INFORMATION_REQUESTED, ADMISSIBLE)),
    DECLARE_ADMISSIBLE(ADMISSIBLE, EnumSet.of(RECEIVED, INFORMATION_REQUESTED)),
    PUT_ASIDE(SET_ASIDE, EnumSet.of(RECEIVED, INFORMATION_REQUESTED)),
    REQUEST_INFORMATION(INFORMATION_REQUESTED, EnumSet.of(RECEIVED)),
    /** The citizen answers what was asked. */
    ANSWER(RECEIVED, EnumSet.of(INFORMATION_REQUESTED)),
    /** An agent takes a decision back. */
    REOPEN(RECEIVED, EnumSet.of(INFORMATION_REQUESTED, ADMISSIBLE, SET_ASIDE));

    private final ReportStatus leadsTo;
    private final Set<ReportStatus> from;

    ReportAct(ReportStatus leadsTo, Set<ReportStatus> from) {
        this.leadsTo = leadsTo;
        this.from = from;
    }

    public boolean isPossibleFrom(ReportStatus status) {
        return from.contains(status);
    }

    /** The state afterwards; empty if it stays as it was. */
    Optional<ReportStatus> leadsTo() {
        return Optional.ofNullable(leadsTo);
    }
}
