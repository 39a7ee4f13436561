package fr.vigie.reporting.draft;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was typed into a draft, field by field, each with the revision in which it last changed: that tells whether another tab wrote
 * a field after this tab had read it.
 */
final class DraftFields {

    /** Found once: {@code Json} looks through the class path for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Longest text kept of one field, in characters: above every limit of the rules, which say what is too long. */
    static final int MAX_VALUE = 30_000;

    static final int MAX_FIELDS = 80;

    /** Most that is kept in all, names and texts, in characters: several times what the longest report needs. */
    static final int MAX_TOTAL = 200_000;

    private record Entry(String text, int revision) {}

    private final SortedMap<String, Entry> entries = new TreeMap<>();

    static DraftFields parse(String json) {
        var fields = new DraftFields();
        try (var reader = JSON.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> {
                JsonObject entry = value.asJsonObject();
                fields.entries.put(name, new Entry(entry.getString("t"), entry.getInt("r")));
            });
        }
        return fields;
    }

    String json() {
        var json = JSON.createObjectBuilder();
        entries.forEach((name, entry) ->
                json.add(name, JSON.createObjectBuilder().add("t", entry.text()).add("r", entry.revision())));
        return json.build().toString();
    }

    /** The fields that somebody else changed after the form was made, to something else than is written now. */
    Set<String> conflicts(Map<String, String> written, FormBase base) {
        var conflicts = new TreeSet<String>();
        written.forEach((name, text) -> {
            var entry = entries.get(name);
            if (entry != null
                    && entry.revision() > base.of(name)
                    && !entry.text().equals(Objects.requireNonNullElse(text, ""))) {
                conflicts.add(name);
            }
        });
        return conflicts;
    }

    /**
     * Writes fields; an empty or null text is kept as "nothing", so that another tab sees that it was emptied.
     *
     * @return whether anything changed
     * @throws InvalidInput about the longest of them if the draft would be too large; it isn't to be used any more then
     */
    boolean write(Map<String, String> written, int revision) {
        boolean changed = false;
        int before = size();
        for (var field : written.entrySet()) {
            var text = cut(Objects.requireNonNullElse(field.getValue(), ""));
            var known = Optional.ofNullable(entries.get(field.getKey()));
            boolean same = known.map(Entry::text).orElse("").equals(text);
            if (!same && (known.isPresent() || entries.size() < MAX_FIELDS)) {
                entries.put(field.getKey(), new Entry(text, revision));
                changed = true;
            }
        }
        if (size() > Math.max(before, MAX_TOTAL)) {
            throw new InvalidInput(FieldProblem.of(longest(written), "draft.tooLarge"));
        }
        return changed;
    }

    private int size() {
        return entries.entrySet().stream()
                .mapToInt(field ->
                        field.getKey().length() + field.getValue().text().length())
                .sum();
    }

    private static String longest(Map<String, String> written) {
        return written.entrySet().stream()
                .max(Comparator.comparingInt(field -> field.getKey().length()
                        + Objects.requireNonNullElse(field.getValue(), "").length()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static String cut(String text) {
        return text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) : text;
    }

    /** Field by field; fields that hold nothing are left out. */
    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        entries.forEach((name, entry) -> {
            if (!entry.text().isEmpty()) {
                texts.put(name, entry.text());
            }
        });
        return texts;
    }
}
