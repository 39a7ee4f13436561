package fr.vigie.reporting;

import fr.vigie.reporting.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A report as the platform sees it. Components that the filer left out are null.
 *
 * @param personName who filed it; null unless they agreed that the platform learns it, and gave a name
 * @param personEmail likewise
 * @param answerBy the last day to answer
 * @param promiseBy the last day of the engagement; null without one
 * @param response what the platform answered; null before it does
 * @param history without who did what for the administration
 */
public record ReceivedReport(
        Reference reference,
        Practice practice,
        ReportStatus status,
        String title,
        String narrative,
        String quote,
        String seller,
        String address,
        LocalDate occurredOn,
        String language,
        Map<String, String> answers,
        String personName,
        String personEmail,
        Instant transmittedAt,
        LocalDate answerBy,
        LocalDate promiseBy,
        ResponseView response,
        List<EventView> history) {

    public ReceivedReport {
        answers = Collections.unmodifiableMap(answers);
        history = List.copyOf(history);
    }
}
