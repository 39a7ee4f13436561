package fr.vigie.web.api;

import fr.vigie.reporting.practice.PracticeCatalog;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The taxonomy of practices. */
@RequestScoped
@Path("practices")
@Produces(MediaType.APPLICATION_JSON)
public class PracticesResource {

    @Inject
    private PracticeCatalog practices;

    @GET
    public JsonArray list() {
        var list = Json.createArrayBuilder();
        practices.all().forEach(practice -> list.add(PracticeJson.of(practice)));
        return list.build();
    }
}
