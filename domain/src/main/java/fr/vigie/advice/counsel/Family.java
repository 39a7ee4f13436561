package fr.vigie.advice.counsel;

/** Modules so alike that more than {@link #MOST} of them make a list that says the same thing again. */
enum Family {
    OCCUPATION,
    PLACE,
    TRAINING,
    APPLYING,
    CONTACTS,
    FIRST_HAND,
    SUPPORT,
    RIGHTS;

    /** Of one family in a list. */
    static final int MOST = 2;

    static final int COUNT = values().length;
}
