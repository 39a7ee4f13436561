package fr.vigie.advice;

/** Scatters numbers evenly, the same way on any machine: the last step of SplitMix64 (Steele, Lea and Flood 2014). */
public final class SplitMix {

    private SplitMix() {}

    public static long mixed(long number) {
        long first = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }
}
