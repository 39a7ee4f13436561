package fr.vigie.advice;

import fr.vigie.shared.EnumBits;
import java.util.Set;

/** What somebody says makes the search hard. */
public enum Difficulty {
    /** Not at ease with computers and online procedures. */
    DIGITAL,
    MOTIVATION,
    /** Doesn't know how to write a CV or a letter. */
    CV,
    INTERVIEW,
    /** Knows few people in the trade. */
    NETWORK,
    /** Looks after children or somebody else. */
    CARE,
    /** No way to get about. */
    TRANSPORT,
    /** French isn't easy. */
    LANGUAGE,
    /** Says that age is held against them. */
    AGE;

    /** As bits by ordinal: how stores keep a set of them. */
    public static int bits(Set<Difficulty> set) {
        return (int) EnumBits.of(set);
    }

    /** Whether the bits hold it. */
    public boolean in(int bits) {
        return (bits & 1 << ordinal()) != 0;
    }
}
