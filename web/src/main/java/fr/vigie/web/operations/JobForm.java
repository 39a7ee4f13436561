package fr.vigie.web.operations;

import fr.vigie.batch.runtime.Job;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an operator types to start a job: its parameters by name, and what is wrong with them. */
public class JobForm {

    private static final String INSTANT = "cutOff";
    private static final String DAY = "editionDate";

    private final Job job;
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();

    JobForm(Job job) {
        this.job = job;
    }

    public String getId() {
        return job.id();
    }

    public List<String> getParameters() {
        return job.parameters();
    }

    /** The browser's own control for a parameter. */
    public String inputType(String parameter) {
        return switch (parameter) {
            case DAY -> "date";
            case INSTANT -> "datetime-local";
            default -> "text";
        };
    }

    /** What was typed, without the parameters left empty; a time of day is one of Paris. */
    Map<String, String> given() {
        var given = new HashMap<String, String>();
        values.forEach((name, typed) ->
                Typed.clean(typed).ifPresent(value -> given.put(name, name.equals(INSTANT) ? instant(value) : value)));
        return given;
    }

    private static String instant(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(Clocks.PARIS).toInstant().toString();
        } catch (DateTimeException asTyped) {
            return typed;
        }
    }

    void refuse(InvalidInput invalid, Locale locale) {
        invalid.problems().forEach(problem -> errors.put(problem.field(), problem.sentence(locale)));
    }

    public Map<String, String> getValues() {
        return values;
    }

    public Map<String, String> getErrors() {
        return errors;
    }
}
