package fr.vigie.web.portal;

import fr.vigie.shared.Setting;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** The session cookie: never readable by scripts, not sent with what another site posts, over TLS alone but in a demonstration. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setName("vigie-session");
        cookie.setHttpOnly(true);
        cookie.setSecure(!Setting.isDemonstration());
        cookie.setAttribute("SameSite", "Lax");
    }
}
