package fr.vigie.reporting.evidence;

/** A file can't be read yet: the scanner hasn't seen it. */
public class EvidenceInQuarantine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EvidenceInQuarantine(long evidenceId) {
        super("Evidence " + evidenceId + " was not scanned yet");
    }
}
