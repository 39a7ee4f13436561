package fr.vigie.reporting.similarity;

import java.time.Instant;
import java.util.List;

/**
 * A report that seems to say what the asker's text says. It tells nothing of who filed it, nor in which words.
 *
 * @param reportId the report to join, the head of its group; no page shows it
 * @param practice code
 * @param reports how many reports the group has, this one included
 * @param words of the asker's own text, at most {@value #MAX_WORDS}, that the nearest of the group has too; only such as several
 *     other reports have, so that nobody learns whether somebody's name was mentioned
 */
public record SimilarReport(long reportId, Instant filedAt, String practice, long reports, List<String> words) {

    static final int MAX_WORDS = 8;

    public SimilarReport {
        words = List.copyOf(words);
    }
}
