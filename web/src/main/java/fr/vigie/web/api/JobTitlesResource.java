package fr.vigie.web.api;

import fr.vigie.advice.market.JobTitle;
import fr.vigie.advice.profile.ProfileRules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The job titles of ROME that what is typed may mean. */
@RequestScoped
@Path("job-titles")
@Produces(MediaType.APPLICATION_JSON)
public class JobTitlesResource {

    @Inject
    private ProfileRules rules;

    /** Some of them, the likeliest first; each of the query's words begins one of the title's. */
    @GET
    public JsonArray search(@QueryParam("q") @DefaultValue("") String query) {
        var list = Json.createArrayBuilder();
        rules.jobs(query).forEach(job -> list.add(json(job)));
        return list.build();
    }

    private static JsonObject json(JobTitle job) {
        return Json.createObjectBuilder()
                .add("label", ProfileRules.shown(job))
                .add("title", job.title())
                .add("rome", job.rome().code())
                .add("occupation", job.occupation())
                .build();
    }
}
