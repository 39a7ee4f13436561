package fr.vigie.web.security;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.stream.Stream;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives the public's pages, which carry no script, a policy that lets none run, and tells PrimeFaces that there is one: it would
 * otherwise keep a nonce in the view's scope, and so begin a session for whoever reads a page.
 */
public class PublicPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (context.getViewRoot() != null && isPublic(context.getViewRoot().getViewId())) {
            context.getExternalContext().setResponseHeader("Content-Security-Policy", POLICY);
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }

    private static boolean isPublic(String view) {
        return Stream.of("/citizen/", "/observatory/", "/errors/").anyMatch(view::startsWith);
    }
}
