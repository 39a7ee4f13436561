package fr.vigie.web.security;

import fr.vigie.access.Actor;
import fr.vigie.access.AgentAccounts;
import fr.vigie.access.ApiKeys;
import fr.vigie.access.Role;
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
import java.util.stream.Collectors;

/**
 * Who asks: on the API the holder of the key that the request carries, elsewhere the agent who signed in. The account is looked
 * up at each request, so that closing it ends its sessions.
 */
@ApplicationScoped
public class VigieAuthentication implements HttpAuthenticationMechanism {

    static final String AGENT_ID = "fr.vigie.agent";
    private static final String ACTOR = "fr.vigie.actor";
    private static final String BEARER = "Bearer ";

    @Inject
    private AgentAccounts agents;

    @Inject
    private ApiKeys keys;

    /** Who asks; the anonymous citizen if nobody made themselves known. */
    public static Actor actor(HttpServletRequest request) {
        return request.getAttribute(ACTOR) instanceof Actor actor ? actor : Actor.CITIZEN;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isStatic(request) && !context.isProtected()) {
            return context.doNothing();
        }
        var actor = isApi(request) ? keyHolder(request) : signedIn(request);
        if (actor.isPresent()) {
            request.setAttribute(ACTOR, actor.get());
            return context.notifyContainerAboutLogin(
                    actor.get().label(),
                    actor.get().roles().stream().map(Role::name).collect(Collectors.toSet()));
        }
        return context.isProtected() ? askToSignIn(request, response) : context.doNothing();
    }

    private Optional<Actor> keyHolder(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .flatMap(keys::holder);
    }

    private Optional<Actor> signedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return Optional.ofNullable(session)
                .map(s -> (Long) s.getAttribute(AGENT_ID))
                .flatMap(agents::current);
    }

    private static AuthenticationStatus askToSignIn(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var back = "GET".equals(request.getMethod()) ? request.getRequestURI() + query : request.getRequestURI();
        try {
            response.sendRedirect("/connexion?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static boolean isStatic(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/jakarta.faces.resource/");
    }
}
