package fr.vigie.reporting;

/** What a platform answers to a report. */
public enum ResponseKind {
    /** It engages to do something by a day (engagement). */
    ACCEPTED(ReportAct.ACCEPT),
    /** It contests what is complained of. */
    CONTESTED(ReportAct.CONTEST),
    /** It isn't the one to complain of. */
    NOT_CONCERNED(ReportAct.DECLINE);

    private final ReportAct act;

    ResponseKind(ReportAct act) {
        this.act = act;
    }

    ReportAct act() {
        return act;
    }
}
