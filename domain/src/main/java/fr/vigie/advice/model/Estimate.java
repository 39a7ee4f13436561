package fr.vigie.advice.model;

/**
 * A figure with its 95 % interval and what it rests on.
 *
 * @param n people (or spells) behind it
 */
public record Estimate(double value, double low, double high, long n) {

    /** @throws IllegalArgumentException if the interval doesn't hold the value, or one is no number */
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " is not within [" + low + ", " + high + "]");
        }
    }

    /** Whether nothing can be said of the sign. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
