package fr.vigie.advice.path;

/** What an event of a path tells. */
public enum PathEventType {
    /** Registered as looking for work. The value is 0. */
    REGISTRATION,
    /** Left the register; the value is {@link ExitReason#ordinal} of the reason. */
    EXIT,
    /** A training prescribed by the counsellor began; the value is its planned days, 0 if unknown. */
    TRAINING,
    /** Did something to find work; the value is {@link fr.vigie.advice.Action#ordinal}. */
    ACTION,
    /** Work began; the value is its planned days, 0 for an open-ended contract. */
    CONTRACT
}
