package fr.vigie.advice;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/**
 * The occupations of one version of ROME, each under an index: figures by occupation stand in arrays under it. The order
 * is that of the codes, so that the same codes give the same indexes.
 */
public final class Occupations {

    private final Rome[] codes;

    public Occupations(Collection<Rome> codes) {
        this.codes = codes.stream().distinct().sorted().toArray(Rome[]::new);
    }

    public int size() {
        return codes.length;
    }

    /** @throws ArrayIndexOutOfBoundsException if there is none of that index */
    public Rome at(int index) {
        return codes[index];
    }

    public OptionalInt index(Rome code) {
        int at = Arrays.binarySearch(codes, code);
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
    }

    public List<Rome> all() {
        return List.of(codes);
    }
}
