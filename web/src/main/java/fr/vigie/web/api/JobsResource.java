package fr.vigie.web.api;

import fr.vigie.access.Role;
import fr.vigie.batch.runtime.Job;
import fr.vigie.batch.runtime.JobDesk;
import fr.vigie.batch.runtime.RunView;
import fr.vigie.shared.FieldProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Jobs, for operators' programs. */
@RequestScoped
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {

    @Inject
    private JobDesk jobs;

    @Inject
    private Caller caller;

    @GET
    public JsonArray list() {
        caller.with(Role.OPERATOR);
        var list = Json.createArrayBuilder();
        for (var job : Job.values()) {
            var parameters = Json.createArrayBuilder(job.parameters());
            var runs = Json.createArrayBuilder();
            jobs.lastRuns(caller.actor(), job).forEach(run -> runs.add(json(run)));
            list.add(Json.createObjectBuilder()
                    .add("job", job.id())
                    .add("parameters", parameters)
                    .add("runs", runs));
        }
        return list.build();
    }

    /** Starts a job; while one runs, the answer is that execution. */
    @POST
    @Path("{name}")
    public Response start(@PathParam("name") String name, InputStream body) {
        var operator = caller.with(Role.OPERATOR);
        var job = Job.named(name).orElseThrow(() -> new ApiProblem(ProblemKind.NOT_FOUND));
        return accepted(jobs.start(operator, job, parameters(JsonBody.read(body))));
    }

    @GET
    @Path("executions/{execution}")
    public JsonObject execution(@PathParam("execution") long execution) {
        caller.with(Role.OPERATOR);
        return jobs.find(caller.actor(), execution)
                .map(JobsResource::json)
                .orElseThrow(() -> new ApiProblem(ProblemKind.NOT_FOUND));
    }

    @POST
    @Path("executions/{execution}/restart")
    public Response restart(@PathParam("execution") long execution) {
        var operator = caller.with(Role.OPERATOR);
        execution(execution);
        try {
            return accepted(jobs.restart(operator, execution));
        } catch (IllegalStateException notRestartable) {
            throw new ApiProblem(ProblemKind.CONFLICT);
        }
    }

    @POST
    @Path("executions/{execution}/stop")
    public Response stop(@PathParam("execution") long execution) {
        var operator = caller.with(Role.OPERATOR);
        execution(execution);
        jobs.stop(operator, execution);
        return Response.accepted(execution(execution)).build();
    }

    private Response accepted(long execution) {
        return Response.accepted(execution(execution))
                .location(URI.create("/api/v1/jobs/executions/" + execution))
                .build();
    }

    private static Map<String, String> parameters(byte[] body) {
        var parameters = new HashMap<String, String>();
        if (body.length > 0) {
            JsonBody.object(body).forEach((name, value) -> {
                if (value instanceof JsonString string) {
                    parameters.put(name, string.getString());
                } else if (value instanceof JsonNumber number) {
                    parameters.put(name, number.toString());
                } else {
                    throw new ApiProblem(List.of(FieldProblem.of(name, "type.text")));
                }
            });
        }
        return parameters;
    }

    private static JsonObject json(RunView run) {
        var steps = Json.createArrayBuilder();
        for (var step : run.steps()) {
            steps.add(Json.createObjectBuilder()
                    .add("name", step.name())
                    .add("status", step.status())
                    .add("exitStatus", step.exitStatus() == null ? "" : step.exitStatus())
                    .add("read", step.read())
                    .add("written", step.written())
                    .add("skipped", step.skipped()));
        }
        var parameters = Json.createObjectBuilder();
        run.parameters().forEach(parameters::add);
        var json = Json.createObjectBuilder()
                .add("execution", run.execution())
                .add("job", run.job())
                .add("status", run.state().name())
                .add("running", run.isRunning())
                .add("parameters", parameters);
        if (run.startedAt() != null) {
            json.add("startedAt", run.startedAt().toString());
        }
        if (run.endedAt() != null) {
            json.add("endedAt", run.endedAt().toString());
        }
        if (run.exitStatus() != null) {
            json.add("exitStatus", run.exitStatus());
        }
        if (run.error() != null) {
            json.add("error", run.error());
        }
        return json.add("steps", steps).build();
    }
}
