package fr.vigie.web.api;

import fr.vigie.advice.market.Commune;
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

/** The communes whose name or INSEE code begins as typed. */
@RequestScoped
@Path("communes")
@Produces(MediaType.APPLICATION_JSON)
public class CommunesResource {

    @Inject
    private ProfileRules rules;

    /** Some of them, the likeliest first. */
    @GET
    public JsonArray search(@QueryParam("q") @DefaultValue("") String query) {
        var list = Json.createArrayBuilder();
        rules.places(query).forEach(commune -> list.add(json(commune)));
        return list.build();
    }

    private static JsonObject json(Commune commune) {
        return Json.createObjectBuilder()
                .add("label", ProfileRules.shown(commune))
                .add("code", commune.code())
                .add("department", commune.department().code())
                .build();
    }
}
