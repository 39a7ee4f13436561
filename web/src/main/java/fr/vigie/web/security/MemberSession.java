package fr.vigie.web.security;

import fr.vigie.membership.MemberSignIn;
import jakarta.servlet.http.HttpServletRequest;

/** The session of a platform's member, apart from an agent's: begins with a new identifier, ends whole at sign-out. */
public final class MemberSession {

    private static final String ENROLLING = "fr.vigie.enrolling";

    private MemberSession() {}

    public static void begin(HttpServletRequest request, MemberSignIn.Admitted admission) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(ENROLLING);
        session.setAttribute(VigieAuthentication.MEMBER_ID, admission.member().id());
        session.setAttribute(VigieAuthentication.MEMBER_STAMP, admission.stamp());
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Remembers that whoever has this session chose the password of an account that isn't open yet. */
    public static void enrol(HttpServletRequest request, long memberId) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ENROLLING, memberId);
    }

    public static boolean isEnrolling(HttpServletRequest request, long memberId) {
        var session = request.getSession(false);
        return session != null && Long.valueOf(memberId).equals(session.getAttribute(ENROLLING));
    }
}
