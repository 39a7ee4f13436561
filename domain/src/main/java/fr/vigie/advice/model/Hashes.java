package fr.vigie.advice.model;

/** Scatters people evenly, the same way in each run. */
final class Hashes {

    private Hashes() {}

    static long of(long person) {
        return of(person, 0);
    }

    /** The last step of SplitMix64 (Steele, Lea, Flood 2014), twice. */
    static long of(long person, long salt) {
        return mix(mix(person + 0x9E3779B97F4A7C15L) + salt * 0xD1342543DE82EF95L);
    }

    private static long mix(long value) {
        long first = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        long second = (first ^ first >>> 27) * 0x94D049BB133111EBL;
        return second ^ second >>> 31;
    }
}
