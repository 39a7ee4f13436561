package fr.vigie.web.api;

import fr.vigie.platform.PlatformRegister;
import fr.vigie.platform.PlatformStatus;
import fr.vigie.platform.PlatformView;
import fr.vigie.platform.WebAddress;
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
import java.util.LinkedHashMap;

/** The register of platforms, by name, host or pasted address. */
@RequestScoped
@Path("platforms")
@Produces(MediaType.APPLICATION_JSON)
public class PlatformsResource {

    private static final int LONGEST_QUERY = 2_000;

    @Inject
    private PlatformRegister register;

    /** First the platform to which the address belongs, if the query is one; then those whose name or host contains it. */
    @GET
    public JsonArray search(@QueryParam("q") @DefaultValue("") String query) {
        var text = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
        var found = new LinkedHashMap<Long, PlatformView>();
        WebAddress.parse(text)
                .flatMap(register::at)
                .filter(owner -> owner.status() == PlatformStatus.REGISTERED)
                .map(owner -> register.view(owner.id()))
                .ifPresent(platform -> found.put(platform.id(), platform));
        register.search(text).forEach(platform -> found.putIfAbsent(platform.id(), platform));
        var list = Json.createArrayBuilder();
        found.values().forEach(platform -> list.add(json(platform)));
        return list.build();
    }

    private static JsonObject json(PlatformView platform) {
        var json = Json.createObjectBuilder()
                .add("name", platform.displayName())
                .add("status", platform.status().name());
        if (platform.legalName() != null) {
            json.add("legalName", platform.legalName());
        }
        if (platform.tier() != null) {
            json.add("tier", platform.tier().name());
        }
        if (platform.designated() != null) {
            json.add("designated", platform.designated().toString());
        }
        var hosts = Json.createArrayBuilder();
        platform.hosts().forEach(hosts::add);
        return json.add("hosts", hosts).build();
    }
}
