package fr.vigie.web.api;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.web.portal.Language;
import fr.vigie.web.security.VigieAuthentication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Who calls, and in which language errors are told. */
@RequestScoped
public class Caller {

    @Inject
    private HttpServletRequest request;

    Locale locale() {
        return Language.of(request);
    }

    Actor actor() {
        return VigieAuthentication.actor(request);
    }

    /** @throws ApiProblem 401 without a key that is known, 403 with one for something else */
    Actor with(Role role) {
        var actor = actor();
        if (actor.kind() == Actor.Kind.CITIZEN) {
            throw new ApiProblem(ProblemKind.KEY_NEEDED);
        }
        if (!actor.has(role)) {
            throw new ApiProblem(ProblemKind.KEY_NOT_FOR_THIS);
        }
        return actor;
    }
}
