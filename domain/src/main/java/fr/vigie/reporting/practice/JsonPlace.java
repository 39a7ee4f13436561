package fr.vigie.reporting.practice;

import fr.vigie.reporting.practice.TaxonomyDefect.Kind;
import fr.vigie.shared.LocalizedText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * An object in a data file, read without stopping at what is wrong: that is noted with its place, and something stands in for
 * it so that reading goes on. Nothing read while there are defects is ever used.
 */
record JsonPlace(JsonObject json, String place, List<TaxonomyDefect> defects) {

    private static final LocalizedText STAND_IN = new LocalizedText("?", "?");

    void note(Kind kind, String what) {
        defects.add(new TaxonomyDefect(kind, place, what));
    }

    JsonPlace onlyHas(String... members) {
        var known = Set.of(members);
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> note(Kind.UNKNOWN_MEMBER, "nobody reads \"" + name + "\""));
        return this;
    }

    boolean has(String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL;
    }

    private <T extends JsonValue> Optional<T> member(String name, Class<T> type) {
        if (!has(name)) {
            note(Kind.MISSING_MEMBER, "lacks \"" + name + "\"");
            return Optional.empty();
        }
        if (!type.isInstance(json.get(name))) {
            note(Kind.BROKEN_VALUE, "\"" + name + "\" is no " + type.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(type.cast(json.get(name)));
    }

    String string(String name) {
        return member(name, JsonString.class).map(JsonString::getString).orElse("?");
    }

    String stringOrNull(String name) {
        return has(name) ? string(name) : null;
    }

    int integer(String name) {
        return member(name, JsonNumber.class).map(JsonNumber::intValue).orElse(1);
    }

    Integer integerOrNull(String name) {
        return has(name) ? Integer.valueOf(integer(name)) : null;
    }

    boolean bool(String name) {
        return member(name, JsonValue.class)
                .map(value -> value == JsonValue.TRUE)
                .orElse(false);
    }

    /** A value of an enum; null where it is none. */
    <E extends Enum<E>> E constant(String name, Class<E> type, Kind unknown) {
        return parsed(string(name), type, unknown).orElse(null);
    }

    private <E extends Enum<E>> Optional<E> parsed(String value, Class<E> type, Kind unknown) {
        return Optional.ofNullable(attempt(() -> Enum.valueOf(type, value), unknown));
    }

    /** The values of an enum in a list; those that are none are left out. */
    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return array(name).stream()
                .map(value -> value instanceof JsonString string ? string.getString() : value.toString())
                .flatMap(value -> parsed(value, type, Kind.BROKEN_VALUE).stream())
                .toList();
    }

    LocalizedText text(String name) {
        return member(name, JsonObject.class)
                .map(text -> at(text, name).asText())
                .orElse(STAND_IN);
    }

    LocalizedText textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    LocalizedText asText() {
        onlyHas("fr", "en");
        for (var language : new String[] {"fr", "en"}) {
            if (json.getString(language, "").isBlank()) {
                note(Kind.MISSING_TRANSLATION, "has no " + language);
                return STAND_IN;
            }
        }
        return new LocalizedText(json.getString("fr"), json.getString("en"));
    }

    List<JsonPlace> objects(String name) {
        var array = array(name);
        var places = new ArrayList<JsonPlace>();
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i) instanceof JsonObject object) {
                places.add(at(object, name + "/" + i));
            } else {
                note(Kind.BROKEN_VALUE, name + "/" + i + " is no object");
            }
        }
        return places;
    }

    private JsonArray array(String name) {
        return member(name, JsonArray.class).orElse(JsonValue.EMPTY_JSON_ARRAY);
    }

    /** The objects in this one, each under its name. */
    List<JsonPlace> members() {
        return json.entrySet().stream()
                .filter(member -> member.getValue() instanceof JsonObject || refuse(member.getKey() + " is no object"))
                .map(member -> at(member.getValue().asJsonObject(), member.getKey()))
                .toList();
    }

    private boolean refuse(String what) {
        note(Kind.BROKEN_VALUE, what);
        return false;
    }

    Optional<JsonPlace> object(String name) {
        return member(name, JsonObject.class).map(object -> at(object, name));
    }

    private JsonPlace at(JsonObject object, String name) {
        return new JsonPlace(object, place + "/" + name, defects);
    }

    /** Last part of the place: what an object is called in the one around it. */
    String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** What the supplier makes; null where the model refuses it. */
    <T> T attempt(Supplier<T> maker) {
        return attempt(maker, Kind.BROKEN_VALUE);
    }

    private <T> T attempt(Supplier<T> maker, Kind kind) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            note(kind, e.getMessage());
            return null;
        }
    }

    static <T> List<T> readAll(List<JsonPlace> places, Function<JsonPlace, T> reader) {
        return places.stream().map(reader).filter(Objects::nonNull).toList();
    }
}
