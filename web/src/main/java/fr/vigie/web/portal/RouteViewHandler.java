package fr.vigie.web.portal;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;

/** Writes public addresses where Faces would write a page's own path. */
public class RouteViewHandler extends ViewHandlerWrapper {

    public RouteViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var parameters = new HashMap<String, String>();
        if (context.getExternalContext().getRequest() instanceof HttpServletRequest request
                && request.getAttribute(RouteFilter.MATCH) instanceof Route.Match match) {
            parameters.putAll(match.parameters());
        }
        return Route.to(viewId, parameters)
                .map(route -> route.addressWith(parameters))
                .orElseGet(() -> super.getActionURL(context, viewId));
    }
}
