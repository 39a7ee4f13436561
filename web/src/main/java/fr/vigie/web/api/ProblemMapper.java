package fr.vigie.web.api;

import fr.vigie.access.NotPermitted;
import fr.vigie.reporting.FilingKeyReused;
import fr.vigie.shared.InvalidInput;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whatever ends a call, the caller gets a problem: no stack trace, no server's own page. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    private Caller caller;

    @Override
    public Response toResponse(Throwable failure) {
        var locale = caller.locale();
        if (failure instanceof ApiProblem problem) {
            var response = Problem.response(problem.kind(), problem.fields(), locale);
            if (problem.kind() == ProblemKind.KEY_NEEDED) {
                response.getHeaders().putSingle("WWW-Authenticate", "Bearer");
            }
            if (problem.retryAfterSeconds() > 0) {
                response.getHeaders().putSingle("Retry-After", problem.retryAfterSeconds());
            }
            return response;
        }
        if (failure instanceof InvalidInput invalid) {
            return Problem.response(ProblemKind.INVALID, invalid.problems(), locale);
        }
        if (failure instanceof FilingKeyReused) {
            return Problem.response(ProblemKind.KEY_REUSED, List.of(), locale);
        }
        if (failure instanceof NotPermitted) {
            return Problem.response(ProblemKind.KEY_NOT_FOR_THIS, List.of(), locale);
        }
        if (failure instanceof WebApplicationException web) {
            return standard(web.getResponse());
        }
        LOG.log(Level.SEVERE, failure, () -> "A call failed");
        return Problem.response(ProblemKind.UNEXPECTED, List.of(), locale);
    }

    /** Jersey's own: no such path, method or media type. */
    private Response standard(Response jersey) {
        if (jersey.getStatus() == ProblemKind.NOT_FOUND.status()) {
            return Problem.response(ProblemKind.NOT_FOUND, List.of(), caller.locale());
        }
        var status = jersey.getStatusInfo();
        var json = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", status.getReasonPhrase())
                .add("status", status.getStatusCode());
        return Response.fromResponse(jersey)
                .type(new MediaType("application", "problem+json", "utf-8"))
                .entity(json.build().toString())
                .build();
    }
}
