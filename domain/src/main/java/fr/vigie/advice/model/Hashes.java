package fr.vigie.advice.model;

import fr.vigie.advice.SplitMix;

/** Scatters people evenly, the same way in each run. */
final class Hashes {

    private Hashes() {}

    static long of(long person) {
        return of(person, 0);
    }

    static long of(long person, long salt) {
        return SplitMix.mixed(SplitMix.mixed(person + 0x9E3779B97F4A7C15L) + salt * 0xD1342543DE82EF95L);
    }
}
