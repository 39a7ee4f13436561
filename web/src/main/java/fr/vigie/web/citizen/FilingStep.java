package fr.vigie.web.citizen;

import java.util.Arrays;
import java.util.List;

/** The steps of filing a report, each with the rules' fields that it asks for, in the order in which it does. */
public enum FilingStep {
    STORY("text", "practice", "filer", "quote"),
    PLACE("address", "platform", "occurredOn"),
    READ_OVER;

    private final List<String> fields;

    FilingStep(String... fields) {
        this.fields = List.of(fields);
    }

    /** The step of that name; the first one for any other text. */
    static FilingStep named(String name) {
        return Arrays.stream(values())
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElse(STORY);
    }

    static FilingStep asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.fields.contains(field))
                .findFirst()
                .orElse(STORY);
    }

    /** How far down the page a field is. */
    int position(String field) {
        return fields.indexOf(field);
    }

    FilingStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public boolean isBefore(FilingStep other) {
        return ordinal() < other.ordinal();
    }

    public int getNumber() {
        return ordinal() + 1;
    }
}
