package fr.vigie.advice.kept;

/** Why a piece of advice came or went. Stored by ordinal: append only. */
public enum Cause {
    /** The search got longer. */
    TIME,
    /** New figures of the market, or a new computation. */
    FIGURES,
    /** What the person answered or said of an advice. */
    YOU
}
