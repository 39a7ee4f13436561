package fr.vigie.web.api;

import fr.vigie.access.Role;
import fr.vigie.reporting.Channel;
import fr.vigie.reporting.EventView;
import fr.vigie.reporting.Filed;
import fr.vigie.reporting.FilingDraft;
import fr.vigie.reporting.FilingKey;
import fr.vigie.reporting.FollowUp;
import fr.vigie.reporting.FollowUpDesk;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportDesk;
import fr.vigie.reporting.TrackingCode;
import fr.vigie.web.security.FailedAttempts;
import fr.vigie.web.security.FilingLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Files reports, one or many, and follows them. */
@RequestScoped
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {

    @Inject
    private ReportDesk desk;

    @Inject
    private FollowUpDesk followUps;

    @Inject
    private BulkFiling bulk;

    @Inject
    private FailedAttempts attempts;

    @Inject
    private FilingLimits limits;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response file(@HeaderParam("Idempotency-Key") String idempotencyKey, InputStream body) {
        var uuid = uuid(idempotencyKey).orElseThrow(() -> new ApiProblem(ProblemKind.IDEMPOTENCY_KEY_NEEDED));
        byte[] bytes = JsonBody.read(body);
        var draft = desk.check(JsonBody.filing(JsonBody.object(bytes)));
        var key = FilingKey.ofRequest(uuid, bytes);
        // What is sent again because its answer was lost is told its receipt, and counts no second time.
        var filed = desk.filed(key).orElseGet(() -> file(draft, key));
        return Response.created(URI.create("/api/v1/reports/" + filed.reference()))
                .header("Cache-Control", "no-store")
                .entity(Json.createObjectBuilder()
                        .add("reference", filed.reference().value())
                        .add("trackingCode", filed.trackingCode().grouped())
                        .build())
                .build();
    }

    private Filed file(FilingDraft draft, FilingKey key) {
        limits.take().ifPresent(wait -> {
            throw ApiProblem.retryAfter(ProblemKind.TOO_MANY_REPORTS, wait);
        });
        return desk.file(draft, key, Channel.API, caller.actor());
    }

    @POST
    @Path("bulk")
    @Produces(BulkFiling.NDJSON)
    public StreamingOutput fileMany(InputStream lines) {
        var association = caller.with(Role.ASSOCIATION);
        return bulk.answer(lines, association, caller.locale());
    }

    @GET
    @Path("{reference}")
    public Response follow(
            @PathParam("reference") String typedReference, @HeaderParam("X-Tracking-Code") String typedCode) {
        attempts.untilNext().ifPresent(wait -> {
            throw ApiProblem.retryAfter(ProblemKind.TOO_MANY_ATTEMPTS, wait);
        });
        var reference = Reference.parse(typedReference);
        var code = Optional.ofNullable(typedCode).flatMap(TrackingCode::parse);
        var followUp = reference.flatMap(r -> code.flatMap(c -> followUps.follow(r, c)));
        if (followUp.isEmpty()) {
            attempts.failed();
            throw new ApiProblem(ProblemKind.NOT_FOUND);
        }
        return Response.ok(json(followUp.get()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static JsonObject json(FollowUp followUp) {
        var history = Json.createArrayBuilder();
        followUp.history().forEach(event -> history.add(json(event)));
        return Json.createObjectBuilder()
                .add("reference", followUp.reference().value())
                .add("status", followUp.status().name())
                .add("practice", followUp.practice().code())
                .add("platform", followUp.platform())
                .add("filedAt", followUp.filedAt().toString())
                .add("history", history)
                .build();
    }

    /** Without the agent's name: the administration answers, not a person. */
    private static JsonObject json(EventView event) {
        var json = Json.createObjectBuilder()
                .add("at", event.at().toString())
                .add("act", event.act().name())
                .add("by", event.actorKind().name())
                .add("untold", event.untold());
        if (event.reason() != null) {
            json.add("reason", event.reason().name());
        }
        if (event.note() != null) {
            json.add("note", event.note());
        }
        return json.build();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .filter(t -> t.length() == 36)
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
