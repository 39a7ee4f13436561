package fr.vigie.advice;

/** Experience in the occupation that is looked for. */
public enum Experience {
    NONE,
    UNDER_TWO_YEARS,
    TWO_TO_FIVE_YEARS,
    OVER_FIVE_YEARS
}
