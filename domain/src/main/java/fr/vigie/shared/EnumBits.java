package fr.vigie.shared;

import java.util.EnumSet;
import java.util.Set;

/** Sets of constants as bits by ordinal: how stores and codes keep them. The enums are append-only, of 64 constants at most. */
public final class EnumBits {

    private EnumBits() {}

    public static long of(Set<? extends Enum<?>> set) {
        return set.stream().mapToLong(one -> 1L << one.ordinal()).sum();
    }

    /** @throws IllegalArgumentException if a bit stands for none of the type */
    public static <E extends Enum<E>> Set<E> set(Class<E> type, long bits) {
        var set = EnumSet.noneOf(type);
        for (var one : type.getEnumConstants()) {
            if ((bits & 1L << one.ordinal()) != 0) {
                set.add(one);
            }
        }
        if (of(set) != bits) {
            throw new IllegalArgumentException(Long.toBinaryString(bits) + " is no set of " + type.getSimpleName());
        }
        return set;
    }
}
