package fr.vigie.it.support;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** Filings as programs send them. */
public final class Filings {

    private Filings() {}

    /** One that holds to the rules, on a platform that nobody else names. */
    public static JsonObjectBuilder sound() {
        return on("Plateforme " + UUID.randomUUID());
    }

    public static JsonObjectBuilder on(String platform) {
        return Json.createObjectBuilder()
                .add("practice", "AVIS_FAUX")
                .add("platform", platform)
                .add("title", "Des avis trop beaux")
                .add("text", "Vingt avis identiques le même jour.");
    }

    /** A line of a bulk filing. */
    public static JsonObject line(String id, String platform, String practice) {
        return on(platform).add("id", id).add("practice", practice).build();
    }
}
