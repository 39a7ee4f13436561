package fr.vigie.reporting.evidence;

/** Where a file stands; only a clean one is ever given to anybody. */
public enum EvidenceState {
    /** Its bytes are still arriving: nobody was told that we have it. */
    RECEIVING,

    /** Received and waiting for the virus scanner. */
    QUARANTINED,

    /** Scanned, nothing found. */
    CLEAN,

    /** Something was found: the content is gone, the row and its hash stay. */
    INFECTED
}
