package fr.vigie.reporting;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a platform answers, as typed and checked.
 *
 * @param reason given with NOT_CONCERNED alone
 * @param text what the person reads; never empty
 * @param engagement what will be done, given with ACCEPTED alone
 * @param engagementBy its last day, given with ACCEPTED alone; whether it is soon enough is for the deadlines to say
 * @param privateNote for the administration alone; may be null
 */
public record PlatformResponse(
        ResponseKind kind,
        NotConcernedReason reason,
        String text,
        String engagement,
        LocalDate engagementBy,
        String privateNote) {

    /** Longest text, in characters. */
    public static final int MAX_TEXT = 5_000;

    /** @throws InvalidInput with one problem a field */
    public PlatformResponse {
        var problems = new ArrayList<FieldProblem>();
        if (kind == null) {
            problems.add(FieldProblem.of("kind", "response.kind.missing"));
        }
        reason = kind == ResponseKind.NOT_CONCERNED ? reason : null;
        if (kind == ResponseKind.NOT_CONCERNED && reason == null) {
            problems.add(FieldProblem.of("reason", "response.reason.missing"));
        }
        text = checked("text", text, problems);
        if (text == null) {
            problems.add(FieldProblem.of("text", "response.text.missing"));
        }
        engagement = kind == ResponseKind.ACCEPTED ? checked("engagement", engagement, problems) : null;
        engagementBy = kind == ResponseKind.ACCEPTED ? engagementBy : null;
        if (kind == ResponseKind.ACCEPTED && engagement == null) {
            problems.add(FieldProblem.of("engagement", "response.engagement.missing"));
        }
        if (kind == ResponseKind.ACCEPTED && engagementBy == null) {
            problems.add(FieldProblem.of("engagementBy", "response.engagementBy.missing"));
        }
        privateNote = checked("privateNote", privateNote, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static String checked(String field, String typed, List<FieldProblem> problems) {
        var text = Typed.clean(typed).orElse(null);
        if (text != null && Typed.isBroken(text)) {
            problems.add(FieldProblem.of(field, "text.broken"));
        } else if (text != null && Typed.length(text) > MAX_TEXT) {
            problems.add(FieldProblem.of(field, "text.tooLong", MAX_TEXT));
        }
        return text;
    }
}
