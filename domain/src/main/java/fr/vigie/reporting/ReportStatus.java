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
    SET_ASIDE,
    /** Sent to the platform (transmis), which has yet to open it. */
    TRANSMITTED,
    /** The platform has read it (consulté). */
    CONSULTED,
    /** The platform accepts the complaint and engages to do something by a day (engagement pris). */
    PROMISED,
    /** The platform says that it has done it, or its day is over: the person says whether it is so (engagement à vérifier). */
    PROMISE_TO_CHECK,
    /** The person says that the engagement wasn't kept (engagement non tenu). */
    PROMISE_BROKEN,
    /** The platform contests the complaint (contesté). */
    CONTESTED,
    /** The platform says that it isn't concerned: the person may name another, once (non concerné). */
    NOT_CONCERNED,
    /** Answered, and over (clos). */
    CLOSED,
    /** The platform's time to answer ran out without its having opened the report (expiré, non lu). */
    EXPIRED_UNREAD,
    /** The platform read the report and let its time to answer run out (expiré, lu sans réponse). */
    EXPIRED_IGNORED,
    /** Handed over to the competent authority (remis à l'autorité). */
    HANDED_OVER,
    /** Withdrawn by the person (retiré). */
    WITHDRAWN,
    /** Nothing of what was told is left, only that there was a report (effacé). */
    ERASED
}
