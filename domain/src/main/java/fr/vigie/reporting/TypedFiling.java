package fr.vigie.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filing as it was typed or sent, before any rule has looked at it: every component may be null or nonsense.
 *
 * @param siren of the professional who files
 * @param address pasted address or host of the platform
 * @param seller who sells on the platform, where it is a marketplace
 * @param hosts more hosts, as a bulk line gives them
 * @param occurredOn day in ISO form
 * @param answers to the practice's own questions, by their ids
 */
public record TypedFiling(
        String practice,
        String filer,
        String siren,
        String platform,
        String address,
        String seller,
        List<String> hosts,
        String title,
        String text,
        String quote,
        String document,
        String occurredOn,
        Map<String, String> answers,
        String language) {

    private static final String ANSWER = "answer.";

    public TypedFiling {
        hosts = hosts == null
                ? List.of()
                : hosts.stream().filter(Objects::nonNull).toList();
        answers = answers == null ? Map.of() : Map.copyOf(answers);
    }

    /**
     * The field of a draft that answers a practice's question: whoever changes the practice and comes back finds the answers again.
     */
    public static String answerField(String practice, String question) {
        return ANSWER + practice + "." + question;
    }

    /** Whether a field of a draft answers some practice's question. */
    public static boolean isAnswer(String field) {
        return field.startsWith(ANSWER);
    }

    /** What stands in a draft, whose fields bear the names that the rules give them. */
    public static TypedFiling of(Map<String, String> fields, String language) {
        var answers = new TreeMap<String, String>();
        var ofPractice = answerField(fields.get("practice"), "");
        fields.forEach((name, text) -> {
            if (name.startsWith(ofPractice)) {
                answers.put(name.substring(ofPractice.length()), text);
            }
        });
        return new TypedFiling(
                fields.get("practice"),
                fields.get("filer"),
                fields.get("siren"),
                fields.get("platform"),
                fields.get("address"),
                fields.get("seller"),
                List.of(),
                null,
                fields.get("text"),
                fields.get("quote"),
                null,
                fields.get("occurredOn"),
                answers,
                language);
    }

    /** The content in a form that stays the same when fields are added here: what a filing key is bound to. */
    public String fingerprint() {
        return Stream.of(
                        Stream.of(
                                practice, filer, platform, address, title, text, quote, document, occurredOn, language),
                        hosts.stream(),
                        Stream.of(named("siren", siren), named("seller", seller))
                                .flatMap(Optional::stream),
                        new TreeMap<>(answers)
                                .entrySet().stream().map(answer -> answer.getKey() + "=" + answer.getValue()))
                .flatMap(values -> values)
                .map(value -> value == null ? "-" : value.length() + ":" + value)
                .collect(Collectors.joining("\n", "filing 1\n", ""));
    }

    private static Optional<String> named(String name, String value) {
        return Optional.ofNullable(value).map(text -> name + "=" + text);
    }
}
