package fr.vigie.advice.kept;

/** How somebody's search goes, as they say. */
public enum Outcome {
    /** Work of three months and more: what the estimates call lasting. */
    FOUND_LASTING_WORK,
    FOUND_SHORT_WORK,
    STILL_SEARCHING,
    STOPPED_SEARCHING;

    /** Whether advice is still of use. */
    boolean isSearching() {
        return this == FOUND_SHORT_WORK || this == STILL_SEARCHING;
    }
}
