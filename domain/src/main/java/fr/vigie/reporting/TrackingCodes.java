package fr.vigie.reporting;

import fr.vigie.shared.CrockfordBase32;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives tracking codes: the first hundred bits of HMAC-SHA-256, under the server's key, of the report's random id and a
 * version. Nothing is stored, a retried request can be given its code again, and a new version makes the old code void.
 */
public final class TrackingCodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "vigie tracking code\0".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec key;

    /** @param key at least 32 random bytes */
    public TrackingCodes(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The code of a report. */
    public TrackingCode codeOf(UUID reportId, int version) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            mac.update(ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES)
                    .putLong(reportId.getMostSignificantBits())
                    .putLong(reportId.getLeastSignificantBits())
                    .putInt(version)
                    .array());
            return new TrackingCode(CrockfordBase32.encode(mac.doFinal(), TrackingCode.CHARACTERS));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java", e);
        }
    }

    /** Whether the code is the report's, in a time that doesn't depend on where it differs. */
    public boolean matches(TrackingCode code, UUID reportId, int version) {
        return MessageDigest.isEqual(
                code.value().getBytes(StandardCharsets.US_ASCII),
                codeOf(reportId, version).value().getBytes(StandardCharsets.US_ASCII));
    }
}
