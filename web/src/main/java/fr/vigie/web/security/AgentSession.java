package fr.vigie.web.security;

import fr.vigie.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;

/** The session of an agent: begins with a new identifier at sign-in, ends whole at sign-out. */
public final class AgentSession {

    private AgentSession() {}

    public static void begin(HttpServletRequest request, SignIn.Admitted admission) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(VigieAuthentication.AGENT_ID, admission.actor().id());
        session.setAttribute(VigieAuthentication.STAMP, admission.stamp());
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
