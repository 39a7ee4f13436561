package fr.vigie.reporting;

import fr.vigie.reporting.practice.Authority;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;

/**
 * What an agent means to do to one report or many.
 *
 * @param reason given with PUT_ASIDE alone
 * @param text what the person reads, given with REQUEST_INFORMATION and REPLY alone
 * @param authority given with HAND_OVER alone
 */
public record Decision(ReportAct act, SetAsideReason reason, String text, Authority authority) {

    /** @throws InvalidInput if the act lacks its reason, its text or its authority, or isn't an agent's */
    public Decision {
        if (act.side() != ReportAct.Side.AGENT) {
            throw new IllegalArgumentException(act + " isn't an agent's");
        }
        text = isWritten(act) ? Typed.clean(text).orElse(null) : null;
        reason = act == ReportAct.PUT_ASIDE ? reason : null;
        authority = act == ReportAct.HAND_OVER ? authority : null;
        if (act == ReportAct.PUT_ASIDE && reason == null) {
            throw new InvalidInput(FieldProblem.of("reason", "reason.missing"));
        }
        if (act == ReportAct.HAND_OVER && authority == null) {
            throw new InvalidInput(FieldProblem.of("authority", "authority.missing"));
        }
        if (isWritten(act)) {
            var field = act == ReportAct.REPLY ? "reply" : "question";
            if (text == null) {
                throw new InvalidInput(FieldProblem.of(field, "note.missing"));
            }
            if (Typed.isBroken(text)) {
                throw new InvalidInput(FieldProblem.of(field, "text.broken"));
            }
            if (Typed.length(text) > FilingRules.MAX_TEXT) {
                throw new InvalidInput(FieldProblem.of(field, "note.tooLong", FilingRules.MAX_TEXT));
            }
        }
    }

    /** A decision that needs neither a reason nor words. */
    public static Decision of(ReportAct act) {
        return new Decision(act, null, null, null);
    }

    private static boolean isWritten(ReportAct act) {
        return act == ReportAct.REQUEST_INFORMATION || act == ReportAct.REPLY;
    }

    /** What the event says: the text, or the authority by its name. */
    String note() {
        return authority == null ? text : authority.name();
    }
}
