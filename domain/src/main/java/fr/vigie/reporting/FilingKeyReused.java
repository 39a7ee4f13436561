package fr.vigie.reporting;

/** The key was already used to file something else. */
public class FilingKeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reference reference;

    FilingKeyReused(Reference reference) {
        super("Filing key already used for " + reference);
        this.reference = reference;
    }

    /** What was filed under it. */
    public Reference reference() {
        return reference;
    }
}
