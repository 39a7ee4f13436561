package fr.vigie.publication;

/** For whose eyes a file of an edition is. */
public enum Audience {
    PUBLIC,
    /** What names platforms on reports that nobody has verified. */
    AGENTS
}
