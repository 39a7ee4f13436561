package fr.vigie.platform;

import fr.vigie.messaging.EmailAddress;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Typed;
import java.net.URI;
import java.util.ArrayList;

/** A contact point that holds to the rules: it can be written to, and says where it comes from. */
record CheckedContact(ContactKind kind, ContactMeans means, String address, String country, String source) {

    private static final int MAX_LENGTH = 500;

    /** @throws InvalidInput naming each field that is missing or can't be what it should be */
    static CheckedContact of(TypedContact typed) {
        var problems = new ArrayList<FieldProblem>();
        var address = Typed.clean(typed.address()).orElse("");
        var source = Typed.clean(typed.source()).orElse("");
        if (typed.kind() == null) {
            problems.add(FieldProblem.of("kind", "contact.kindMissing"));
        }
        if (address.isEmpty()) {
            problems.add(FieldProblem.of("address", "contact.addressMissing"));
        } else if (Typed.length(address) > MAX_LENGTH) {
            problems.add(FieldProblem.of("address", "text.tooLong", MAX_LENGTH));
        } else if (typed.means() != null && !fits(typed.means(), address)) {
            problems.add(FieldProblem.of("address", "contact.address." + typed.means()));
        }
        if (typed.means() == null) {
            problems.add(FieldProblem.of("means", "contact.meansMissing"));
        }
        var country = Country.of(typed.country(), problems);
        if (source.isEmpty()) {
            problems.add(FieldProblem.of("source", "contact.sourceMissing"));
        } else if (Typed.length(source) > MAX_LENGTH) {
            problems.add(FieldProblem.of("source", "text.tooLong", MAX_LENGTH));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return new CheckedContact(typed.kind(), typed.means(), address, country, source);
    }

    private static boolean fits(ContactMeans means, String address) {
        return switch (means) {
            case EMAIL -> isMailAddress(address);
            case WEB_FORM -> isWebPage(address);
            case POST -> true;
        };
    }

    /** One that we can write to: the first report that is passed on does. */
    private static boolean isMailAddress(String address) {
        try {
            EmailAddress.of(address);
            return true;
        } catch (InvalidInput noAddress) {
            return false;
        }
    }

    private static boolean isWebPage(String address) {
        try {
            var uri = URI.create(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
