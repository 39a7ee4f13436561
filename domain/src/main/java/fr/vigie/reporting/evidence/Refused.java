package fr.vigie.reporting.evidence;

/** Ends the inspection of a file that isn't taken. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final EvidenceRefusal refusal;

    Refused(EvidenceRefusal refusal) {
        super(refusal.code());
        this.refusal = refusal;
    }

    Refused(EvidenceRefusal refusal, Throwable cause) {
        super(refusal.code(), cause);
        this.refusal = refusal;
    }

    EvidenceRefusal refusal() {
        return refusal;
    }
}
