package fr.vigie.messaging;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;

/**
 * An e-mail address, its domain in lower case and in ASCII. It never shows itself in a log: only {@link #value} tells it.
 *
 * @param value at most 254 characters (RFC 5321, errata 1690)
 */
public record EmailAddress(String value) {

    public static final int LONGEST = 254;

    /** RFC 5322's atoms. Quoted names are nobody's, and accented ones reach few servers. */
    private static final Pattern LOCAL_PART = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+");

    /** @throws IllegalArgumentException if it isn't one; the message doesn't repeat it */
    public EmailAddress {
        if (value.length() > LONGEST || normalised(value).filter(value::equals).isEmpty()) {
            throw new IllegalArgumentException("Not a normalised e-mail address");
        }
    }

    /**
     * Reads what somebody typed.
     *
     * @throws InvalidInput about the field {@code email} if it is missing, too long or no address
     */
    public static EmailAddress of(String typed) {
        var text = Typed.clean(typed).orElseThrow(() -> refused("email.missing"));
        if (text.length() > LONGEST) {
            throw refused("email.tooLong", LONGEST);
        }
        return normalised(text)
                .filter(address -> address.length() <= LONGEST)
                .map(EmailAddress::new)
                .orElseThrow(() -> refused("email.unreadable"));
    }

    private static Optional<String> normalised(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || !LOCAL_PART.matcher(text.substring(0, at)).matches() || text.endsWith("]")) {
            return Optional.empty();
        }
        try {
            var domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(text.substring(0, at) + "@" + domain).filter(EmailValidator.getInstance()::isValid);
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** What two spellings of one mailbox have in common: no provider in use tells capitals apart. */
    public String mailbox() {
        return value.toLowerCase(Locale.ROOT);
    }

    private static InvalidInput refused(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of("email", code, arguments));
    }

    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
