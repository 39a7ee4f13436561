package fr.vigie.advice;

import java.util.regex.Pattern;

/**
 * Code of an occupation in ROME, France Travail's register of occupations: a letter for the domain, four digits
 * ({@code K1304}).
 */
public record Rome(String code) implements Comparable<Rome> {

    /** Number of domains of ROME: letters A to N. */
    public static final int DOMAINS = 14;

    private static final Pattern SHAPE = Pattern.compile("[A-N]\\d{4}");

    /** @throws IllegalArgumentException if it hasn't the shape of a code */
    public Rome {
        if (!isCode(code)) {
            throw new IllegalArgumentException("No ROME code: " + code);
        }
    }

    public static boolean isCode(String code) {
        return SHAPE.matcher(code).matches();
    }

    /** Index of the domain that the letter names, 0 (A, agriculture) to 13 (N, transport). */
    public int domain() {
        return code.charAt(0) - 'A';
    }

    @Override
    public int compareTo(Rome other) {
        return code.compareTo(other.code);
    }
}
