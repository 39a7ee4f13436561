package fr.vigie.reporting;

import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to a practice's questions as the one column of a report that holds them. */
final class AnswersJson {

    /** Found once: {@code Json} looks through the class path for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private AnswersJson() {}

    static String write(Map<String, String> answers) {
        var json = JSON.createObjectBuilder();
        answers.forEach(json::add);
        return json.build().toString();
    }

    /** @param json null where nothing was answered */
    static Map<String, String> read(String json) {
        if (json == null) {
            return Map.of();
        }
        try (var reader = JSON.createReader(new StringReader(json))) {
            var object = reader.readObject();
            var answers = new LinkedHashMap<String, String>();
            object.keySet().forEach(id -> answers.put(id, object.getString(id)));
            return answers;
        }
    }
}
