package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The taxonomy of practices (nomenclature), read once from the data files beside this class: one file a practice. */
@ApplicationScoped
public class PracticeCatalog {

    private final Map<String, Practice> practices;

    /** @throws IllegalStateException if a file is missing or broken: the server must not start on half a taxonomy */
    public PracticeCatalog() {
        var acts = acts();
        var read = new LinkedHashMap<String, Practice>();
        for (var code : strings(read("index.json"), "order")) {
            read.put(code, practice(read("practices/" + code + "/1.json"), acts));
            if (!read.get(code).code().equals(code)) {
                throw new IllegalStateException("practices/" + code + "/1.json holds another practice");
            }
        }
        practices = Collections.unmodifiableMap(read);
    }

    /** All, in the order in which people are shown them. */
    public List<Practice> all() {
        return List.copyOf(practices.values());
    }

    public Optional<Practice> find(String code) {
        return Optional.ofNullable(practices.get(code));
    }

    private static Practice practice(JsonObject json, Map<String, LocalizedText> acts) {
        var whoMayFile = new HashSet<Filer>();
        strings(json, "whoMayFile").forEach(name -> whoMayFile.add(Filer.valueOf(name)));
        return new Practice(
                json.getString("code"),
                json.getInt("version"),
                text(json.getJsonObject("title")),
                text(json.getJsonObject("sentence")),
                whoMayFile,
                strings(json, "authorities").stream().map(Authority::valueOf).toList(),
                json.getJsonArray("legalBases").getValuesAs(JsonObject.class).stream()
                        .map(basis -> legalBasis(basis, acts))
                        .toList());
    }

    private static LegalBasis legalBasis(JsonObject json, Map<String, LocalizedText> acts) {
        var act = Optional.ofNullable(acts.get(json.getString("act")))
                .orElseThrow(() -> new IllegalStateException("Unknown act " + json.getString("act")));
        return new LegalBasis(
                act,
                json.getString("article", null),
                day(json, "validFrom"),
                day(json, "validUntil"),
                json.getBoolean("verified"));
    }

    private static LocalDate day(JsonObject json, String name) {
        return json.get(name) == JsonValue.NULL ? null : LocalDate.parse(json.getString(name));
    }

    private static Map<String, LocalizedText> acts() {
        var acts = new HashMap<String, LocalizedText>();
        read("acts.json").forEach((key, value) -> acts.put(key, text(value.asJsonObject())));
        return acts;
    }

    private static LocalizedText text(JsonObject json) {
        return new LocalizedText(json.getString("fr"), json.getString("en"));
    }

    private static List<String> strings(JsonObject json, String name) {
        var values = new ArrayList<String>();
        json.getJsonArray(name).getValuesAs(JsonString.class).forEach(s -> values.add(s.getString()));
        return values;
    }

    private static JsonObject read(String resource) {
        try (InputStream in = PracticeCatalog.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The taxonomy lacks " + resource);
            }
            try (JsonReader reader = Json.createReader(in)) {
                return reader.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
