package fr.vigie.web.portal;

import jakarta.faces.context.FacesContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row's number in the address of a page or in a form. */
public final class PathNumber {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private PathNumber() {}

    /** That of the request's parameter; empty if there is none, or it is no number. */
    public static Optional<Long> of(String parameter) {
        return parse(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter));
    }

    /** @param text may be null */
    public static Optional<Long> parse(String text) {
        return Optional.ofNullable(text)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Long::valueOf);
    }
}
