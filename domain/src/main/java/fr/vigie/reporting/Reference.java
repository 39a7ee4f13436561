package fr.vigie.reporting;

import fr.vigie.shared.CrockfordBase32;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The public name of a report: {@code VIG-}, eight random characters of Crockford's base 32 and a check character.
 *
 * <p>The check character is the sum of the digits in GF(32), the i-th multiplied by α<sup>i</sup>: as α has order 31, every
 * single wrong character and every swap of neighbours is caught.
 */
public record Reference(String value) implements Serializable {

    private static final String PREFIX = "VIG-";
    private static final int RANDOM_CHARACTERS = 8;
    /** x⁵ + x² + 1, primitive over GF(2). */
    private static final int FIELD_POLYNOMIAL = 0b100101;

    private static final int FIELD_OVERFLOW = 0b100000;

    /** @throws IllegalArgumentException if it isn't a reference in its canonical form */
    public Reference {
        if (!value.startsWith(PREFIX) || !isSound(value.substring(PREFIX.length()))) {
            throw new IllegalArgumentException("Not a reference: " + value);
        }
    }

    /** A new one; that it is unique is for the database to say. */
    public static Reference random(SecureRandom random) {
        var body = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            body.append(CrockfordBase32.character(random.nextInt(CrockfordBase32.RADIX)));
        }
        return new Reference(PREFIX + body + checkCharacter(body));
    }

    /** Reads what somebody typed: small letters, spaces, a missing prefix and look-alikes (O for 0) are forgiven. */
    public static Optional<Reference> parse(String typed) {
        // The prefix itself holds a look-alike: "VIG" is read as "V1G".
        var body = CrockfordBase32.canonical(typed).replaceFirst("^V1G(?=.{9}$)", "");
        return isSound(body) ? Optional.of(new Reference(PREFIX + body)) : Optional.empty();
    }

    private static boolean isSound(String body) {
        return body.length() == RANDOM_CHARACTERS + 1
                && CrockfordBase32.isCanonical(body)
                && checkCharacter(body.substring(0, RANDOM_CHARACTERS)) == body.charAt(RANDOM_CHARACTERS);
    }

    private static char checkCharacter(CharSequence body) {
        int sum = 0;
        for (int i = body.length() - 1; i >= 0; i--) {
            sum = timesAlpha(sum ^ CrockfordBase32.digit(body.charAt(i)));
        }
        return CrockfordBase32.character(sum);
    }

    private static int timesAlpha(int element) {
        int shifted = element << 1;
        return (shifted & FIELD_OVERFLOW) == 0 ? shifted : shifted ^ FIELD_POLYNOMIAL;
    }

    @Override
    public String toString() {
        return value;
    }
}
