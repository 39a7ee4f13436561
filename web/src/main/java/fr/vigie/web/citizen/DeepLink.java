package fr.vigie.web.citizen;

import fr.vigie.reporting.TypedFiling;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Links that open the form filled in ({@code /signaler?host=…&pratique=…}), for associations, browser extensions and the portal's own
 * pages: everything but the person. They are documented in {@code deploy/docs/deep-links.md}.
 */
final class DeepLink {

    /** What a link may say, and the field that it fills in. */
    private static final Map<String, String> FIELDS = Map.of(
            "recit", "text",
            "pratique", "practice",
            "qualite", "filer",
            "host", "address",
            "plateforme", "platform",
            "vendeur", "seller",
            "date", "occurredOn",
            "citation", "quote");

    /** {@code reponse.kind=bought}: an answer to one of the practice's questions. */
    private static final String ANSWER = "reponse.";

    private static final Map<String, String> FILERS =
            Map.of("consommateur", "CONSUMER", "professionnel", "PROFESSIONAL");

    private DeepLink() {}

    /** What the request's address says; empty unless it says something. */
    static Optional<Map<String, String>> fields(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        FIELDS.forEach((parameter, field) -> put(fields, field, request.getParameter(parameter)));
        fields.computeIfPresent("filer", (field, typed) -> FILERS.getOrDefault(typed, typed));
        var practice = fields.get("practice");
        if (practice != null) {
            request.getParameterMap().keySet().stream()
                    .filter(name -> name.startsWith(ANSWER))
                    .forEach(name -> put(
                            fields,
                            TypedFiling.answerField(practice, name.substring(ANSWER.length())),
                            request.getParameter(name)));
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(fields);
    }

    /** Whether a field may come from a link. */
    static boolean carries(String field) {
        return FIELDS.containsValue(field) || TypedFiling.isAnswer(field);
    }

    private static void put(Map<String, String> fields, String field, String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value);
        }
    }
}
