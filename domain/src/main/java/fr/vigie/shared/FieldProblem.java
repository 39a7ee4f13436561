package fr.vigie.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What is wrong with one field that somebody filled in.
 *
 * @param field the field's name as the API and the forms know it
 * @param code key of the sentence in the rules' message bundle
 * @param arguments what the sentence is completed with (a limit, the value typed)
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    private static final String BUNDLE = "fr.vigie.shared.problems";

    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }

    /** The sentence for the person, in their language. */
    public String sentence(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code), locale).format(arguments.toArray());
    }
}
