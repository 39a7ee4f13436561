package fr.vigie.reporting;

/** What came of a report, as the person who filed it says some weeks later. */
public enum Outcome {
    SOLVED,
    PARTLY_SOLVED,
    NOT_SOLVED
}
