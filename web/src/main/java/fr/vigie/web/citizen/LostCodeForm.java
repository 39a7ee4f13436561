package fr.vigie.web.citizen;

import fr.vigie.reporting.LostCodes;
import fr.vigie.reporting.Reference;
import fr.vigie.shared.Typed;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;

/** Asks for a new tracking code on {@code /suivi}. The answer is always the same: it tells neither reports nor addresses. */
@Named("lostCode")
@RequestScoped
public class LostCodeForm {

    private static final String FIELD = "lost";
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private LostCodes codes;

    @Inject
    private FilingLimits limits;

    @Inject
    private FollowUpForm followUp;

    @Inject
    private Visitor visitor;

    private boolean asked;
    private Duration wait;

    /** Before the page is written: does what the pressed button says. */
    public void settle() {
        if (FacesContext.getCurrentInstance().isPostback() && followUp.typed("renew") != null) {
            Reference.parse(Typed.clean(followUp.typed(FIELD)).orElse(""))
                    .ifPresentOrElse(this::renew, () -> followUp.getErrors()
                            .add(FIELD, FIELD + ":input", visitor.word("citizen", "followUp.lost.missing")));
        }
    }

    private void renew(Reference reference) {
        limits.takeNewCode(reference).ifPresentOrElse(this::shutOut, () -> {
            codes.renew(reference);
            asked = true;
        });
    }

    private void shutOut(Duration untilNext) {
        wait = untilNext;
        var response = FacesContext.getCurrentInstance().getExternalContext();
        response.setResponseStatus(TOO_MANY_REQUESTS);
        response.setResponseHeader("Retry-After", Long.toString(untilNext.toSeconds() + 1));
    }

    public boolean isAsked() {
        return asked;
    }

    /** Minutes to wait before asking again; null if there is no need to. */
    public Long getMinutesToWait() {
        return wait == null ? null : wait.toMinutes() + 1;
    }
}
