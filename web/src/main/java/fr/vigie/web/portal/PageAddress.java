package fr.vigie.web.portal;

import jakarta.faces.context.FacesContext;

/** The address of the page that is being answered. */
public final class PageAddress {

    private PageAddress() {}

    /** Its public address, without a query: where to lead after an act, so that a reload doesn't act again. */
    public static String own() {
        var context = FacesContext.getCurrentInstance();
        return context.getApplication()
                .getViewHandler()
                .getActionURL(context, context.getViewRoot().getViewId());
    }

    /** A value out of its address or of what was sent to it; null if it isn't there. */
    public static String parameter(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }
}
