package fr.vigie.advice.model;

/**
 * A figure with its 95 % interval and what it rests on.
 *
 * @param n people (or spells) behind it
 */
public record Estimate(double value, double low, double high, long n) {

    /** 97.5 % quantile of the normal distribution. */
    static final double Z = 1.959963984540054;

    /** @throws IllegalArgumentException if the interval doesn't hold the value, or one is no number */
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " is not within [" + low + ", " + high + "]");
        }
    }

    /** A figure that scatters as the normal distribution does, by its standard error. */
    public static Estimate around(double value, double error, long n) {
        return new Estimate(value, value - Z * error, value + Z * error, n);
    }

    /** A share, 0 to 1, with Wilson's interval (1927), which stays within 0 and 1; of nobody it may be anything. */
    public static Estimate share(double share, long n) {
        if (n == 0) {
            return new Estimate(share, 0, 1, 0);
        }
        double scatter = Z * Z / n;
        double middle = (share + scatter / 2) / (1 + scatter);
        double half = Math.sqrt(scatter * share * (1 - share) + scatter * scatter / 4) / (1 + scatter);
        // Rounding must not put a share of all or nothing outside.
        double low = Math.min(share, Math.max(0, middle - half));
        double high = Math.max(share, Math.min(1, middle + half));
        return new Estimate(share, low, high, n);
    }

    /**
     * The same for so many.
     *
     * @param factor not negative
     */
    public Estimate times(double factor) {
        return new Estimate(value * factor, low * factor, high * factor, n);
    }

    /** Whether nothing can be said of the sign. */
    public boolean holdsZero() {
        return low <= 0 && high >= 0;
    }
}
