package fr.vigie.advice.path;

/** How the part of a spell that was observed ended. */
public enum SpellEnd {
    /** Return to work for 90 days or more: the event that hazards are of. */
    LASTING_JOB,
    /** Left the register for another reason, or for whatever reason after {@link Spell#LONGEST} months: censored. */
    OTHER_EXIT,
    /** Still searching when the data end: censored there. */
    ONGOING,
    /** Still searching when the data end, for more than {@link Spell#LONGEST} months: censored after those. */
    LONGER;

    /** Whether the person is still looking for work when the data end. */
    public boolean isSearching() {
        return this == ONGOING || this == LONGER;
    }
}
