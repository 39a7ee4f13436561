package fr.vigie.web.security;

import fr.vigie.access.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** The session of an agent: begins with a new identifier at sign-in, ends whole at sign-out. */
public final class AgentSession {

    private AgentSession() {}

    public static void begin(HttpServletRequest request, Actor agent) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(VigieAuthentication.AGENT_ID, agent.id());
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
