package fr.vigie.web.api;

import fr.vigie.reporting.TypedFiling;
import fr.vigie.shared.FieldProblem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON that anybody may have sent: bounded, strictly UTF-8, types checked. */
final class JsonBody {

    private static final int LIMIT = 256 * 1024;
    /** How much of a body that is too large is still read, so that the caller gets the answer and not a broken line. */
    private static final int PATIENCE = 32 * 1024 * 1024;

    private JsonBody() {}

    /** @throws ApiProblem 413 above 256 KiB */
    static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                body.skip(PATIENCE);
                throw new ApiProblem(ProblemKind.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ApiProblem 400 unless the bytes are one JSON object in UTF-8 */
    static JsonObject object(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (var parser = Json.createReader(new StringReader(text))) {
                return parser.readObject();
            }
        } catch (CharacterCodingException | RuntimeException e) {
            // Of too deep a nesting the parser complains with a bare RuntimeException.
            throw new ApiProblem(ProblemKind.MALFORMED_BODY);
        }
    }

    /** A filing's fields, each null where it isn't there. */
    static TypedFiling filing(JsonObject json) {
        return new TypedFiling(
                text(json, "practice"),
                text(json, "filer"),
                text(json, "siren"),
                text(json, "platform"),
                text(json, "address"),
                text(json, "seller"),
                texts(json, "hosts"),
                text(json, "title"),
                text(json, "text"),
                text(json, "quote"),
                text(json, "document"),
                text(json, "occurredOn"),
                answers(json),
                text(json, "lang"));
    }

    /** @throws ApiProblem 422 if there is something else than a text */
    static String text(JsonObject json, String name) {
        var value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw new ApiProblem(List.of(FieldProblem.of(name, "type.text")));
    }

    private static Map<String, String> answers(JsonObject json) {
        var value = json.get("answers");
        if (value == null || value == JsonValue.NULL) {
            return Map.of();
        }
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new ApiProblem(List.of(FieldProblem.of("answers", "type.answers")));
        }
        var answers = new HashMap<String, String>();
        value.asJsonObject().keySet().forEach(id -> {
            var answer = text(value.asJsonObject(), id);
            if (answer != null) {
                answers.put(id, answer);
            }
        });
        return answers;
    }

    private static List<String> texts(JsonObject json, String name) {
        var value = json.get(name);
        if (value == null || value == JsonValue.NULL) {
            return List.of();
        }
        if (value.getValueType() == JsonValue.ValueType.ARRAY
                && value.asJsonArray().stream().allMatch(JsonString.class::isInstance)) {
            return value.asJsonArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
        throw new ApiProblem(List.of(FieldProblem.of(name, "type.texts")));
    }
}
