package fr.vigie.web.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two languages of the portal. What the address says ({@code ?lang=en}) wins and is remembered, then what was remembered,
 * then what the browser asks for; French otherwise.
 */
public final class Language {

    static final String PARAMETER = "lang";
    static final String COOKIE = "vigie-lang";

    private Language() {}

    public static Locale of(HttpServletRequest request) {
        return Stream.of(supported(request.getParameter(PARAMETER)), remembered(request), accepted(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    static Optional<Locale> supported(String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        var language = tag.length() > 2 ? tag.substring(0, 2) : tag;
        return Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Language::supported);
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        for (var locales = request.getLocales(); locales.hasMoreElements(); ) {
            var supported = supported(locales.nextElement().getLanguage());
            if (supported.isPresent()) {
                return supported;
            }
        }
        return Optional.empty();
    }

    /** The address of this request in another language. */
    static String switchTo(HttpServletRequest request, String language) {
        var original = request.getAttribute("jakarta.servlet.forward.request_uri");
        var path = original == null ? request.getRequestURI() : original.toString();
        var forwarded = (String) request.getAttribute("jakarta.servlet.forward.query_string");
        var query = original == null ? request.getQueryString() : forwarded;
        var kept = Stream.of((query == null ? "" : query).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(PARAMETER + "="))
                .reduce("", (all, part) -> all + part + "&");
        return path + "?" + kept + PARAMETER + "=" + language;
    }
}
