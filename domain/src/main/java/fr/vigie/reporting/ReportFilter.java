package fr.vigie.reporting;

import java.util.List;

/**
 * Which reports an agent wants to see, and in which order.
 *
 * @param words searched in title, narrative and quote; a reference finds that report; null or blank for all
 * @param status null for all
 * @param practice code, null for all
 * @param platform display name, null for all
 * @param newPlatform only those on a platform that nobody has checked yet
 * @param assignee agent's row, null for all
 */
public record ReportFilter(
        String words,
        ReportStatus status,
        String practice,
        String platform,
        boolean newPlatform,
        Long assignee,
        Sort sort,
        boolean ascending) {

    /** What the list can be ordered by. */
    public enum Sort {
        FILED("r.filed_at"),
        PLATFORM("p.display_name"),
        PRACTICE("r.practice"),
        STATUS("r.status");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String orderBy(boolean ascending) {
            var direction = ascending ? " ASC" : " DESC";
            return column + direction + ", r.id" + direction;
        }
    }

    /** The newest first, nothing left out. */
    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, false, null, Sort.FILED, false);

    /**
     * Words that the full-text index does not hold: shorter than three letters (the server's default), or on InnoDB's own
     * list. Asked for, they would find nothing.
     */
    private static final List<String> NOT_INDEXED = List.of(
            "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when", "where", "who",
            "will", "with", "und", "www");

    private static final int SHORTEST_WORD = 3;

    /** The words as MariaDB's boolean full-text query: each must be there, as the beginning of a word; empty for none. */
    String fullTextQuery() {
        var query = new StringBuilder();
        for (var word : (words == null ? "" : words).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() >= SHORTEST_WORD && !NOT_INDEXED.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                query.append('+').append(word).append("* ");
            }
        }
        return query.toString().strip();
    }
}
