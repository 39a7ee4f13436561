package fr.vigie.reporting.similarity;

import java.time.Instant;
import java.util.List;

/**
 * A report that seems to say what the asker's text says. It tells nothing of who filed it, nor in which words.
 *
 * @param reportId the report to join: opaque, and the head of its group
 * @param practice code
 * @param reports how many reports the group has, this one included
 * @param resemblance share of pairs of words in common, 0 to 1, with the nearest of the group
 * @param likeness cosine of the telling words, 0 to 1, with the nearest of the group
 * @param words of the asker's own text, at most {@value #MAX_WORDS}, that the nearest of the group has too; only such as several
 *     other reports have, so that nobody learns whether somebody's name was mentioned
 */
public record SimilarReport(
        long reportId,
        Instant filedAt,
        String practice,
        long reports,
        double resemblance,
        double likeness,
        List<String> words) {

    static final int MAX_WORDS = 8;

    public SimilarReport {
        words = List.copyOf(words);
    }

    /** Whether it is nearly the same text. */
    public boolean isNearDuplicate() {
        return resemblance >= Comparison.NEAR_DUPLICATE;
    }
}
