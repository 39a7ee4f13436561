package fr.vigie.shared;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Words that nobody guesses: twenty-six characters of Crockford's base 32, one hundred and thirty random bits. */
public final class Secret {

    private static final int CHARACTERS = 26;
    private static final int BYTES = 17;

    private Secret() {}

    /** Another each time. */
    public static String draw(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return CrockfordBase32.encode(bits, CHARACTERS);
    }

    /**
     * Whether it could be one.
     *
     * @param word may be null
     */
    public static boolean isSound(String word) {
        return word != null && word.length() == CHARACTERS && CrockfordBase32.isCanonical(word);
    }

    /** What stores keep of it, and look it up by: SHA-256, enough for what can't be guessed. */
    public static byte[] hash(String word) {
        return Hashing.sha256().hashString(word, StandardCharsets.US_ASCII).asBytes();
    }
}
