package fr.vigie.web.api;

import fr.vigie.reporting.practice.LegalBasis;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.LocalizedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;

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
        practices.all().forEach(practice -> list.add(json(practice)));
        return list.build();
    }

    private static JsonObject json(Practice practice) {
        var filers = Json.createArrayBuilder();
        practice.whoMayFile().stream().sorted().forEach(filer -> filers.add(filer.name()));
        var authorities = Json.createArrayBuilder();
        practice.authorities().forEach(authority -> authorities.add(authority.name()));
        var bases = Json.createArrayBuilder();
        practice.verifiedBases().forEach(basis -> bases.add(json(basis)));
        return Json.createObjectBuilder()
                .add("code", practice.code())
                .add("version", practice.version())
                .add("title", json(practice.title()))
                .add("sentence", json(practice.sentence()))
                .add("whoMayFile", filers)
                .add("authorities", authorities)
                .add("legalBases", bases)
                .build();
    }

    private static JsonObject json(LegalBasis basis) {
        var json = Json.createObjectBuilder().add("act", json(basis.act()));
        if (basis.article() != null) {
            json.add("article", basis.article());
        }
        addDay(json, "validFrom", basis.validFrom());
        addDay(json, "validUntil", basis.validUntil());
        return json.build();
    }

    private static void addDay(JsonObjectBuilder json, String name, LocalDate day) {
        if (day != null) {
            json.add(name, day.toString());
        }
    }

    private static JsonObject json(LocalizedText text) {
        return Json.createObjectBuilder()
                .add("fr", text.fr())
                .add("en", text.en())
                .build();
    }
}
