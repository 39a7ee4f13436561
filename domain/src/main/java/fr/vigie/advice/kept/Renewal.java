package fr.vigie.advice.kept;

/**
 * What a night's renewal came to.
 *
 * @param renewed profiles that were looked at
 * @param changed those of them whose list changed
 * @param mailed people who were written to
 * @param failed profiles of which it could not be done
 */
public record Renewal(int renewed, int changed, int mailed, int failed) {

    public static final Renewal NOTHING = new Renewal(0, 0, 0, 0);
    static final Renewal FAILED = new Renewal(0, 0, 0, 1);

    static Renewal of(boolean changed, boolean mailed) {
        return new Renewal(1, changed ? 1 : 0, mailed ? 1 : 0, 0);
    }

    /** Both together. */
    public Renewal and(Renewal other) {
        return new Renewal(
                renewed + other.renewed, changed + other.changed, mailed + other.mailed, failed + other.failed);
    }

    /** As operators read it. */
    @Override
    public String toString() {
        return "kept advice: %d renewed, %d changed, %d mailed, failed %d".formatted(renewed, changed, mailed, failed);
    }
}
