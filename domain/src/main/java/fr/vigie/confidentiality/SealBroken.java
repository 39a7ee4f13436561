package fr.vigie.confidentiality;

/** A sealed value can't be opened: it was altered, moved to another place, or its key is no longer there. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String context, Throwable cause) {
        super("A sealed value can't be opened: " + context, cause);
    }
}
