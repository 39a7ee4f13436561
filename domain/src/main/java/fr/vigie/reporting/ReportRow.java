package fr.vigie.reporting;

import java.io.Serializable;
import java.time.Instant;

/**
 * A report in the agents' list.
 *
 * @param practiceVersion the version it was filed under
 * @param summary title, or the beginning of the narrative
 * @param assignee login; null if nobody took it
 */
public record ReportRow(
        Reference reference,
        String platform,
        String practice,
        int practiceVersion,
        String summary,
        ReportStatus status,
        String assignee,
        Instant filedAt)
        implements Serializable {}
