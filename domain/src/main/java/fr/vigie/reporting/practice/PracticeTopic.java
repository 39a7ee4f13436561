package fr.vigie.reporting.practice;

/** The headings under which people look for a practice: the first level of the {@link PracticeTree}. */
public enum PracticeTopic {
    REVIEWS,
    PRICES,
    SUBSCRIPTION,
    SELLER,
    RANKING,
    ADVERTISING,
    DATA,
    ACCOUNT,
    TERMS,
    OTHER
}
