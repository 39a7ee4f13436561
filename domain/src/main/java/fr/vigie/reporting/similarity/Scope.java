package fr.vigie.reporting.similarity;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A platform and a practice, as a mark before each stem in the full-text index. A search then reads what the index holds of
 * these two alone, and no word is too short for it or on InnoDB's list of words that it leaves out.
 *
 * @param mark seven letters or digits; should two pairs once share a mark, the query's own conditions tell them apart
 */
record Scope(String mark) {

    private static final int LENGTH = 7;
    /** The largest number of seven digits to base 36, and the smallest. */
    private static final long RANGE = 78_364_164_096L;

    private static final long FIRST = RANGE / Character.MAX_RADIX;

    static Scope of(long platformId, String practice) {
        long hash = Hashing.farmHashFingerprint64()
                .hashString(platformId + " " + practice, StandardCharsets.UTF_8)
                .asLong();
        return new Scope(Long.toString(FIRST + Long.remainderUnsigned(hash, RANGE - FIRST), Character.MAX_RADIX));
    }

    /** The stems as the index holds them. */
    String marked(Collection<String> stems) {
        return stems.stream().map(mark::concat).collect(Collectors.joining(" "));
    }

    /** The stems again, in their order. */
    static Set<String> unmarked(String marked) {
        return marked.isEmpty()
                ? Set.of()
                : Stream.of(marked.split(" "))
                        .map(stem -> stem.substring(LENGTH))
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
