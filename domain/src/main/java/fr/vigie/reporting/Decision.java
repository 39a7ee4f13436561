package fr.vigie.reporting;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;

/**
 * What an agent means to do to one report or many.
 *
 * @param reason given with PUT_ASIDE alone
 * @param question given with REQUEST_INFORMATION alone
 */
public record Decision(ReportAct act, SetAsideReason reason, String question) {

    /** @throws InvalidInput if the act lacks its reason or its question, or isn't an agent's */
    public Decision {
        if (act == ReportAct.FILE || act == ReportAct.ANSWER) {
            throw new IllegalArgumentException(act + " is the citizen's");
        }
        question = act == ReportAct.REQUEST_INFORMATION ? Typed.clean(question).orElse(null) : null;
        reason = act == ReportAct.PUT_ASIDE ? reason : null;
        if (act == ReportAct.PUT_ASIDE && reason == null) {
            throw new InvalidInput(FieldProblem.of("reason", "reason.missing"));
        }
        if (act == ReportAct.REQUEST_INFORMATION) {
            if (question == null) {
                throw new InvalidInput(FieldProblem.of("question", "note.missing"));
            }
            if (Typed.isBroken(question)) {
                throw new InvalidInput(FieldProblem.of("question", "text.broken"));
            }
            if (Typed.length(question) > FilingRules.MAX_TEXT) {
                throw new InvalidInput(FieldProblem.of("question", "note.tooLong", FilingRules.MAX_TEXT));
            }
        }
    }
}
