package fr.vigie.advice.synthetic;

/**
 * SplitMix64 (Steele, Lea, Flood 2014), begun anew for each person: what it draws is a function of where it began alone,
 * never of who was drawn before.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    /** Begins the sequence of one key (a person, a cell) in one stream (what is drawn for). */
    Draws begin(long seed, long key, int stream) {
        state = mix(mix(seed + stream * GOLDEN) + key * GOLDEN);
        return this;
    }

    long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** In [0, 1). */
    double unit() {
        return (next() >>> 11) * UNIT;
    }

    boolean happens(double probability) {
        return unit() < probability;
    }

    /** A whole number from the first to the last, both included. */
    int between(int first, int last) {
        return first + (int) ((next() >>> 32) * (last - first + 1) >>> 32);
    }

    /** Which of the shares, which add up to 1. */
    int among(double[] shares) {
        double left = unit();
        for (int at = 0; at < shares.length - 1; at++) {
            left -= shares[at];
            if (left < 0) {
                return at;
            }
        }
        return shares.length - 1;
    }

    /** A factor around 1 that leans to the right: mean 1, standard deviation {@code 0.882·spread}, never below 1 − spread. */
    double around(double spread) {
        return 1 - spread + 4 * spread * unit() * unit();
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
