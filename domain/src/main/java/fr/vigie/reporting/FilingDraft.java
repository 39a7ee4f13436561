package fr.vigie.reporting;

import fr.vigie.platform.WebAddress;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import java.time.LocalDate;
import java.util.List;

/**
 * A filing that holds to the rules: made by {@link FilingRules} from what was typed.
 *
 * @param practice in the version it is filed under
 * @param platformName null if there are addresses
 * @param addresses empty if there is a name
 * @param title null if there is a text
 * @param text the person's own words; null if there is a title
 * @param quote clause or screen text, null if none
 * @param document what the quote is from, null if unknown
 * @param occurredOn null if not told, else not in the future
 * @param language of the text, a primary ISO 639 subtag
 */
public record FilingDraft(
        Practice practice,
        Filer filer,
        String platformName,
        List<WebAddress> addresses,
        String title,
        String text,
        String quote,
        String document,
        LocalDate occurredOn,
        String language) {

    public FilingDraft {
        if (platformName == null && addresses.isEmpty() || title == null && text == null) {
            throw new IllegalArgumentException("A filing says what happened, and where");
        }
        addresses = List.copyOf(addresses);
    }
}
