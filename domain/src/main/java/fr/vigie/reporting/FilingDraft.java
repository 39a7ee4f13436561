package fr.vigie.reporting;

import fr.vigie.platform.WebAddress;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filing that holds to the rules: made by {@link FilingRules} from what was typed.
 *
 * @param practice in the version it is filed under
 * @param siren of the professional who files; null if a consumer does
 * @param platformName null if there are addresses
 * @param addresses empty if there is a name
 * @param seller who sells on the platform; null if that is the platform itself, or not told
 * @param title null if there is a text
 * @param text the person's own words; null if there is a title
 * @param quote clause or screen text, null if none
 * @param document what the quote is from, null if unknown
 * @param occurredOn null if not told, else not in the future
 * @param answers to the practice's questions, by their ids, in canonical form and the questions' order
 * @param language of the text, a primary ISO 639 subtag
 */
public record FilingDraft(
        Practice practice,
        Filer filer,
        Siren siren,
        String platformName,
        List<WebAddress> addresses,
        String seller,
        String title,
        String text,
        String quote,
        String document,
        LocalDate occurredOn,
        Map<String, String> answers,
        String language) {

    public FilingDraft {
        if (platformName == null && addresses.isEmpty() || title == null && text == null) {
            throw new IllegalArgumentException("A filing says what happened, and where");
        }
        addresses = List.copyOf(addresses);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }
}
