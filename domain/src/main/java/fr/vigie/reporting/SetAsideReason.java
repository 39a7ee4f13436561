package fr.vigie.reporting;

/** Why a report is set aside (motif de classement). */
public enum SetAsideReason {
    UNFOUNDED,
    /** Another authority is competent. */
    NOT_COMPETENT,
    DUPLICATE,
    ABUSIVE
}
