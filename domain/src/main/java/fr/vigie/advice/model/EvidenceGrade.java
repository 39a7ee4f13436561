package fr.vigie.advice.model;

/** How far what is said of an effect can be trusted. */
public enum EvidenceGrade {
    /** Randomised: estimated from draws that Vigie logged itself. */
    A,
    /** Observed, balanced on what is known (every |SMD| below 0.1) and without effect in a placebo period. */
    B,
    /** An association: those who did it differ in ways that matter. */
    C,
    /** A rule of experts, without figures. */
    D;

    /** Only randomised and balanced evidence may show a number. */
    public boolean showsNumber() {
        return this == A || this == B;
    }
}
