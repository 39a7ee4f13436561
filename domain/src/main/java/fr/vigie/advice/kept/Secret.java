package fr.vigie.advice.kept;

import com.google.common.hash.Hashing;
import fr.vigie.shared.CrockfordBase32;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/** Words that nobody guesses: twenty-six characters of Crockford's base 32, one hundred and thirty random bits. */
final class Secret {

    private static final int CHARACTERS = 26;
    private static final int BYTES = 17;

    private Secret() {}

    static String draw(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return CrockfordBase32.encode(bits, CHARACTERS);
    }

    /** @param word may be null */
    static boolean isSound(String word) {
        return word != null && word.length() == CHARACTERS && CrockfordBase32.isCanonical(word);
    }

    /** SHA-256: enough for what can't be guessed. */
    static byte[] hash(String word) {
        return Hashing.sha256().hashString(word, StandardCharsets.US_ASCII).asBytes();
    }
}
