package fr.vigie.advice.path;

/** Why somebody left the register, as DARES groups the reasons of the monthly statistics. */
public enum ExitReason {
    /** Declared a return to work (reprise d'emploi déclarée). */
    RETURN_TO_WORK,
    /** Entered a training (entrée en stage ou en formation). */
    TRAINING,
    /** Didn't renew the registration (défaut d'actualisation). */
    NO_RENEWAL,
    /** Struck off by decision (radiation administrative). */
    STRUCK_OFF,
    /** Illness, maternity, retirement, moving away and the rest. */
    OTHER
}
