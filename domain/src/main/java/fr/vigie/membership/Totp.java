package fr.vigie.membership;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * The second proof at sign-in: six digits that change every half minute, which an application makes of a shared secret (RFC 6238
 * with HMAC-SHA-1, the only kind that all applications know).
 */
final class Totp {

    /** As long as the HMAC (RFC 4226, 4, R6). */
    static final int SECRET_BYTES = 20;

    /** Before the first code that was taken. */
    static final long NEVER = 0;

    /** Clocks that go a little wrong, and fingers that are slow (RFC 6238, 5.2). */
    private static final long TOLERATED_STEPS = 1;

    private static final BaseEncoding BASE32 = BaseEncoding.base32().omitPadding();
    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    /** The secret as applications take it by hand. */
    static String text(byte[] secret) {
        return BASE32.encode(secret);
    }

    /** @throws IllegalArgumentException if it isn't base 32 */
    static byte[] secret(String text) {
        return BASE32.decode(text);
    }

    /**
     * Looks for the half minute whose code this is. One that was taken, or is earlier, is not taken again: whoever overheard a code
     * can't use it.
     *
     * @param typed with or without spaces; null is no code
     * @param lastStep the half minute of the last code that was taken, counted from 1970
     * @return the half minute, to be remembered; empty if the code is wrong or was used
     */
    static OptionalLong match(byte[] secret, String typed, Instant now, long lastStep) {
        byte[] code =
                (typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "")).getBytes(StandardCharsets.UTF_8);
        long current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.rangeClosed(current - TOLERATED_STEPS, current + TOLERATED_STEPS)
                .filter(step -> MessageDigest.isEqual(code, code(secret, step)))
                .filter(step -> step > lastStep)
                .findFirst();
    }

    private static byte[] code(byte[] secret, long step) {
        Key key = new SecretKeySpec(secret, CODES.getAlgorithm());
        var instant = Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds());
        try {
            return CODES.generateOneTimePasswordString(key, instant).getBytes(StandardCharsets.UTF_8);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("A secret can't be a key", e);
        }
    }
}
