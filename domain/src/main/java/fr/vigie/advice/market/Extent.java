package fr.vigie.advice.market;

/** Of how wide a place a figure is that stands for a department. */
public enum Extent {
    DEPARTMENT,
    REGION,
    COUNTRY
}
