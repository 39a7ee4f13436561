package fr.vigie.web.advice;

import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.kept.KeptAdvice;
import fr.vigie.advice.profile.AdviceDesk;
import fr.vigie.advice.profile.Profile;
import fr.vigie.advice.profile.ProfileLinks;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Advice on the spot, on {@code /conseil/resultat}: to the answers that the address holds sealed ({@code r}), with another occupation
 * or readiness to move where these are tried out. It is kept if that is asked for.
 */
@Named("result")
@RequestScoped
public class ResultPage {

    private static final String ADDRESS = "/conseil/resultat?r=";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private HttpServletRequest request;

    @Inject
    private AdviceDesk desk;

    @Inject
    private ProfileLinks links;

    @Inject
    private KeptAdvice kept;

    @Inject
    private TryOut tryOut;

    @Inject
    private FilingLimits limits;

    @Inject
    private Visitor visitor;

    @Inject
    private Clock clock;

    private Profile profile;
    private Shown shown;
    private boolean trying;
    private Duration wait;

    /** Before the page is written: leads elsewhere where there is nothing to advise, or something was asked for. */
    public void settle() throws IOException {
        var page = FacesContext.getCurrentInstance().getExternalContext();
        page.setResponseHeader("Cache-Control", "no-store");
        var answered = links.open(request.getParameter("r"));
        if (answered.isEmpty()) {
            page.redirect(request.getParameter("r") == null ? "/conseil" : "/conseil?expire=1");
            return;
        }
        profile = answered.get();
        var usual = desk.consult(profile);
        if (usual.isEmpty()) {
            page.redirect("/conseil?r=" + request.getParameter("r"));
        } else if (tryOut.isSent() && tryOut.said().isPresent()) {
            var said = tryOut.said().get();
            page.redirect(
                    ADDRESS + links.seal(said.of(profile)) + (said.verdict() == null ? "" : "&fait=" + said.module()));
        } else if (!(tryOut.isSent() && request.getParameter("garder") != null && keep(page))) {
            trying = tryOut.isOther(profile);
            shown = tryOut.shown(usual.get());
        }
    }

    /** Keeps the advice and leads to it; not if too much came from there. */
    private boolean keep(ExternalContext page) throws IOException {
        var refused = limits.takeDraft();
        if (refused.isPresent()) {
            wait = refused.get();
            page.setResponseStatus(TOO_MANY_REQUESTS);
            return false;
        }
        page.redirect("/conseil/suivi/" + kept.keep(profile).value() + "?fait=garder");
        return true;
    }

    /** The day of the advice, for the sheet that it is printed on. */
    public String getToday() {
        return visitor.dayOf(clock.instant());
    }

    /** The answers, sealed: they travel with each act. */
    public String getSealed() {
        return request.getParameter("r");
    }

    public Shown getShown() {
        return shown;
    }

    /** Whether something else than what was answered is tried out. */
    public boolean isTrying() {
        return trying;
    }

    public String getPlace() {
        return tryOut.place(profile);
    }

    /** What was just said not to be for them, or done; null if nothing was. */
    public Module getNoted() {
        return profile.verdicts().keySet().stream()
                .filter(module -> module.name().equals(request.getParameter("fait")))
                .findFirst()
                .orElse(null);
    }

    /** Minutes to wait before it can be kept; null if there is no need to. */
    public Long getMinutesToWait() {
        return wait == null ? null : wait.toMinutes() + 1;
    }
}
