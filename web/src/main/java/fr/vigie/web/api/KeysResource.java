package fr.vigie.web.api;

import fr.vigie.access.ApiKeys;
import fr.vigie.access.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Takes keys back. */
@RequestScoped
@Path("keys")
public class KeysResource {

    @Inject
    private ApiKeys keys;

    @Inject
    private Caller caller;

    @DELETE
    @Path("{holder}")
    public void revoke(@PathParam("holder") String holder) {
        if (keys.revoke(caller.with(Role.OPERATOR), holder) == 0) {
            throw new ApiProblem(ProblemKind.NOT_FOUND);
        }
    }
}
