package fr.vigie.web.citizen;

import java.util.ArrayList;
import java.util.List;

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
