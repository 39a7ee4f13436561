package fr.vigie.platform;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Countries by their ISO 3166-1 alpha-2 codes. */
public final class Country {

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Country() {}

    /** All codes, in no order that means anything: names, and so their order, are a language's. */
    public static Set<String> codes() {
        return CODES;
    }

    /** The code that was typed or chosen; null for none. Adds a problem for what is no code. */
    static String of(String typed, List<FieldProblem> problems) {
        var code = Typed.clean(typed).map(text -> text.toUpperCase(Locale.ROOT)).orElse(null);
        if (code != null && !CODES.contains(code)) {
            problems.add(FieldProblem.of("country", "country.unknown"));
        }
        return code;
    }
}
