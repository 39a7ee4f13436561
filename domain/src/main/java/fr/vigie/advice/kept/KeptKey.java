package fr.vigie.advice.kept;

import fr.vigie.shared.Secret;
import java.security.SecureRandom;
import java.util.Optional;

/** What opens kept advice: it stands in the link, and whoever has it has the advice. It is looked up by its SHA-256 alone. */
public record KeptKey(String value) {

    /** @throws IllegalArgumentException if it isn't twenty-six canonical characters */
    public KeptKey {
        if (!Secret.isSound(value)) {
            throw new IllegalArgumentException("Not a key of kept advice");
        }
    }

    static KeptKey random(SecureRandom random) {
        return new KeptKey(Secret.draw(random));
    }

    /** @param word what stood in a link; may be null */
    public static Optional<KeptKey> parse(String word) {
        return Optional.ofNullable(word).filter(Secret::isSound).map(KeptKey::new);
    }

    byte[] hash() {
        return Secret.hash(value);
    }

    /** Says nothing. */
    @Override
    public String toString() {
        return "KeptKey";
    }
}
