package fr.vigie.reporting.evidence;

/**
 * To what a file belongs while it arrives: a draft, or a report that was filed before.
 *
 * @param ofReport whether the number is a report's, not a draft's
 */
record EvidenceOwner(boolean ofReport, long id) {

    static EvidenceOwner draft(long id) {
        return new EvidenceOwner(false, id);
    }

    static EvidenceOwner report(long id) {
        return new EvidenceOwner(true, id);
    }

    /** The attribute of {@link Evidence} that points to it. */
    String attribute() {
        return ofReport ? "reportId" : "draftId";
    }
}
