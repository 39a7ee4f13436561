package fr.vigie.web.portal;

import com.google.common.base.Throwables;
import fr.vigie.access.NotPermitted;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Leads a public address to its page; pages have no other address. */
public class RouteFilter extends HttpFilter {

    static final String MATCH = "fr.vigie.route";
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        var found = Route.at(path);
        if (found.isPresent()) {
            request.setAttribute(MATCH, found.get());
            var query = found.get().parameters().entrySet().stream()
                    .map(parameter ->
                            parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            lead(request, response, found.get().route().view() + (query.isEmpty() ? "" : "?" + query));
        } else if (isTheSameWithSlash(path)) {
            response.sendRedirect(path + "/");
        } else if (isPageItself(request.getServletPath())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What an act of the page refuses to whoever may not do it is forbidden, as the page itself would be. */
    private static void lead(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException, ServletException {
        try {
            request.getRequestDispatcher(page).forward(request, response);
        } catch (ServletException failed) {
            if (!(Throwables.getRootCause(failed) instanceof NotPermitted) || response.isCommitted()) {
                throw failed;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Asked of the path that the container will serve, whatever its spelling in the address. */
    private static boolean isPageItself(String servletPath) {
        return servletPath.endsWith(".xhtml") && !servletPath.startsWith("/jakarta.faces.resource/");
    }

    private static boolean isTheSameWithSlash(String path) {
        return Route.at(path + "/").isPresent();
    }
}
