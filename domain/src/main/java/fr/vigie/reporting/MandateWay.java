package fr.vigie.reporting;

/** How somebody asked an agent to file for them. */
public enum MandateWay {
    COUNTER,
    TELEPHONE,
    PAPER
}
