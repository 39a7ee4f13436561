package fr.vigie.advice;

/** How far somebody would go for work. */
public enum Mobility {
    /** In reach of the present home, by what transport there is. */
    NEAR,
    /** An hour's way, within the department or the next one. */
    HOUR,
    /** Anywhere in the region, moving if need be. */
    REGION,
    /** Anywhere in France. */
    COUNTRY
}
