package fr.vigie.reporting;

/** Why a platform says that a report isn't about it. */
public enum NotConcernedReason {
    /** Another company runs that service. */
    OTHER_COMPANY,
    /** A seller on the platform did it, and answers for it alone. */
    SELLER,
    /** Somebody passes for the platform. */
    IMPERSONATION,
    /** The person isn't its customer, or the facts can't be found. */
    UNKNOWN_FACTS
}
