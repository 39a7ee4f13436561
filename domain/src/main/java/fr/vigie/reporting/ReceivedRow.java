package fr.vigie.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line of a platform's inbox.
 *
 * @param answerBy the last day to answer
 * @param promiseBy the last day of the engagement; null without one
 */
public record ReceivedRow(
        long id,
        Reference reference,
        String practice,
        int practiceVersion,
        ReportStatus status,
        Instant transmittedAt,
        LocalDate answerBy,
        LocalDate promiseBy) {}
