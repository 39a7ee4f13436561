package fr.vigie.shared;

import java.util.Locale;

/**
 * Douglas Crockford's base 32: digits and capitals without I, L, O and U, so that nothing read aloud or written by hand
 * is ambiguous.
 */
public final class CrockfordBase32 {

    public static final int RADIX = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_PER_CHARACTER = 5;

    private CrockfordBase32() {}

    /**
     * Writes the first {@code characters × 5} bits, most significant first.
     *
     * @throws IllegalArgumentException if there are not that many bits
     */
    public static String encode(byte[] bits, int characters) {
        if (bits.length * Byte.SIZE < characters * BITS_PER_CHARACTER) {
            throw new IllegalArgumentException(characters + " characters need more than " + bits.length + " bytes");
        }
        var text = new StringBuilder(characters);
        for (int c = 0; c < characters; c++) {
            int digit = 0;
            for (int bit = c * BITS_PER_CHARACTER; bit < (c + 1) * BITS_PER_CHARACTER; bit++) {
                digit = digit << 1 | bits[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1;
            }
            text.append(ALPHABET.charAt(digit));
        }
        return text.toString();
    }

    /** The character of a digit from 0 to 31. */
    public static char character(int digit) {
        return ALPHABET.charAt(digit);
    }

    /** The digit of a canonical character, or -1. */
    public static int digit(char canonical) {
        return ALPHABET.indexOf(canonical);
    }

    /** What somebody typed, as it would have been printed: spaces and hyphens gone, capitals, O as 0, I and L as 1. */
    public static String canonical(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** Whether the text is made of canonical characters alone. */
    public static boolean isCanonical(String text) {
        return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }
}
