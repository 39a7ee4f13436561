package fr.vigie.reporting;

/** The way by which a report came in. */
public enum Channel {
    PAGE,
    API,
    BULK,
    /** An agent filed it for somebody, on a mandate. */
    ASSISTED
}
