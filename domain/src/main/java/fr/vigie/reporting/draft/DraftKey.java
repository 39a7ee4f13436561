package fr.vigie.reporting.draft;

import fr.vigie.shared.Secret;
import java.security.SecureRandom;
import java.util.Optional;

/** The secret that opens a draft. The browser keeps it in a cookie, the database its SHA-256 alone. */
public record DraftKey(String value) {

    /** @throws IllegalArgumentException if it isn't twenty-six canonical characters */
    public DraftKey {
        if (!Secret.isSound(value)) {
            throw new IllegalArgumentException("Not a draft key");
        }
    }

    static DraftKey random(SecureRandom random) {
        return new DraftKey(Secret.draw(random));
    }

    /** @param cookie what a browser sent; may be null */
    public static Optional<DraftKey> parse(String cookie) {
        return Optional.ofNullable(cookie).filter(Secret::isSound).map(DraftKey::new);
    }

    byte[] hash() {
        return Secret.hash(value);
    }

    /** Says nothing: whoever has the key has the draft. */
    @Override
    public String toString() {
        return "DraftKey";
    }
}
