package fr.vigie.reporting;

/** The act isn't possible in the state that the report is in: somebody else was quicker, or the page was old. */
public class IllegalAct extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reference reference;
    private final ReportStatus status;

    IllegalAct(Reference reference, ReportAct act, ReportStatus status) {
        super(act + " is not possible for " + reference + ", which is " + status);
        this.reference = reference;
        this.status = status;
    }

    public Reference reference() {
        return reference;
    }

    public ReportStatus status() {
        return status;
    }
}
