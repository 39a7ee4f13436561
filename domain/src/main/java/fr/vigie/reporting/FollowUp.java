package fr.vigie.reporting;

import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.reporting.practice.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What the person who filed a report is shown of it.
 *
 * @param practice in the version it was filed under
 * @param answerBy the last day of the platform's time to answer; null before it was sent to it
 * @param promiseBy the last day of its engagement; null without one
 * @param sayBy the last day for the person to say something of the answer, before the report is closed; null if no such time runs
 * @param response what the platform answered last, without what is for the administration alone; null without an answer
 * @param outcome what they said came of it; null before they did
 * @param reachable whether they left a proven address
 * @param untold whether nobody at the platform could be told of it
 * @param possible what they may do now
 * @param removable numbers of the files that they may take away again
 */
public record FollowUp(
        Reference reference,
        Practice practice,
        String platform,
        ReportStatus status,
        Instant filedAt,
        LocalDate answerBy,
        LocalDate promiseBy,
        LocalDate sayBy,
        ResponseView response,
        Outcome outcome,
        boolean reachable,
        boolean untold,
        Set<ReportAct> possible,
        List<EventView> history,
        List<EvidenceView> files,
        Set<Long> removable) {

    /** Whether they may add files: as long as they may say something. */
    public boolean takesFiles() {
        return possible.contains(ReportAct.WRITE) || possible.contains(ReportAct.ANSWER);
    }

    public FollowUp {
        possible = Set.copyOf(possible);
        history = List.copyOf(history);
        files = List.copyOf(files);
        removable = Set.copyOf(removable);
    }
}
