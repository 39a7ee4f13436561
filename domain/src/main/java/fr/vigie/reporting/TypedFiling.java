package fr.vigie.reporting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filing as it was typed or sent, before any rule has looked at it: every component may be null or nonsense.
 *
 * @param address pasted address or host of the platform
 * @param hosts more hosts, as a bulk line gives them
 * @param occurredOn day in ISO form
 */
public record TypedFiling(
        String practice,
        String filer,
        String platform,
        String address,
        List<String> hosts,
        String title,
        String text,
        String quote,
        String document,
        String occurredOn,
        String language) {

    public TypedFiling {
        hosts = hosts == null
                ? List.of()
                : hosts.stream().filter(java.util.Objects::nonNull).toList();
    }

    /** The content in a form that stays the same when fields are added here: what a filing key is bound to. */
    public String fingerprint() {
        return Stream.concat(
                        Stream.of(
                                practice, filer, platform, address, title, text, quote, document, occurredOn, language),
                        hosts.stream())
                .map(value -> value == null ? "-" : value.length() + ":" + value)
                .collect(Collectors.joining("\n", "filing 1\n", ""));
    }
}
