package fr.vigie.advice;

/**
 * What no rule may use, kept to see afterwards whether advice treats groups alike.
 *
 * @param woman whether the person is registered as a woman
 * @param rural whether they live in a rural commune by INSEE's grid of density
 * @param disabled whether they have the status of disabled worker (RQTH)
 */
public record AuditGroup(boolean woman, boolean rural, boolean disabled) {

    /** As bits: how stores keep it. */
    public int bits() {
        return (woman ? 1 : 0) | (rural ? 2 : 0) | (disabled ? 4 : 0);
    }

    public static AuditGroup of(int bits) {
        return new AuditGroup((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0);
    }
}
