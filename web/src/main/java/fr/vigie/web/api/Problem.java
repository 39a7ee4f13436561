package fr.vigie.web.api;

import fr.vigie.shared.FieldProblem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Writes problems as {@code application/problem+json}, in the caller's language. */
public final class Problem {

    private static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json", "utf-8");
    private static final String BUNDLE = "fr.vigie.web.api_problems";

    private Problem() {}

    public static JsonObject json(ProblemKind kind, List<FieldProblem> fields, Locale locale) {
        var texts = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var json = Json.createObjectBuilder()
                .add("type", "/api#" + kind.slug())
                .add("title", texts.getString(kind.slug() + ".title"))
                .add("status", kind.status())
                .add("detail", fields.isEmpty() ? texts.getString(kind.slug() + ".detail") : detail(fields, locale));
        if (!fields.isEmpty()) {
            var errors = Json.createArrayBuilder();
            fields.forEach(field -> errors.add(Json.createObjectBuilder()
                    .add("field", field.field())
                    .add("code", field.code())
                    .add("detail", field.sentence(locale))));
            json.add("errors", errors);
        }
        return json.build();
    }

    static Response response(ProblemKind kind, List<FieldProblem> fields, Locale locale) {
        return Response.status(kind.status())
                .type(MEDIA_TYPE)
                .header("Content-Language", locale.getLanguage())
                .header("Cache-Control", "no-store")
                .entity(json(kind, fields, locale).toString())
                .build();
    }

    private static String detail(List<FieldProblem> fields, Locale locale) {
        return String.join(
                " ", fields.stream().map(field -> field.sentence(locale)).toList());
    }
}
