package fr.vigie.reporting;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * The number of a French legal unit (SIREN, Code de commerce, art. R. 123-220): nine digits that pass Luhn's check.
 *
 * @param value the nine digits, without spaces
 */
public record Siren(String value) implements Serializable {

    private static final int DIGITS = 9;
    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    /** Spaces of all kinds, dots and hyphens: how people group the digits. */
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\p{Z}.-]");

    /** La Poste has more establishments than Luhn's check leaves numbers for: their digits add up to a multiple of five. */
    private static final String LA_POSTE = "356000000";

    private static final int LA_POSTE_DIVISOR = 5;

    /** @throws IllegalArgumentException if it isn't a SIREN in its canonical form */
    public Siren {
        if (!SIREN.matcher(value).matches() || !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(value)) {
            throw new IllegalArgumentException("Not a SIREN: " + value);
        }
    }

    /** Reads what somebody typed: a SIREN, or the SIRET (14 digits) of one of its establishments; empty if it is neither. */
    public static Optional<Siren> parse(String typed) {
        var digits = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        if (SIRET.matcher(digits).matches() && isEstablishment(digits)) {
            digits = digits.substring(0, DIGITS);
        }
        return SIREN.matcher(digits).matches() && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)
                ? Optional.of(new Siren(digits))
                : Optional.empty();
    }

    /**
     * Reads what somebody typed in the field {@code siren}.
     *
     * @param typed may be null
     * @throws InvalidInput if nothing is there, or no such number
     */
    public static Siren read(String typed) {
        var text = Typed.clean(typed).orElseThrow(() -> new InvalidInput(FieldProblem.of("siren", "siren.missing")));
        return parse(text).orElseThrow(() -> new InvalidInput(FieldProblem.of("siren", "siren.wrong")));
    }

    private static boolean isEstablishment(String siret) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(siret)
                || siret.startsWith(LA_POSTE) && siret.chars().map(c -> c - '0').sum() % LA_POSTE_DIVISOR == 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
