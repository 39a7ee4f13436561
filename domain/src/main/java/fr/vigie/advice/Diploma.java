package fr.vigie.advice;

/** Highest diploma, by the levels of the national framework of certifications (code du travail, D6113-19). */
public enum Diploma {
    /** None, or the brevet. */
    NONE,
    /** CAP, BEP: level 3. */
    VOCATIONAL,
    /** Baccalauréat: level 4. */
    BACCALAUREATE,
    /** BTS, DUT, licence: levels 5 and 6. */
    SHORT_HIGHER,
    /** Master and beyond: levels 7 and 8. */
    LONG_HIGHER
}
