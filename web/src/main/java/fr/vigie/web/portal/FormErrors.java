package fr.vigie.web.portal;

import fr.vigie.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What is to be corrected in a form: shown beside each field, and above the form in a list of links to the fields. */
public class FormErrors {

    /**
     * One thing to correct.
     *
     * @param target id of the element that the link leads to
     */
    public record FormError(String field, String target, String sentence) {}

    private final List<FormError> list = new ArrayList<>();

    public void add(String field, String target, String sentence) {
        list.add(new FormError(field, target, sentence));
    }

    /** Adds what is wrong with fields in which one types. */
    public void add(InvalidInput invalid, Locale locale) {
        add(invalid, locale, any -> false);
    }

    /**
     * Adds what is wrong with fields.
     *
     * @param isGroup whether one chooses in a field: then its element has the field's own name, otherwise the control within has another
     */
    public void add(InvalidInput invalid, Locale locale, Predicate<String> isGroup) {
        for (var problem : invalid.problems()) {
            var field = problem.field();
            add(field, isGroup.test(field) ? field : field + ":input", problem.sentence(locale));
        }
    }

    public List<FormError> getList() {
        return List.copyOf(list);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** What is wrong with a field; null if nothing is. */
    public String of(String field) {
        return list.stream()
                .filter(error -> error.field().equals(field))
                .map(FormError::sentence)
                .findFirst()
                .orElse(null);
    }

    /** The ids for a control's {@code aria-describedby}: its hint, and its error if there is one. */
    public String describe(String field) {
        return field + "-hint" + (of(field) == null ? "" : " " + field + "-error");
    }
}
