package fr.vigie.reporting.practice;

import fr.vigie.reporting.practice.TaxonomyDefect.Kind;
import fr.vigie.shared.LocalizedText;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes values of the taxonomy's files, and notes every place where that isn't possible. */
final class TaxonomyReader {

    private final TaxonomyFiles files;
    private final List<TaxonomyDefect> defects;
    private final Map<String, LocalizedText> acts = new LinkedHashMap<>();
    private final Map<String, Wall> walls = new LinkedHashMap<>();

    private TaxonomyReader(TaxonomyFiles files, List<TaxonomyDefect> defects) {
        this.files = files;
        this.defects = defects;
    }

    /** @param defects takes what is wrong; while it is empty, the taxonomy is whole */
    static Taxonomy read(TaxonomyFiles files, List<TaxonomyDefect> defects) {
        return new TaxonomyReader(files, defects).read();
    }

    private Taxonomy read() {
        file(TaxonomyFiles.ACTS).members().forEach(act -> acts.put(act.name(), act.asText()));
        file(TaxonomyFiles.WALLS).members().forEach(this::readWall);
        var practices = new LinkedHashMap<String, List<Practice>>();
        for (var entry : file(TaxonomyFiles.INDEX).onlyHas("practices").objects("practices")) {
            var code = entry.onlyHas("code", "version").string("code");
            if (practices.put(code, versions(code, entry.integer("version"))) != null) {
                entry.note(Kind.DUPLICATE, code + " is listed twice");
            }
        }
        return new Taxonomy(practices, walls, tree(file(TaxonomyFiles.TREE)));
    }

    private JsonPlace file(String name) {
        JsonObject content = files.byName().get(name);
        var place = new JsonPlace(content == null ? JsonValue.EMPTY_JSON_OBJECT : content, name, defects);
        if (content == null) {
            place.note(Kind.MISSING_FILE, "is missing");
        }
        return place;
    }

    private void readWall(JsonPlace json) {
        json.onlyHas("title", "text", "goTo", "url");
        var wall = json.attempt(() -> new Wall(
                json.name(),
                json.text("title"),
                json.text("text"),
                json.text("goTo"),
                json.has("url") ? URI.create(json.string("url")) : null));
        if (wall != null) {
            walls.put(wall.id(), wall);
        }
    }

    private List<Practice> versions(String code, int newest) {
        var versions = new ArrayList<Practice>();
        for (int version = 1; version <= newest; version++) {
            var json = file(TaxonomyFiles.practice(code, version));
            if (!json.json().isEmpty()) {
                Optional.ofNullable(practice(json, code, version)).ifPresent(versions::add);
            }
        }
        return versions;
    }

    private Practice practice(JsonPlace json, String code, int version) {
        if (!json.string("code").equals(code) || json.integer("version") != version) {
            json.note(Kind.BROKEN_VALUE, "holds another practice or version");
        }
        boolean first = version == 1;
        if (first) {
            json.onlyHas("code", "version", "title", "sentence", "whoMayFile", "authorities", "legalBases");
        } else {
            json.onlyHas(
                    "code",
                    "version",
                    "title",
                    "sentence",
                    "words",
                    "whoMayFile",
                    "authorities",
                    "questions",
                    "evidence",
                    "selfHelp",
                    "legalBases");
        }
        return json.attempt(() -> new Practice(
                code,
                version,
                json.text("title"),
                json.text("sentence"),
                first ? null : json.text("words"),
                new HashSet<>(json.constants("whoMayFile", Filer.class)),
                json.constants("authorities", Authority.class),
                first ? List.of() : JsonPlace.readAll(json.objects("questions"), this::question),
                first ? List.of() : JsonPlace.readAll(json.objects("evidence"), JsonPlace::asText),
                first
                        ? SelfHelp.NONE
                        : json.object("selfHelp").map(this::selfHelp).orElse(SelfHelp.NONE),
                JsonPlace.readAll(json.objects("legalBases"), this::legalBasis)));
    }

    private Question question(JsonPlace json) {
        json.onlyHas("id", "type", "label", "hint", "required", "options");
        return json.attempt(() -> new Question(
                json.string("id"),
                json.constant("type", QuestionType.class, Kind.BROKEN_VALUE),
                json.text("label"),
                json.textOrNull("hint"),
                json.bool("required"),
                json.has("options") ? JsonPlace.readAll(json.objects("options"), this::option) : List.of()));
    }

    private Question.Option option(JsonPlace json) {
        json.onlyHas("id", "label", "wall", "redirect");
        return json.attempt(() ->
                new Question.Option(json.string("id"), json.text("label"), wall(json), json.stringOrNull("redirect")));
    }

    private Wall wall(JsonPlace json) {
        var id = json.stringOrNull("wall");
        if (id != null && !walls.containsKey(id)) {
            json.note(Kind.UNKNOWN_WALL, "leads to the wall " + id + ", which doesn't exist");
        }
        return walls.get(id);
    }

    private SelfHelp selfHelp(JsonPlace json) {
        json.onlyHas("steps", "letter", "deadlines");
        return new SelfHelp(
                JsonPlace.readAll(json.objects("steps"), JsonPlace::asText),
                json.text("letter"),
                JsonPlace.readAll(json.objects("deadlines"), this::deadline));
    }

    private SelfHelp.Deadline deadline(JsonPlace json) {
        json.onlyHas("days", "text", "legal");
        return json.attempt(() -> new SelfHelp.Deadline(
                json.integerOrNull("days"),
                json.text("text"),
                json.has("legal") ? json.object("legal").map(this::legalBasis).orElse(null) : null));
    }

    private LegalBasis legalBasis(JsonPlace json) {
        json.onlyHas("act", "article", "validFrom", "validUntil", "verified");
        var act = acts.get(json.string("act"));
        if (act == null) {
            json.note(Kind.UNKNOWN_ACT, "rests on " + json.string("act") + ", which acts.json doesn't know");
            return null;
        }
        return json.attempt(() -> new LegalBasis(
                act,
                json.stringOrNull("article"),
                day(json, "validFrom"),
                day(json, "validUntil"),
                json.bool("verified")));
    }

    private static LocalDate day(JsonPlace json, String name) {
        try {
            return json.has(name) ? LocalDate.parse(json.string(name)) : null;
        } catch (DateTimeParseException e) {
            json.note(Kind.BROKEN_VALUE, "\"" + name + "\" is no day: " + json.string(name));
            return null;
        }
    }

    private PracticeTree tree(JsonPlace json) {
        json.onlyHas("root", "nodes");
        var nodes = new LinkedHashMap<String, PracticeTree.Node>();
        json.object("nodes").map(JsonPlace::members).orElse(List.of()).forEach(node -> {
            node.onlyHas("question", "children");
            nodes.put(
                    node.name(),
                    new PracticeTree.Node(
                            node.name(),
                            node.text("question"),
                            JsonPlace.readAll(node.objects("children"), this::branch)));
        });
        return json.attempt(() -> new PracticeTree(json.string("root"), nodes));
    }

    private PracticeTree.Branch branch(JsonPlace json) {
        json.onlyHas("label", "hint", "topic", "node", "practice", "wall", "redirect");
        if (json.has("wall") && wall(json) == null) {
            return null;
        }
        return json.attempt(() -> new PracticeTree.Branch(
                json.text("label"),
                json.textOrNull("hint"),
                json.has("topic") ? json.constant("topic", PracticeTopic.class, Kind.UNKNOWN_TOPIC) : null,
                json.stringOrNull("node"),
                json.stringOrNull("practice"),
                wall(json),
                json.stringOrNull("redirect")));
    }
}
