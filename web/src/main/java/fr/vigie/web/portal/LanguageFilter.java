package fr.vigie.web.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Remembers the language that somebody chose. */
public class LanguageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getQueryString() != null && request.getQueryString().contains(Language.PARAMETER + "=")) {
            Language.supported(request.getParameter(Language.PARAMETER)).ifPresent(locale -> {
                var cookie = new Cookie(Language.COOKIE, locale.getLanguage());
                cookie.setPath("/");
                cookie.setHttpOnly(true);
                cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
                cookie.setAttribute("SameSite", "Lax");
                response.addCookie(cookie);
            });
        }
        chain.doFilter(request, response);
    }
}
