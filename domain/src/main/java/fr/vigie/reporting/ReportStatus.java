package fr.vigie.reporting;

/** Where a report stands. */
public enum ReportStatus {
    /** Filed (reçu): nobody has decided yet. */
    RECEIVED,
    /** An agent asked the person something (complément demandé). */
    INFORMATION_REQUESTED,
    /** Declared admissible (recevable). */
    ADMISSIBLE,
    /** Set aside with a reason (classé). */
    SET_ASIDE
}
