package fr.vigie.advice.synthetic;

/** Which world is made up: each puts another question to what claims to read effects from paths. */
public enum Scenario {
    /** Actions work, or not, or harm, and those who need them most, or least, take them; all that drives both is seen. */
    REAL,
    /** No action changes anything; who takes them is as in {@link #REAL}. Whatever is found here is an error. */
    NULL,
    /**
     * As {@link #REAL}, and a motivation that nobody sees makes people act, come back to work, and stay on the register.
     * Nothing that rests on what is seen can be right here.
     */
    HIDDEN_CONFOUNDER,
    /** Actions work as in {@link #REAL}, and chance alone says who takes them: even a naive comparison is right. */
    RANDOMISED
}
