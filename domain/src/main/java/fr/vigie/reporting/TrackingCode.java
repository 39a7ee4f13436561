package fr.vigie.reporting;

import fr.vigie.shared.CrockfordBase32;
import java.util.Optional;

/** The secret that opens a report's follow-up: twenty characters of Crockford's base 32, one hundred bits. */
public record TrackingCode(String value) {

    static final int CHARACTERS = 20;
    private static final int GROUP = 5;

    /** @throws IllegalArgumentException if it isn't twenty canonical characters */
    public TrackingCode {
        if (value.length() != CHARACTERS || !CrockfordBase32.isCanonical(value)) {
            throw new IllegalArgumentException("Not a tracking code");
        }
    }

    /** Reads what somebody typed or pasted, however it is spaced. */
    public static Optional<TrackingCode> parse(String typed) {
        var canonical = CrockfordBase32.canonical(typed);
        return canonical.length() == CHARACTERS && CrockfordBase32.isCanonical(canonical)
                ? Optional.of(new TrackingCode(canonical))
                : Optional.empty();
    }

    /** In four groups of five, as it is shown and printed. */
    public String grouped() {
        return String.join(
                "-",
                value.substring(0, GROUP),
                value.substring(GROUP, 2 * GROUP),
                value.substring(2 * GROUP, 3 * GROUP),
                value.substring(3 * GROUP));
    }

    /** Says nothing: a secret that turns up in a log is a secret no more. */
    @Override
    public String toString() {
        return "TrackingCode";
    }
}
