package fr.vigie.reporting.practice;

/**
 * Something wrong in the data files of the taxonomy.
 *
 * @param place the file, and where in it
 * @param what in words, for whoever writes the files
 */
public record TaxonomyDefect(Kind kind, String place, String what) {

    /** What can be wrong. */
    public enum Kind {
        MISSING_FILE,
        MISSING_MEMBER,
        MISSING_TRANSLATION,
        /** A member of a name that nobody reads: most often misspelt. */
        UNKNOWN_MEMBER,
        /** A value of another type, or outside what is possible. */
        BROKEN_VALUE,
        DUPLICATE,
        TOO_LONG,
        TOO_FEW_OR_MANY,
        UNKNOWN_ACT,
        UNKNOWN_WALL,
        UNKNOWN_TOPIC,
        /** To a practice or a node that doesn't exist. */
        DEAD_REDIRECT,
        /** Whoever follows it comes back to where they were. */
        REDIRECT_CYCLE,
        /** A question whose every answer leads away. */
        NO_WAY_ON,
        /** A practice, a wall or a node to which no way leads. */
        UNREACHABLE,
        /** A node below two others, or too many questions in a row. */
        NO_TREE
    }

    @Override
    public String toString() {
        return place + ": " + what + " (" + kind + ")";
    }
}
