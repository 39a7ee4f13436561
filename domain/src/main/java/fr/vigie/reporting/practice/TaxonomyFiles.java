package fr.vigie.reporting.practice;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The data files of the taxonomy as they stand, before anybody has looked at what they say. {@code index.json} lists the
 * practices in the order in which people are shown them, each with the newest of its versions; version N of a practice is
 * {@code practices/CODE/N.json}.
 *
 * @param byName name of the file → its content; a file that doesn't exist isn't there
 */
record TaxonomyFiles(Map<String, JsonObject> byName) {

    static final String INDEX = "index.json";
    static final String ACTS = "acts.json";
    static final String WALLS = "walls.json";
    static final String TREE = "tree.json";

    TaxonomyFiles {
        byName = Map.copyOf(byName);
    }

    static String practice(String code, int version) {
        return "practices/" + code + "/" + version + ".json";
    }

    /**
     * The files beside this class.
     *
     * @throws IllegalStateException if one is no JSON object, or has a member twice
     */
    static TaxonomyFiles bundled() {
        var files = new HashMap<String, JsonObject>();
        for (var name : new String[] {INDEX, ACTS, WALLS, TREE}) {
            read(name, files);
        }
        var entries = files.getOrDefault(INDEX, JsonValue.EMPTY_JSON_OBJECT).get("practices");
        if (entries instanceof JsonArray list) {
            for (var entry : list) {
                if (entry instanceof JsonObject practice
                        && practice.get("code") instanceof JsonString code
                        && practice.get("version") instanceof JsonNumber newest) {
                    for (int version = 1; version <= newest.intValue(); version++) {
                        read(practice(code.getString(), version), files);
                    }
                }
            }
        }
        return new TaxonomyFiles(files);
    }

    private static void read(String name, Map<String, JsonObject> files) {
        try (InputStream in = TaxonomyFiles.class.getResourceAsStream(name)) {
            if (in != null) {
                files.put(name, parse(name, in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject parse(String name, InputStream in) {
        var readers = Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
        try (JsonReader reader = readers.createReader(in)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IllegalStateException("The taxonomy's " + name + " can't be read: " + e.getMessage(), e);
        }
    }
}
