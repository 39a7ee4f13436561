package fr.vigie.web.portal;

import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Optional;

/**
 * Lets the button of a plain form act at once. The pages of filing ask with plain inputs, which Faces has nothing to decode, convert,
 * check or copy from: its three walks over the whole page would only run what the page shows, to throw it away (a fifth of the time of a
 * step).
 */
public class PlainForms implements PhaseListener {

    private static final long serialVersionUID = 1L;

    private static final String PAGES = "/citizen/filing/";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.APPLY_REQUEST_VALUES;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        var page = faces.getViewRoot();
        if (faces.isPostback() && page.getViewId().startsWith(PAGES)) {
            pressed(faces, page).filter(PlainForms::isShown).ifPresent(button -> button.getActionExpression()
                    .invoke(faces.getELContext(), null));
            if (!faces.getResponseComplete()) {
                faces.renderResponse();
            }
        }
    }

    /** Buttons are sent by their name; of two, the first on the page counts. */
    private static Optional<UICommand> pressed(FacesContext faces, UIComponent part) {
        if (part instanceof UICommand button) {
            var sent = faces.getExternalContext().getRequestParameterMap();
            return Optional.of(button).filter(it -> sent.containsKey(it.getClientId(faces)));
        }
        for (var parts = part.getFacetsAndChildren(); parts.hasNext(); ) {
            var found = pressed(faces, parts.next());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** What a page doesn't offer can't be pressed. */
    private static boolean isShown(UIComponent button) {
        for (var part = button; part != null; part = part.getParent()) {
            if (!part.isRendered()) {
                return false;
            }
        }
        return true;
    }
}
