package fr.vigie.web.citizen;

import fr.vigie.reporting.Erasure;
import fr.vigie.reporting.FollowUp;
import fr.vigie.reporting.FollowUpDesk;
import fr.vigie.reporting.IllegalAct;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportAct;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.reporting.TrackingCode;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FailedAttempts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The follow-up of a report on the page {@code /suivi}: opens it to whoever has its code, and takes what they do there. Reference and code
 * come with each request, in the form and never in an address; the button that was pressed says what is to be done.
 */
@Named("followUp")
@RequestScoped
public class FollowUpForm {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String OPEN = "OPEN";

    @Inject
    private FollowUpDesk desk;

    @Inject
    private FollowUpActs acts;

    @Inject
    private Erasure erasure;

    @Inject
    private FailedAttempts attempts;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private FollowUp opened;
    private ReportAct done;
    private ReportAct asking;
    private ReportAct late;
    private Reference erased;
    private boolean refused;
    private Duration wait;

    @PostConstruct
    void begin() {
        var page = page();
        page.setResponseHeader("Cache-Control", "no-store");
        typed.putAll(page.getRequestParameterMap());
        typed.computeIfAbsent("reference", field -> typed.get("ref"));
    }

    /** Before the page is written: does what the pressed button says. */
    public void settle() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        if (typed.containsKey("ask")) {
            ask(typed.get("ask"));
        } else if (typed.containsKey("askRemoval")) {
            open();
        } else if (typed.containsKey("remove")) {
            opened = admitted((reference, code) -> desk.remove(reference, code, getFile()))
                    .orElse(null);
        } else if (typed.containsKey("act")) {
            press(typed.get("act"));
        }
    }

    /** An act that can't be taken back is asked again first. */
    private void ask(String button) {
        open();
        asking = opened == null
                ? null
                : FollowUpActs.named(button).filter(this::isOffered).orElse(null);
    }

    /** Number of the file that a button names; 0 if none does. */
    public long getFile() {
        var named = typed.getOrDefault("remove", typed.getOrDefault("askRemoval", ""));
        return named.matches("\\d{1,18}") ? Long.parseLong(named) : 0;
    }

    private void press(String button) {
        if (OPEN.equals(button)) {
            open();
        } else {
            FollowUpActs.named(button).ifPresent(act -> {
                if (act == ReportAct.ERASE) {
                    erase();
                } else {
                    perform(act);
                }
            });
        }
    }

    private void open() {
        require("reference");
        require("code");
        if (errors.isEmpty()) {
            opened = admitted(desk::follow).orElse(null);
        }
    }

    private void perform(ReportAct act) {
        try {
            opened = admitted(acts.counter(act, typed)::ask).orElse(null);
            if (opened != null) {
                done = opened.status() == ReportStatus.PROMISE_BROKEN && act == ReportAct.CONFIRM_KEPT
                        ? ReportAct.REPORT_BROKEN
                        : act;
                typed.keySet().removeAll(FollowUpActs.fields(act));
            }
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
            opened = admitted(desk::follow).orElse(null);
        } catch (IllegalAct changedMeanwhile) {
            late = act;
            opened = admitted(desk::follow).orElse(null);
        }
    }

    private void erase() {
        erased = admitted(erasure::erase).orElse(null);
        if (erased != null) {
            typed.clear();
        }
    }

    private void require(String field) {
        if (Typed.clean(typed.get(field)).isEmpty()) {
            errors.add(field, field + ":input", visitor.word("citizen", "followUp." + field + ".missing"));
        }
    }

    private <T> Optional<T> admitted(BiFunction<Reference, TrackingCode, Optional<T>> counter) {
        var untilNext = attempts.untilNext();
        if (untilNext.isPresent()) {
            shutOut(untilNext.get());
            return Optional.empty();
        }
        var found = Reference.parse(Typed.clean(typed.get("reference")).orElse(""))
                .flatMap(r -> TrackingCode.parse(Typed.clean(typed.get("code")).orElse(""))
                        .flatMap(c -> counter.apply(r, c)));
        refused = found.isEmpty();
        if (refused) {
            attempts.failed();
        }
        return found;
    }

    private void shutOut(Duration untilNext) {
        wait = untilNext;
        page().setResponseStatus(TOO_MANY_REQUESTS);
        page().setResponseHeader("Retry-After", Long.toString(untilNext.toSeconds() + 1));
    }

    private static ExternalContext page() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    /** Whether the page has room for an act. */
    public boolean offers(String act) {
        return opened != null && FollowUpActs.named(act).filter(this::isOffered).isPresent();
    }

    private boolean isOffered(ReportAct act) {
        return opened.possible().contains(act);
    }

    /** What was typed into a field; null once it was taken. */
    public String typed(String field) {
        return typed.get(field);
    }

    /** What was typed for a report that didn't open, by field, to be sent again with the right code: its words aren't lost. */
    public Map<String, String> getKept() {
        var kept = new LinkedHashMap<>(typed);
        kept.keySet().retainAll(FollowUpActs.fields());
        return kept;
    }

    /** The words of what came too late: they stay on the page, to be copied. */
    public String getLateWords() {
        return late == null
                ? null
                : FollowUpActs.words(late)
                        .flatMap(field -> Typed.clean(typed.get(field)))
                        .orElse(null);
    }

    public boolean isLate() {
        return late != null;
    }

    /** What was just done; null if nothing was. */
    public ReportAct getDone() {
        return done;
    }

    /** What is to be confirmed before it is done; null if nothing is. */
    public ReportAct getAsking() {
        return asking;
    }

    /** The reference of what was just erased; null if nothing was. */
    public Reference getErased() {
        return erased;
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
}
