package fr.vigie.web.advice;

import fr.vigie.advice.Action;
import fr.vigie.advice.kept.AdviceChange;
import fr.vigie.advice.kept.KeptAddresses;
import fr.vigie.advice.kept.KeptAdvice;
import fr.vigie.advice.kept.KeptKey;
import fr.vigie.advice.kept.KeptView;
import fr.vigie.advice.kept.Outcome;
import fr.vigie.advice.profile.AdviceDesk;
import fr.vigie.messaging.CodeRequest;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Kept advice, on {@code /conseil/suivi/KEY}: what it is now, what changed, and all that its owner may do with it. */
@Named("keptAdvice")
@RequestScoped
public class KeptPage {

    private static final String ADDRESS = "/conseil/suivi/";
    private static final int TOO_MANY_REQUESTS = 429;

    /** Acts that the page tells of once they are done. */
    private static final Set<String> TOLD =
            Set.of("garder", "dire", "repondre", "adresse", "arreter", "reprendre", "oublier", "changer");

    @Inject
    private HttpServletRequest request;

    @Inject
    private KeptAdvice kept;

    @Inject
    private KeptAddresses addresses;

    @Inject
    private AdviceDesk desk;

    @Inject
    private EmailProofs proofs;

    @Inject
    private TryOut tryOut;

    @Inject
    private FilingLimits limits;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private KeptKey key;
    private KeptView view;
    private Shown shown;
    private boolean trying;
    private boolean erasing;
    private boolean erased;
    private Duration wait;

    /** Before the page is written: does what a button says, then leads back here, so that nothing is done twice. */
    public void settle() throws IOException {
        var page = FacesContext.getCurrentInstance().getExternalContext();
        page.setResponseHeader("Cache-Control", "no-store");
        page.setResponseHeader("Referrer-Policy", "no-referrer");
        key = KeptKey.parse(page.getRequestParameterMap().get("key")).orElse(null);
        var opened = key == null ? null : kept.open(key).orElse(null);
        if (opened == null) {
            page.responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            FacesContext.getCurrentInstance().responseComplete();
            return;
        }
        view = opened;
        if (!tryOut.isSent() || !acts(page)) {
            show();
        }
    }

    /** @return whether the answer leads elsewhere */
    private boolean acts(ExternalContext page) throws IOException {
        if (tryOut.said().isPresent()) {
            kept.change(key, tryOut.said().get().of(view.profile()));
            return done(page, "dire");
        }
        var act = request.getParameter("acte");
        switch (act == null ? "" : act) {
            case "adresse" -> {
                return leaveAddress(page) && done(page, act);
            }
            case "arreter" -> addresses.stopMails(key);
            case "reprendre" -> addresses.resumeMails(key);
            case "oublier" -> addresses.forget(key);
            case "effacer" -> {
                erasing = true;
                return false;
            }
            case "effacer-vraiment" -> {
                erased = kept.erase(key);
                return false;
            }
            default -> {
                return answered() && done(page, "repondre");
            }
        }
        return done(page, act);
    }

    private boolean done(ExternalContext page, String act) throws IOException {
        page.redirect(ADDRESS + key.value() + "?fait=" + act);
        return true;
    }

    private boolean answered() {
        var outcome = TryOut.named(Outcome.values(), request.getParameter("reponse"));
        if (outcome.isEmpty() || view.question() == null) {
            return false;
        }
        var sent = request.getParameterValues("essaye");
        var tried = sent == null
                ? Set.<Action>of()
                : List.of(sent).stream()
                        .flatMap(name -> TryOut.named(Action.values(), name).stream())
                        .collect(Collectors.toSet());
        return kept.answer(key, view.question(), outcome.get(), tried).isPresent();
    }

    private boolean leaveAddress(ExternalContext page) {
        var typed = request.getParameter("email");
        try {
            wait = limits.takeCode(EmailAddress.of(typed)).orElse(null);
            if (wait == null) {
                var outcome = addresses.leave(key, typed, visitor.getLocale()).orElse(null);
                wait = outcome instanceof CodeRequest.TooSoon soon ? soon.remaining() : null;
            }
            if (wait != null) {
                page.setResponseStatus(TOO_MANY_REQUESTS);
            }
            return wait == null;
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
            return false;
        }
    }

    private void show() {
        var now = desk.consult(view.profile()).orElse(null);
        if (now == null || erased) {
            return;
        }
        trying = tryOut.isOther(view.profile());
        shown = tryOut.shown(now.saying(view.list()));
    }

    public String getKey() {
        return key.value();
    }

    /** The whole address, to be noted. */
    public String getLink() {
        var url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + ADDRESS + key.value();
    }

    public KeptView getView() {
        return view;
    }

    /** Null where the register no longer has the occupation, or all was just erased. */
    public Shown getShown() {
        return shown;
    }

    public boolean isTrying() {
        return trying;
    }

    public String getPlace() {
        return tryOut.place(view.profile());
    }

    /** The act that was just done; null if none was. */
    public String getDone() {
        var act = request.getParameter("fait");
        return act != null && TOLD.contains(act) ? act : null;
    }

    /** Whether it is to be confirmed that all be erased. */
    public boolean isErasing() {
        return erasing;
    }

    public boolean isErased() {
        return erased;
    }

    /** Whether this server sends mail at all. */
    public boolean isMailing() {
        return proofs.isAvailable();
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getEmail() {
        return request.getParameter("email");
    }

    public Long getMinutesToWait() {
        return wait == null ? null : wait.toMinutes() + 1;
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** What their advice names that they haven't tried: what one may have done since. */
    public List<Action> getTryable() {
        return view.list().advices().stream()
                .flatMap(advice -> advice.module().action().stream())
                .distinct()
                .toList();
    }

    /** What came or went, with where it leads. */
    public String name(AdviceChange change) {
        return shown.consultation()
                .wording()
                .title(change.module(), change.occupation(), change.department(), visitor.getLocale());
    }
}
