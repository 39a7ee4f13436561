package fr.vigie.web.citizen;

import fr.vigie.reporting.draft.DraftKey;
import fr.vigie.reporting.draft.DraftView;
import fr.vigie.reporting.draft.Drafts;
import fr.vigie.shared.Setting;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The draft of whoever makes this request, by the cookie that holds its key. */
@RequestScoped
public class DraftCookie {

    public static final String NAME = "vigie-brouillon";
    private static final String PATH = "/signaler";
    private static final Duration LIFE = Duration.ofHours(24);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Drafts drafts;

    /** As this request found it; null before it looked. */
    private Optional<DraftView> found;

    /** The key that the browser sent; empty if it sent none. */
    public Optional<DraftKey> key() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> NAME.equals(cookie.getName()))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(DraftKey::parse);
    }

    /** The draft, or the report that it became, as this request found it; empty if there is none any more. */
    public Optional<DraftView> open() {
        if (found == null) {
            found = key().flatMap(key -> drafts.open(key, VigieAuthentication.actor(request)));
        }
        return found;
    }

    /** The number of the draft, as long as it is one. */
    public Optional<Long> writable() {
        return open().filter(draft -> !draft.isFiled()).map(DraftView::id);
    }

    public void keep(DraftKey key, HttpServletResponse response) {
        response.addCookie(cookie(key.value(), LIFE));
    }

    public void drop(HttpServletResponse response) {
        response.addCookie(cookie("", Duration.ZERO));
    }

    private static Cookie cookie(String value, Duration life) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath(PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(!Setting.isDemonstration());
        cookie.setMaxAge((int) life.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
