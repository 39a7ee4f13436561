package fr.vigie.reporting;

import fr.vigie.platform.PlatformRef;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A report as an agent reads it: everything but who filed it, with its history. Components that the filer left out are null.
 *
 * @param practice in the version that it was filed under
 * @param answers to the practice's questions, by their ids
 * @param reachable whether the person left a proven address
 * @param answerBy the last day of the platform's time to answer
 * @param promiseBy the last day of its engagement
 * @param response what it answered, the last time that it did
 * @param outcome what the person says came of it
 * @param quotable whether their words may be quoted in what is published
 */
public record ReportView(
        Reference reference,
        PlatformRef platform,
        Practice practice,
        ReportStatus status,
        Channel channel,
        Filer filer,
        String siren,
        String seller,
        String title,
        String narrative,
        String quote,
        String document,
        String address,
        String language,
        LocalDate occurredOn,
        Map<String, String> answers,
        boolean reachable,
        boolean quotable,
        Instant filedAt,
        LocalDate answerBy,
        LocalDate promiseBy,
        ResponseView response,
        Outcome outcome,
        List<EventView> history) {

    public ReportView {
        answers = Collections.unmodifiableMap(answers);
        history = List.copyOf(history);
    }

    /** The practice's questions that were answered, in their order. */
    public List<Question> answered() {
        return practice.questions().stream()
                .filter(question -> answers.containsKey(question.id()))
                .toList();
    }

    /** Who has it in charge: the last agent who took it; null if nobody did. */
    public String assignee() {
        return history.stream()
                .filter(event -> event.act() == ReportAct.TAKE)
                .map(EventView::actor)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
