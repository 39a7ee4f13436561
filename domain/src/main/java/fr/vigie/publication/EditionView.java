package fr.vigie.publication;

import fr.vigie.shared.LocalizedText;
import java.time.YearMonth;
import java.util.List;

/**
 * An edition as its page shows it, read from its published files themselves.
 *
 * @param revisions all of that day, the newest first
 */
public record EditionView(
        EditionRef edition,
        boolean demonstration,
        long reports,
        int platforms,
        List<PracticeRow> practices,
        List<MonthRow> months,
        List<PublishedFile> files,
        List<Integer> revisions) {

    /** A practice and how often it was reported. */
    public record PracticeRow(String code, LocalizedText title, long reports, long platforms) {}

    /** A month and how many reports came in. */
    public record MonthRow(YearMonth month, long reports) {}
}
