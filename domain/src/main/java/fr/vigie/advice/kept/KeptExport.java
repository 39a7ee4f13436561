package fr.vigie.advice.kept;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.profile.Profile;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.Contact;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that is held about somebody whose advice is kept, in the words of the program: the names of its codes.
 *
 * @param run number of the run that the list rests on; 0 for none
 * @param draws the first time that each module was shown to them or drawn against
 * @param contact null if they left no address
 */
public record KeptExport(
        Instant keptAt,
        Instant openedAt,
        Instant renewedAt,
        long run,
        Profile profile,
        AdviceList list,
        List<AdviceChange> changes,
        List<Drawn> draws,
        List<Answered> answers,
        List<Mailed> mails,
        Contact contact,
        boolean mailed) {

    /** Found once: {@code Json} looks through the class path for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** @param propensity chance that it was shown, 0 to 1 */
    public record Drawn(Module module, boolean shown, double propensity, long run, Instant at) {}

    /** How the search went. */
    public record Answered(Milestone milestone, Outcome outcome, List<String> tried, Instant at) {}

    /** That they were written to. */
    public record Mailed(String kind, Instant at) {}

    public KeptExport {
        changes = List.copyOf(changes);
        draws = List.copyOf(draws);
        answers = List.copyOf(answers);
        mails = List.copyOf(mails);
    }

    static KeptExport of(Kept kept, Vault vault, Contact contact) {
        return new KeptExport(
                kept.createdAt(),
                kept.seenAt(),
                kept.renewedAt(),
                kept.runId(),
                kept.profile(vault),
                kept.list(vault),
                kept.changes(vault).all(),
                kept.draws().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(draw -> drawn(Module.of(draw.getKey()), draw.getValue()))
                        .toList(),
                kept.answers().entrySet().stream()
                        .map(given -> answered(given.getKey(), given.getValue()))
                        .toList(),
                kept.mails().stream()
                        .sorted(Comparator.comparing(KeptMail::writtenAt))
                        .map(mail -> new Mailed(mail.template().name(), mail.writtenAt()))
                        .toList(),
                contact,
                kept.getsMails());
    }

    private static Drawn drawn(Module module, KeptDraw draw) {
        return new Drawn(
                module, draw.isShown(), (double) draw.propensity() / Advice.WHOLE, draw.runId(), draw.drawnAt());
    }

    private static Answered answered(Milestone milestone, KeptAnswer answer) {
        return new Answered(
                milestone,
                answer.outcome(),
                answer.tried().stream().map(Enum::name).toList(),
                answer.answeredAt());
    }

    /** The same as JSON, to be taken away. */
    public JsonObject json() {
        var json = JSON.createObjectBuilder()
                .add("keptAt", keptAt.toString())
                .add("openedAt", openedAt.toString())
                .add("renewedAt", renewedAt.toString())
                .add("run", run)
                .add("said", said())
                .add("advice", objects(list.advices().stream().map(this::advice).toList()))
                .add(
                        "withheld",
                        objects(list.withheld().stream().map(this::withheld).toList()))
                .add("changes", objects(changes.stream().map(this::change).toList()))
                .add("draws", objects(draws.stream().map(this::draw).toList()))
                .add("answers", objects(answers.stream().map(this::answer).toList()))
                .add("mails", objects(mails.stream().map(this::mail).toList()));
        if (contact != null) {
            json.add("address", contact.email())
                    .add("addressProven", contact.proven())
                    .add("mailed", mailed);
        }
        return json.build();
    }

    private JsonObject said() {
        var verdicts = JSON.createObjectBuilder();
        profile.verdicts().forEach((module, verdict) -> verdicts.add(module.name(), verdict.name()));
        return JSON.createObjectBuilder()
                .add("draw", Long.toString(profile.draw()))
                .add("occupation", profile.occupation().code())
                .add("commune", profile.commune())
                .add("searchingSince", profile.since().toString())
                .add("age", profile.age().name())
                .add("diploma", profile.diploma().name())
                .add("experience", profile.experience().name())
                .add("mobility", profile.mobility().name())
                .add("licence", profile.licence())
                .add("difficulties", names(profile.difficulties()))
                .add("tried", names(profile.tried()))
                .add("verdicts", verdicts)
                .build();
    }

    private JsonObject advice(Advice advice) {
        var json = JSON.createObjectBuilder()
                .add("module", advice.module().name())
                .add("grade", advice.grade().name())
                .add("propensity", (double) advice.propensity() / Advice.WHOLE);
        var target = advice.target();
        return target == null
                ? json.build()
                : towards(json, target.occupation(), target.department()).build();
    }

    private JsonObject withheld(AdviceList.Withheld withheld) {
        return JSON.createObjectBuilder()
                .add("module", withheld.module().name())
                .add("propensity", (double) withheld.propensity() / Advice.WHOLE)
                .build();
    }

    private JsonObject change(AdviceChange change) {
        var json = JSON.createObjectBuilder()
                .add("module", change.module().name())
                .add("entered", change.entered())
                .add("cause", change.cause().name());
        return change.occupation() == null
                ? json.build()
                : towards(json, change.occupation(), change.department()).build();
    }

    private static JsonObjectBuilder towards(JsonObjectBuilder json, Rome occupation, Department department) {
        return json.add("occupation", occupation.code()).add("department", department.code());
    }

    private JsonObject draw(Drawn draw) {
        return JSON.createObjectBuilder()
                .add("module", draw.module().name())
                .add("shown", draw.shown())
                .add("propensity", draw.propensity())
                .add("run", draw.run())
                .add("at", draw.at().toString())
                .build();
    }

    private JsonObject answer(Answered answer) {
        return JSON.createObjectBuilder()
                .add("months", answer.milestone().months())
                .add("outcome", answer.outcome().name())
                .add("tried", JSON.createArrayBuilder(answer.tried()))
                .add("at", answer.at().toString())
                .build();
    }

    private JsonObject mail(Mailed mail) {
        return JSON.createObjectBuilder()
                .add("kind", mail.kind())
                .add("at", mail.at().toString())
                .build();
    }

    private static JsonArray names(Collection<? extends Enum<?>> constants) {
        return JSON.createArrayBuilder(constants.stream().map(Enum::name).toList())
                .build();
    }

    private static JsonArray objects(List<? extends JsonValue> values) {
        var array = JSON.createArrayBuilder();
        values.forEach(array::add);
        return array.build();
    }

    /** Without what it says. */
    @Override
    public String toString() {
        return "KeptExport";
    }
}
