package fr.vigie.web.citizen;

import fr.vigie.reporting.EventView;
import fr.vigie.reporting.FollowUp;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An open follow-up as the person is told it. */
@Named("told")
@RequestScoped
public class FollowUpView {

    @Inject
    private FollowUpForm form;

    private FollowUp report() {
        return form.getOpened();
    }

    /** What happened, the newest first. */
    public List<EventView> getHistory() {
        var history = new ArrayList<>(report().history());
        Collections.reverse(history);
        return history;
    }

    /** What the agent asks; null unless an answer is awaited. */
    public String getQuestion() {
        return report() == null || report().status() != ReportStatus.INFORMATION_REQUESTED
                ? null
                : getHistory().stream()
                        .filter(event -> event.act() == ReportAct.REQUEST_INFORMATION)
                        .map(EventView::note)
                        .findFirst()
                        .orElse(null);
    }

    /** Where it stands, as the public is told: a report that an agent has taken is not merely received. */
    public String getState() {
        boolean taken = report().status() == ReportStatus.RECEIVED
                && report().history().stream().anyMatch(event -> event.act() == ReportAct.TAKE);
        return taken ? "TAKEN" : report().status().name();
    }

    /** Whether it waits, or waited in vain, for a platform of which nobody could be told. */
    public boolean isUntold() {
        return report().untold()
                && (report().status() == ReportStatus.TRANSMITTED || report().status() == ReportStatus.EXPIRED_UNREAD);
    }

    /** Why it was set aside, as a key of the texts; null unless it was. */
    public String getReason() {
        return report().status() != ReportStatus.SET_ASIDE
                ? null
                : getHistory().stream()
                        .filter(event -> event.reason() != null)
                        .map(event -> event.reason().name())
                        .findFirst()
                        .orElse(null);
    }

    /** The last day of what the state waits for; null if it waits for no day. */
    public LocalDate getNextDay() {
        return switch (report().status()) {
            case TRANSMITTED, CONSULTED -> report().answerBy();
            case PROMISED -> report().promiseBy();
            case PROMISE_TO_CHECK, CONTESTED, NOT_CONCERNED -> report().sayBy();
            default -> null;
        };
    }

    /** Whether the person may say that an engagement wasn't kept: not before its day. */
    public boolean isBreakable() {
        return report().possible().contains(ReportAct.REPORT_BROKEN);
    }

    /** Whether there is something to do on the page, but for leaving. */
    public boolean isActive() {
        return report().possible().stream().anyMatch(act -> act != ReportAct.WITHDRAW && act != ReportAct.ERASE);
    }
}
