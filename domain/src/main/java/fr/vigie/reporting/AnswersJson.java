package fr.vigie.reporting;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to a practice's questions as the one column of a report that holds them. */
final class AnswersJson {

    private AnswersJson() {}

    static String write(Map<String, String> answers) {
        var json = Json.createObjectBuilder();
        answers.forEach(json::add);
        return json.build().toString();
    }

    /** @param json null where nothing was answered */
    static Map<String, String> read(String json) {
        if (json == null) {
            return Map.of();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            var object = reader.readObject();
            var answers = new LinkedHashMap<String, String>();
            object.keySet().forEach(id -> answers.put(id, object.getString(id)));
            return answers;
        }
    }
}
