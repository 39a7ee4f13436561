package fr.vigie.web.agent;

import fr.vigie.reporting.Decision;
import fr.vigie.reporting.DecisionPreview;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportTriage;
import fr.vigie.reporting.SetAsideReason;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.Visitor;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One decision on all the reports chosen in the list: first what it would do, then the deed, then the way back. */
@Named("bulk")
@ViewScoped
public class BulkDecision implements Serializable {

    @Inject
    private ReportTriage triage;

    @Inject
    private ReportList list;

    @Inject
    private Visitor visitor;

    private ReportAct act;
    private SetAsideReason reason;
    private String question;
    private String error;
    private DecisionPreview preview;
    private int outOfReach;
    private ReportAct doneAct;
    private DecisionPreview done;

    /** Shows what the act would do to the reports chosen. */
    public void prepare(String chosenAct) {
        cancel();
        done = null;
        var references = list.chosenReferences();
        if (!references.isEmpty() && references.size() <= ReportTriage.MAX_AT_ONCE) {
            act = ReportAct.valueOf(chosenAct);
            preview = triage.preview(visitor.getActor(), act, references);
            outOfReach = act == ReportAct.TRANSMIT ? triage.outOfReach(visitor.getActor(), preview.possible()) : 0;
        }
    }

    /** Does it to those reports alone that the preview named. */
    public void confirm() {
        try {
            var decision = new Decision(act, reason, question, null);
            finish(act, triage.decide(visitor.getActor(), decision, preview.possible()));
        } catch (InvalidInput invalid) {
            error = invalid.problems().get(0).sentence(visitor.getLocale());
        }
    }

    /** Takes the last decision back. */
    public void undo() {
        var reopening = Decision.of(ReportAct.REOPEN);
        finish(ReportAct.REOPEN, triage.decide(visitor.getActor(), reopening, done.possible()));
    }

    private void finish(ReportAct performed, DecisionPreview outcome) {
        cancel();
        doneAct = performed;
        done = outcome;
        list.forgetChoice();
    }

    /** Lets the preview go; nothing was done. */
    public void cancel() {
        act = null;
        preview = null;
        reason = null;
        question = null;
        error = null;
    }

    public boolean isTooMany() {
        return list.getChosen().size() > ReportTriage.MAX_AT_ONCE;
    }

    /** Whether what was done can be taken back from here. */
    public boolean isUndoable() {
        return done != null
                && !done.possible().isEmpty()
                && (doneAct == ReportAct.DECLARE_ADMISSIBLE
                        || doneAct == ReportAct.PUT_ASIDE
                        || doneAct == ReportAct.REQUEST_INFORMATION);
    }

    public ReportAct getAct() {
        return act;
    }

    public DecisionPreview getPreview() {
        return preview;
    }

    /** Of how many nobody at the platform would be told. */
    public int getOutOfReach() {
        return outOfReach;
    }

    public ReportAct getDoneAct() {
        return doneAct;
    }

    public DecisionPreview getDone() {
        return done;
    }

    public String getError() {
        return error;
    }

    public SetAsideReason[] getReasons() {
        return SetAsideReason.values();
    }

    public SetAsideReason getReason() {
        return reason;
    }

    public void setReason(SetAsideReason reason) {
        this.reason = reason;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }
}
