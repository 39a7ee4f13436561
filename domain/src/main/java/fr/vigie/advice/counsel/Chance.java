package fr.vigie.advice.counsel;

import fr.vigie.advice.SplitMix;

/**
 * Random numbers that are a function of a seed and a person: the same for the same two, on any machine (SplitMix64,
 * Steele, Lea and Flood 2014).
 */
final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts anew for a person. */
    void start(long seed, long person) {
        state = SplitMix.mixed(seed) ^ SplitMix.mixed(person + GOLDEN);
    }

    /** A whole number from 0 to below the bound, each as likely to within 2⁻³². */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** From 0 to below 1. */
    double unit() {
        return (next() >>> 11) * 0x1p-53;
    }

    private long next() {
        state += GOLDEN;
        return SplitMix.mixed(state);
    }
}
