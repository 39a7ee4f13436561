package fr.vigie.web.api;

import fr.vigie.reporting.practice.LegalBasis;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.Question;
import fr.vigie.reporting.practice.Wall;
import fr.vigie.shared.LocalizedText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Writes a practice for programs: what the public may see of it. */
final class PracticeJson {

    private PracticeJson() {}

    static JsonObjectBuilder of(Practice practice) {
        return Json.createObjectBuilder()
                .add("code", practice.code())
                .add("version", practice.version())
                .add("title", text(practice.title()))
                .add("sentence", text(practice.sentence()))
                .add("whoMayFile", names(practice.whoMayFile().stream().sorted().toList()))
                .add("authorities", names(practice.authorities()))
                .add("questions", objects(practice.questions(), PracticeJson::question))
                .add("evidence", objects(practice.evidence(), PracticeJson::text))
                .add("legalBases", objects(practice.verifiedBases(), PracticeJson::legalBasis));
    }

    private static JsonObjectBuilder question(Question question) {
        var json = Json.createObjectBuilder()
                .add("id", question.id())
                .add("type", question.type().name())
                .add("label", text(question.label()))
                .add("required", question.required());
        if (question.hint() != null) {
            json.add("hint", text(question.hint()));
        }
        if (!question.options().isEmpty()) {
            json.add("options", objects(question.options(), PracticeJson::option));
        }
        return json;
    }

    private static JsonObjectBuilder option(Question.Option option) {
        var json = Json.createObjectBuilder().add("id", option.id()).add("label", text(option.label()));
        if (option.redirect() != null) {
            json.add("practice", option.redirect());
        }
        if (option.wall() != null) {
            json.add("wall", wall(option.wall()));
        }
        return json;
    }

    private static JsonObjectBuilder wall(Wall wall) {
        var json = Json.createObjectBuilder()
                .add("title", text(wall.title()))
                .add("text", text(wall.text()))
                .add("goTo", text(wall.goTo()));
        if (wall.url() != null) {
            json.add("url", wall.url().toString());
        }
        return json;
    }

    private static JsonObjectBuilder legalBasis(LegalBasis basis) {
        var json = Json.createObjectBuilder().add("act", text(basis.act()));
        if (basis.article() != null) {
            json.add("article", basis.article());
        }
        addDay(json, "validFrom", basis.validFrom());
        addDay(json, "validUntil", basis.validUntil());
        return json;
    }

    private static void addDay(JsonObjectBuilder json, String name, LocalDate day) {
        if (day != null) {
            json.add(name, day.toString());
        }
    }

    private static JsonObjectBuilder text(LocalizedText text) {
        return Json.createObjectBuilder().add("fr", text.fr()).add("en", text.en());
    }

    private static JsonArrayBuilder names(List<? extends Enum<?>> constants) {
        var names = Json.createArrayBuilder();
        constants.forEach(constant -> names.add(constant.name()));
        return names;
    }

    private static <T> JsonArrayBuilder objects(List<T> values, Function<T, JsonObjectBuilder> writer) {
        var objects = Json.createArrayBuilder();
        values.forEach(value -> objects.add(writer.apply(value)));
        return objects;
    }
}
