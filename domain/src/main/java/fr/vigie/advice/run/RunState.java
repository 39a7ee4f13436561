package fr.vigie.advice.run;

/** What became of a run. */
public enum RunState {
    /** Begun, and neither published nor refused: at work, or interrupted. */
    RUNNING,
    PUBLISHED,
    /** Its own figures were too bad to be published: what was published before stays. */
    REFUSED
}
