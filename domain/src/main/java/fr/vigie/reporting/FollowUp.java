package fr.vigie.reporting;

import fr.vigie.reporting.practice.Practice;
import java.time.Instant;
import java.util.List;

/**
 * What the person who filed a report is shown of it.
 *
 * @param practice in the version it was filed under
 */
public record FollowUp(
        Reference reference,
        Practice practice,
        String platform,
        ReportStatus status,
        Instant filedAt,
        List<EventView> history) {}
