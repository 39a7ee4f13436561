package fr.vigie.advice.profile;

/** What somebody says of a piece of advice: it is then not given again. Stored by ordinal: append only. */
public enum Verdict {
    DONE,
    /** It can't be done: no means, no time, no place near. */
    NOT_POSSIBLE,
    NOT_WANTED,
    /** It doesn't fit what they live. */
    DOES_NOT_FIT,
    NOT_UNDERSTOOD
}
