package fr.vigie.web.citizen;

import fr.vigie.reporting.TypedFiling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The pages of filing a report, in their order: each with its place among the six steps that people are told of, its address, and the
 * fields that it asks for, in the order in which it does.
 */
public enum FilingStep {
    STORY(1, "/signaler", "text"),
    PRACTICE(1, "/signaler/pratique", "practice", "filer", "siren"),
    PLACE(2, "/signaler/plateforme", "address", "platform", "seller"),
    DETAILS(3, "/signaler/details", "occurredOn", "quote"),
    EVIDENCE(3, "/signaler/preuves"),
    KNOWN(4, "/signaler/semblables", "join"),
    YOU(5, "/signaler/vous", "contact", "email", "name", "consent.identity", "consent.quote"),
    READ_OVER(6, "/signaler/relecture");

    /** How many steps people are told of. */
    public static final int NUMBERS = 6;

    private final int number;
    private final String address;
    private final List<String> fields;

    FilingStep(int number, String address, String... fields) {
        this.number = number;
        this.address = address;
        this.fields = List.of(fields);
    }

    /** The page behind a view; the first one for any other. */
    static FilingStep of(String viewId) {
        return Arrays.stream(values())
                .filter(step -> viewId.equals("/citizen/filing/" + step.getView() + ".xhtml"))
                .findFirst()
                .orElse(STORY);
    }

    /** The page that asks for a field of the rules. */
    static FilingStep asking(String field) {
        return Arrays.stream(values())
                .filter(step -> step.asks(field))
                .findFirst()
                .orElse(STORY);
    }

    boolean asks(String field) {
        return fields.contains(field) || this == DETAILS && TypedFiling.isAnswer(field);
    }

    /** How far down the page a field is; the answers to a practice's questions come first, in their own order. */
    int position(String field) {
        return fields.indexOf(field);
    }

    List<String> fields() {
        return fields;
    }

    FilingStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    FilingStep previous() {
        return values()[Math.max(ordinal() - 1, 0)];
    }

    public boolean isBefore(FilingStep other) {
        return ordinal() < other.ordinal();
    }

    public int getNumber() {
        return number;
    }

    public String getAddress() {
        return address;
    }

    /** Name of the view and of the script's hooks. */
    public String getView() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
