package fr.vigie.reporting.practice;

/** In what quality somebody reports. */
public enum Filer {
    CONSUMER,
    /** Business user of a platform (Regulation (EU) 2019/1150). */
    PROFESSIONAL
}
