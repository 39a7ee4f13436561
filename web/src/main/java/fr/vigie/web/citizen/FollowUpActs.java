package fr.vigie.web.citizen;

import fr.vigie.reporting.FollowUp;
import fr.vigie.reporting.FollowUpDesk;
import fr.vigie.reporting.Outcome;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.TrackingCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person does on the page of their follow-up, each act with the fields that it reads: brings it to the desk. */
@RequestScoped
public class FollowUpActs {

    /** The acts that have fields, the one for words last. */
    private static final Map<ReportAct, List<String>> FIELDS = Map.of(
            ReportAct.ANSWER, List.of("answer"),
            ReportAct.WRITE, List.of("message"),
            ReportAct.REVIEW_ANSWER, List.of("helpful", "review"),
            ReportAct.CONFIRM_KEPT, List.of("kept", "keptNote"),
            ReportAct.REATTRIBUTE, List.of("platform"),
            ReportAct.ANSWER_SURVEY, List.of("outcome"));

    private static final Set<ReportAct> WITHOUT_WORDS = Set.of(ReportAct.ANSWER_SURVEY);

    private static final Set<ReportAct> BUTTONS = EnumSet.of(
            ReportAct.ANSWER,
            ReportAct.WRITE,
            ReportAct.REVIEW_ANSWER,
            ReportAct.CONFIRM_KEPT,
            ReportAct.REATTRIBUTE,
            ReportAct.ANSWER_SURVEY,
            ReportAct.WITHDRAW,
            ReportAct.ERASE);

    private static final String YES = "yes";
    private static final String NO = "no";

    @Inject
    private FollowUpDesk desk;

    /** The act of a button by its name; empty if the page has no such button. */
    static Optional<ReportAct> named(String button) {
        return BUTTONS.stream().filter(act -> act.name().equals(button)).findFirst();
    }

    /** All fields of the page. */
    static Set<String> fields() {
        return FIELDS.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    /** The fields that an act reads. */
    static List<String> fields(ReportAct act) {
        return FIELDS.getOrDefault(act, List.of());
    }

    /** The field in which the person writes when they do it. */
    static Optional<String> words(ReportAct act) {
        return Optional.of(fields(act))
                .filter(fields -> !fields.isEmpty() && !WITHOUT_WORDS.contains(act))
                .map(fields -> fields.get(fields.size() - 1));
    }

    /** A counter of the desk: gives the report as it stands afterwards, or nothing if the code isn't its own. */
    @FunctionalInterface
    interface Counter {
        Optional<FollowUp> ask(Reference reference, TrackingCode code);
    }

    /**
     * The counter for an act.
     *
     * @param typed the fields of the page
     * @throws IllegalArgumentException if the page has no such act
     */
    Counter counter(ReportAct act, Map<String, String> typed) {
        return switch (act) {
            case ANSWER -> (reference, code) -> desk.answer(reference, code, typed.get("answer"));
            case WRITE -> (reference, code) -> desk.write(reference, code, typed.get("message"));
            case REVIEW_ANSWER ->
                (reference, code) -> desk.review(reference, code, yes(typed.get("helpful")), typed.get("review"));
            case CONFIRM_KEPT ->
                (reference, code) -> desk.checkPromise(reference, code, yes(typed.get("kept")), typed.get("keptNote"));
            case REATTRIBUTE -> (reference, code) -> desk.reattribute(reference, code, typed.get("platform"));
            case ANSWER_SURVEY ->
                (reference, code) -> desk.answerSurvey(reference, code, outcome(typed.get("outcome")));
            case WITHDRAW -> desk::withdraw;
            default -> throw new IllegalArgumentException(act.name());
        };
    }

    private static Boolean yes(String typed) {
        return YES.equals(typed) ? Boolean.TRUE : NO.equals(typed) ? Boolean.FALSE : null;
    }

    private static Outcome outcome(String typed) {
        return Stream.of(Outcome.values())
                .filter(outcome -> outcome.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
