package fr.vigie.reporting;

import fr.vigie.platform.PlatformRef;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A report as an agent reads it: everything, with its history. Components that the filer left out are null.
 *
 * @param practice in the version it was filed under
 */
public record ReportView(
        Reference reference,
        PlatformRef platform,
        Practice practice,
        ReportStatus status,
        Channel channel,
        Filer filer,
        String title,
        String narrative,
        String quote,
        String document,
        String address,
        String language,
        LocalDate occurredOn,
        Instant filedAt,
        List<EventView> history) {

    /** Who has it in charge: the last agent who took it; null if nobody did. */
    public String assignee() {
        return history.stream()
                .filter(event -> event.act() == ReportAct.TAKE)
                .map(EventView::actor)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
