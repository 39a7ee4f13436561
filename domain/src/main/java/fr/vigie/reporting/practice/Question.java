package fr.vigie.reporting.practice;

import fr.vigie.shared.LocalizedText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A question that a practice asks of whoever reports it.
 *
 * @param id unique in the practice; answers are kept under it
 * @param hint null if there is none
 * @param required whether a report without an answer would be worth nothing
 * @param options what there is to choose from; empty unless it is a {@link QuestionType#CHOICE}
 */
public record Question(
        String id, QuestionType type, LocalizedText label, LocalizedText hint, boolean required, List<Option> options) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    /**
     * An answer that one can choose. It may say that the report is in the wrong place: then it names a wall, or the practice
     * that fits better, never both.
     *
     * @param wall null unless this answer is no matter for Vigie
     * @param redirect code of the other practice; null unless this answer is one
     */
    public record Option(String id, LocalizedText label, Wall wall, String redirect) {

        public Option {
            requireId(id);
            Objects.requireNonNull(label, "label");
            if (wall != null && redirect != null) {
                throw new IllegalArgumentException("leads both to a wall and to another practice");
            }
        }

        /** Whether who chooses it had better go elsewhere. */
        public boolean leadsAway() {
            return wall != null || redirect != null;
        }
    }

    public Question {
        requireId(id);
        Objects.requireNonNull(label, "label");
        options = List.copyOf(options);
        if ((type == QuestionType.CHOICE) != (options.size() > 1)) {
            throw new IllegalArgumentException("has " + options.size() + " options as a " + type);
        }
        if (options.stream().map(Option::id).distinct().count() < options.size()) {
            throw new IllegalArgumentException("has two options of one id");
        }
    }

    private static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("has the id \"" + id + "\", which is not like " + ID);
        }
    }

    public Optional<Option> option(String optionId) {
        return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
}
