package fr.vigie.advice.market;

/** What rows of a data set must be joined to before anything can be said of an occupation in a department. */
public enum Joint {
    /** To occupations of ROME. */
    OCCUPATION,
    /** To one of the 101 departments. */
    DEPARTMENT,
    /** To an employment area. */
    AREA,
    /** To a figure of the department itself, not of its region or the country. */
    OWN_DEPARTMENT,
    /** To the whole that it says to count: figures of a small part of it aren't used. */
    WHOLE
}
