package fr.vigie.reporting.similarity;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * MinHash of the pairs of neighbouring stems of a text (A. Broder, <i>On the resemblance and containment of documents</i>,
 * 1997): two texts agree in a component as often as they have pairs in common, so that 256 bytes are enough to estimate
 * their Jaccard resemblance, whatever the texts' length, with a standard error of √(J(1−J)/128), 0.044 at most.
 *
 * <p>Why not Lucene's {@code MinHashFilter}: it numbers its hash functions by adding a constant to one and the same hash. The
 * smallest values are then neighbours on one circle, not independent draws: for texts as short as complaints, more functions
 * don't make the estimate better (its error at thirty pairs is twice ours, see {@code MinHashTest}). With buckets instead of functions most
 * buckets of a short text are empty. And it gives index terms, of which a comparable signature would have to be put
 * together again. Here each component mixes the pair's hash with a seed of its own; the seeds are fixed, for signatures
 * are kept.
 */
final class MinHash {

    private static final int COMPONENTS = 128;
    /** Of each minimum two bytes are kept: different ones agree by chance once in 65,536. */
    static final int BYTES = COMPONENTS * Short.BYTES;

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final HashFunction STEM_HASH = Hashing.farmHashFingerprint64();
    private static final long[] SEEDS = new long[COMPONENTS];

    static {
        for (int i = 0; i < COMPONENTS; i++) {
            SEEDS[i] = mix((i + 1) * GOLDEN_GAMMA);
        }
    }

    private MinHash() {}

    /**
     * The signature of a text.
     *
     * @param stems in their order; one alone counts as a pair
     * @return {@link #BYTES} bytes; none if there are no stems
     */
    static byte[] of(List<String> stems) {
        if (stems.isEmpty()) {
            return new byte[0];
        }
        var minima = new long[COMPONENTS];
        Arrays.fill(minima, Long.MAX_VALUE);
        long before = hash(stems.get(0));
        if (stems.size() == 1) {
            add(before, minima);
        }
        for (var stem : stems.subList(1, stems.size())) {
            long here = hash(stem);
            add(mix(before) + here, minima);
            before = here;
        }
        var signature = ByteBuffer.allocate(BYTES);
        for (long minimum : minima) {
            signature.putShort((short) minimum);
        }
        return signature.array();
    }

    private static long hash(String stem) {
        return STEM_HASH.hashUnencodedChars(stem).asLong();
    }

    private static void add(long pair, long[] minima) {
        for (int i = 0; i < COMPONENTS; i++) {
            minima[i] = Math.min(minima[i], mix(pair ^ SEEDS[i]));
        }
    }

    /** Finalizer of SplitMix64 (G. Steele et al., 2014): each bit of the result depends on each bit given. */
    private static long mix(long bits) {
        bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
        return bits ^ (bits >>> 31);
    }

    /** Estimated Jaccard resemblance of two texts, 0 to 1; 0 if one of them has no words. */
    static double resemblance(byte[] one, byte[] other) {
        if (one.length != BYTES || other.length != BYTES) {
            return 0;
        }
        var first = ByteBuffer.wrap(one).asShortBuffer();
        var second = ByteBuffer.wrap(other).asShortBuffer();
        int agreeing = 0;
        for (int i = 0; i < COMPONENTS; i++) {
            if (first.get(i) == second.get(i)) {
                agreeing++;
            }
        }
        return agreeing / (double) COMPONENTS;
    }
}
