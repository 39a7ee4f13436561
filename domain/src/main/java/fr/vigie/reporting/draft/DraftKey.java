package fr.vigie.reporting.draft;

import com.google.common.hash.Hashing;
import fr.vigie.shared.CrockfordBase32;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The secret that opens a draft: twenty-six characters of Crockford's base 32, one hundred and thirty random bits. The browser keeps
 * it in a cookie, the database its SHA-256 alone.
 */
public record DraftKey(String value) {

    private static final int CHARACTERS = 26;
    private static final int BYTES = 17;

    /** @throws IllegalArgumentException if it isn't twenty-six canonical characters */
    public DraftKey {
        if (!isSound(value)) {
            throw new IllegalArgumentException("Not a draft key");
        }
    }

    static DraftKey random(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new DraftKey(CrockfordBase32.encode(bits, CHARACTERS));
    }

    /** @param cookie what a browser sent; may be null */
    public static Optional<DraftKey> parse(String cookie) {
        return Optional.ofNullable(cookie).filter(DraftKey::isSound).map(DraftKey::new);
    }

    private static boolean isSound(String value) {
        return value.length() == CHARACTERS && CrockfordBase32.isCanonical(value);
    }

    byte[] hash() {
        return Hashing.sha256().hashString(value, StandardCharsets.US_ASCII).asBytes();
    }

    /** Says nothing: whoever has the key has the draft. */
    @Override
    public String toString() {
        return "DraftKey";
    }
}
