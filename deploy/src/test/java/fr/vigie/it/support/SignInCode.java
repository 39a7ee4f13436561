package fr.vigie.it.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.common.io.BaseEncoding;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** What an application for sign-in codes shows now. */
public final class SignInCode {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    private SignInCode() {}

    /** @param secret base 32, with or without spaces */
    public static String now(String secret) {
        byte[] key = BaseEncoding.base32().decode(secret.replace(" ", ""));
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(key, CODES.getAlgorithm()), Instant.now());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
