package fr.vigie.web.security;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.stream.Stream;
import org.primefaces.context.PrimeFacesContext;

/**
 * Gives the public's and the platforms' pages a policy of their own: no script but the portal's own files, and that only where a report is written (it
 * saves the draft and sends files) and where a job and a place are typed (it proposes some); everything works without. It also tells PrimeFaces that there is one: it would
 * otherwise keep a nonce in the view's scope, and so begin a session for whoever reads a page.
 */
public class PublicPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String POLICY =
            "default-src 'none'; img-src 'self' data:; style-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";
    private static final String WITH_SCRIPT = POLICY + "; script-src 'self'; connect-src 'self'";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var context = event.getFacesContext();
        if (context.getViewRoot() != null && isPublic(context.getViewRoot().getViewId())) {
            boolean scripted = isScripted(context.getViewRoot().getViewId());
            context.getExternalContext().setResponseHeader("Content-Security-Policy", scripted ? WITH_SCRIPT : POLICY);
            PrimeFacesContext.getCspState(context).setInitialized(true);
        }
    }

    private static boolean isScripted(String view) {
        return view.startsWith("/citizen/filing/") || "/advice/questions.xhtml".equals(view);
    }

    private static boolean isPublic(String view) {
        return Stream.of("/citizen/", "/advice/", "/observatory/", "/legal/", "/errors/", "/platform/")
                .anyMatch(view::startsWith);
    }
}
