package fr.vigie.web.citizen;

import fr.vigie.reporting.EventView;
import fr.vigie.reporting.FollowUp;
import fr.vigie.reporting.FollowUpDesk;
import fr.vigie.reporting.IllegalAct;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.reporting.TrackingCode;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FailedAttempts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The follow-up of a report on the page {@code /suivi}: opens it to whoever has its code, and takes their answer. */
@Named("followUp")
@RequestScoped
public class FollowUpForm {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private FollowUpDesk desk;

    @Inject
    private FailedAttempts attempts;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private String reference;
    private String code;
    private String answer;
    private boolean answering;
    private FollowUp opened;
    private boolean answered;
    private boolean late;
    private boolean refused;
    private Duration wait;

    @PostConstruct
    void begin() {
        var context = FacesContext.getCurrentInstance();
        var parameters = context.getExternalContext().getRequestParameterMap();
        context.getExternalContext().setResponseHeader("Cache-Control", "no-store");
        answering = parameters.containsKey("answering");
        reference = parameters.get("ref");
    }

    /** Opens the follow-up. */
    public void open() {
        require("reference", reference);
        require("code", code);
        if (errors.isEmpty()) {
            opened = admitted(desk::follow).orElse(null);
        }
    }

    /** Sends the answer to what an agent asked. */
    public void send() {
        try {
            opened = admitted((r, c) -> desk.answer(r, c, answer)).orElse(null);
            answered = opened != null;
        } catch (InvalidInput invalid) {
            invalid.problems()
                    .forEach(problem -> errors.add(
                            problem.field(), problem.field() + ":input", problem.sentence(visitor.getLocale())));
            opened = admitted(desk::follow).orElse(null);
        } catch (IllegalAct nothingAsked) {
            late = true;
            opened = admitted(desk::follow).orElse(null);
        }
    }

    private void require(String field, String typed) {
        if (Typed.clean(typed).isEmpty()) {
            var context = FacesContext.getCurrentInstance();
            var texts = context.getApplication().getResourceBundle(context, "citizen");
            errors.add(field, field + ":input", texts.getString("followUp." + field + ".missing"));
        }
    }

    private Optional<FollowUp> admitted(BiFunction<Reference, TrackingCode, Optional<FollowUp>> counter) {
        var untilNext = attempts.untilNext();
        if (untilNext.isPresent()) {
            shutOut(untilNext.get());
            return Optional.empty();
        }
        var found = Reference.parse(Typed.clean(reference).orElse(""))
                .flatMap(r -> TrackingCode.parse(Typed.clean(code).orElse("")).flatMap(c -> counter.apply(r, c)));
        refused = found.isEmpty();
        if (refused) {
            attempts.failed();
        }
        return found;
    }

    private void shutOut(Duration untilNext) {
        wait = untilNext;
        var response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseStatus(TOO_MANY_REQUESTS);
        response.setResponseHeader("Retry-After", Long.toString(untilNext.toSeconds() + 1));
    }

    /** What happened, the newest first. */
    public List<EventView> getHistory() {
        var history = new ArrayList<>(opened.history());
        Collections.reverse(history);
        return history;
    }

    /** What the agent asks; null unless an answer is awaited. */
    public String getQuestion() {
        return opened == null || opened.status() != ReportStatus.INFORMATION_REQUESTED
                ? null
                : getHistory().stream()
                        .filter(event -> event.act() == ReportAct.REQUEST_INFORMATION)
                        .map(EventView::note)
                        .findFirst()
                        .orElse(null);
    }

    /** Where it stands, as the public is told: a report that an agent has taken is not merely received. */
    public String getState() {
        boolean taken = opened.status() == ReportStatus.RECEIVED
                && opened.history().stream().anyMatch(event -> event.act() == ReportAct.TAKE);
        return taken ? "TAKEN" : opened.status().name();
    }

    /** Why it was set aside, as a key of the texts; null unless it was. */
    public String getReason() {
        return opened.status() != ReportStatus.SET_ASIDE
                ? null
                : getHistory().stream()
                        .filter(event -> event.reason() != null)
                        .map(event -> event.reason().name())
                        .findFirst()
                        .orElse(null);
    }

    /** Whether the page has room for an answer: one is awaited, or what was typed could not be taken. */
    public boolean isAnswerable() {
        return getQuestion() != null || late || answering && opened == null;
    }

    /** Whether the answer came when nothing was asked any more; its words stay on the page. */
    public boolean isLate() {
        return late;
    }

    public boolean isAnswered() {
        return answered;
    }

    public boolean isRefused() {
        return refused;
    }

    /** Minutes to wait after too many failures; null if there is no need to. */
    public Long getMinutesToWait() {
        return wait == null ? null : wait.toMinutes() + 1;
    }

    public FollowUp getOpened() {
        return opened;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
