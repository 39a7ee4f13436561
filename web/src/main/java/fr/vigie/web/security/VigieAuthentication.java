package fr.vigie.web.security;

import fr.vigie.access.Actor;
import fr.vigie.access.AgentAccounts;
import fr.vigie.access.ApiKeys;
import fr.vigie.access.Member;
import fr.vigie.access.Role;
import fr.vigie.access.SignedIn;
import fr.vigie.membership.MemberAccounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks: on the API the holder of the key that the request carries, behind the platforms' door the member who signed in there,
 * elsewhere the agent who signed in. The account is looked up at each request, so that closing it, or another password, ends its
 * sessions.
 */
@ApplicationScoped
public class VigieAuthentication implements HttpAuthenticationMechanism {

    static final String AGENT_ID = "fr.vigie.agent";
    static final String STAMP = "fr.vigie.agent.stamp";
    private static final String MUST_CHOOSE = "fr.vigie.agent.mustChoosePassword";
    private static final String PASSWORD_PAGE = "/connexion/mot-de-passe";
    static final String MEMBER_ID = "fr.vigie.member";
    static final String MEMBER_STAMP = "fr.vigie.member.stamp";
    private static final String ACTOR = "fr.vigie.actor";
    private static final String MEMBER = "fr.vigie.platform.member";
    private static final String PLATFORMS_DOOR = "/plateforme";
    private static final String BEARER = "Bearer ";

    @Inject
    private AgentAccounts agents;

    @Inject
    private MemberAccounts members;

    @Inject
    private ApiKeys keys;

    /** Who asks; the anonymous citizen if nobody made themselves known. */
    public static Actor actor(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor : Actor.CITIZEN;
    }

    /** Whether an agent asks who has yet to replace a one-time password, and may do nothing else. */
    public static boolean mustChoosePassword(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(MUST_CHOOSE));
    }

    /** The platform's member who asks; empty for everybody else, and away from the platforms' pages. */
    public static Optional<Member> member(HttpServletRequest request) {
        return Optional.ofNullable((Member) request.getAttribute(MEMBER));
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isStatic(request) && !context.isProtected()) {
            return context.doNothing();
        }
        if (isPlatforms(request)) {
            var member = signedInMember(request);
            member.ifPresent(found -> request.setAttribute(MEMBER, found));
            return answer(member.map(Member::actor), Set.of(Member.ROLE_NAME), request, response, context);
        }
        var actor = isApi(request) ? keyHolder(request) : signedIn(request);
        return answer(actor, names(actor), request, response, context);
    }

    private static AuthenticationStatus answer(
            Optional<Actor> actor,
            Set<String> roles,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        if (actor.isPresent()) {
            request.setAttribute(ACTOR, actor.get());
            if (mustChoosePassword(request) && context.isProtected()) {
                return leadTo(PASSWORD_PAGE, response);
            }
            return context.notifyContainerAboutLogin(actor.get().label(), roles);
        }
        return context.isProtected() ? askToSignIn(request, response) : context.doNothing();
    }

    private static Set<String> names(Optional<Actor> actor) {
        return actor.stream()
                .flatMap(found -> found.roles().stream())
                .map(Role::name)
                .collect(Collectors.toSet());
    }

    private Optional<Member> signedInMember(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(MEMBER_ID) instanceof Long id
                        && session.getAttribute(MEMBER_STAMP) instanceof Integer stamp
                ? members.current(id, stamp)
                : Optional.empty();
    }

    private Optional<Actor> keyHolder(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .flatMap(keys::holder);
    }

    private Optional<Actor> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(AGENT_ID) instanceof Long id)
                || !(session.getAttribute(STAMP) instanceof Integer stamp)) {
            return Optional.empty();
        }
        var agent = agents.current(id, stamp);
        agent.ifPresent(signedIn -> request.setAttribute(MUST_CHOOSE, signedIn.mustChoosePassword()));
        return agent.map(SignedIn::actor);
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var back = "GET".equals(request.getMethod()) ? request.getRequestURI() + query : request.getRequestURI();
        var door = (isPlatforms(request) ? PLATFORMS_DOOR : "") + "/connexion?retour=";
        return leadTo(door + URLEncoder.encode(back, StandardCharsets.UTF_8), response);
    }

    private static AuthenticationStatus leadTo(String address, HttpServletResponse response) {
        try {
            response.sendRedirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isPlatforms(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals(PLATFORMS_DOOR) || path.startsWith(PLATFORMS_DOOR + "/");
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static boolean isStatic(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }
}
