package fr.vigie.web.advice;

import fr.vigie.advice.kept.KeptAddresses;
import fr.vigie.advice.kept.KeptKey;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.shared.InvalidInput;
import fr.vigie.web.portal.FormErrors;
import fr.vigie.web.portal.Visitor;
import fr.vigie.web.security.FilingLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What mails about kept advice lead to: an address is confirmed, mails are stopped, a lost link is asked for. Opening a page does none of
 * it, as programs open links too; a button does.
 */
@Named("adviceMails")
@RequestScoped
public class AddressPage {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private HttpServletRequest request;

    @Inject
    private KeptAddresses addresses;

    @Inject
    private TryOut tryOut;

    @Inject
    private FilingLimits limits;

    @Inject
    private Visitor visitor;

    private final FormErrors errors = new FormErrors();
    private Boolean done;
    private boolean waiting;

    /** Confirms the address to which the link in the address of this page was sent. */
    public void confirm() throws IOException {
        act("proof", proof -> addresses.prove(proof.value()));
    }

    /** Stops the mails, also at the one click of a mail program (RFC 8058). */
    public void stop() throws IOException {
        act("key", addresses::stopMails);
    }

    /** @param deed done with what stands in the page's address under the name, once the button is pressed */
    private void act(String name, Predicate<KeptKey> deed) throws IOException {
        begin();
        var secret = secret(name);
        if (secret.isEmpty()) {
            var faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
            faces.responseComplete();
        } else if (tryOut.isSent()) {
            done = deed.test(secret.get());
        }
    }

    /** Sends the lost link, if there is one; whether there was is told to nobody. */
    public void find() {
        begin();
        if (!tryOut.isSent()) {
            return;
        }
        try {
            var email = EmailAddress.of(request.getParameter("email"));
            waiting = limits.takeCode(email).isPresent();
            if (waiting) {
                FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
            } else {
                addresses.sendLink(request.getParameter("email"));
                done = true;
            }
        } catch (InvalidInput invalid) {
            errors.add(invalid, visitor.getLocale());
        }
    }

    /** What stands in the page's address under that name; empty if it can't open anything. */
    private static Optional<KeptKey> secret(String name) {
        return KeptKey.parse(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name));
    }

    private static void begin() {
        var page = FacesContext.getCurrentInstance().getExternalContext();
        page.setResponseHeader("Cache-Control", "no-store");
        page.setResponseHeader("Referrer-Policy", "no-referrer");
    }

    /** Whether what was asked for was done; null before it was asked for. */
    public Boolean getDone() {
        return done;
    }

    public boolean isWaiting() {
        return waiting;
    }

    public FormErrors getErrors() {
        return errors;
    }

    public String getEmail() {
        return request.getParameter("email");
    }

    /** What opens the advice, if it stands in the address and is one. */
    public String getKey() {
        return secret("key").map(KeptKey::value).orElse(null);
    }
}
