package fr.vigie.reporting;

/**
 * What the person agreed to, each apart and never by default (GDPR art. 4 (11) and 7).
 *
 * @param identityShared the platform may learn their name and e-mail address, to answer them
 * @param quotable their words may be quoted in what is published
 */
public record Consents(boolean identityShared, boolean quotable) {

    public static final Consents NONE = new Consents(false, false);
}
