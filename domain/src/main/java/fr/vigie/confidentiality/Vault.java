package fr.vigie.confidentiality;

import com.google.common.hash.Hashing;
import fr.vigie.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;

/**
 * Seals what would name somebody before the database sees it (GDPR art. 32), so that a dump of the database names nobody.
 *
 * <p>Every value is sealed for its place, the context: {@code table.column/id}. Moved to another row, it doesn't open.
 */
@ApplicationScoped
public class Vault {

    /** So many bytes at the beginning of a sealed value tell whether it is outdated. */
    static final int HEAD_BYTES = Keyring.HEAD_BYTES;

    private Keyring keyring;
    private byte[] fingerprintKey;

    @PostConstruct
    void readKeys() {
        keyring = Keyring.parse(Setting.SEALING_KEYS.get());
        fingerprintKey = Setting.FINGERPRINT_KEY.asKey();
    }

    /** Seals a value for its place; twice the same value gives two different seals. */
    public byte[] seal(byte[] plain, String context) {
        return keyring.seal(plain, context);
    }

    /** @throws SealBroken if it was altered, stood elsewhere, or its key is gone */
    public byte[] open(byte[] sealed, String context) {
        return keyring.open(sealed, context);
    }

    /** Whether a value was sealed under a key that only opens any more. */
    public boolean isOutdated(byte[] sealed) {
        return Keyring.keyOf(sealed) != keyring.primary();
    }

    /**
     * HMAC-SHA-256 of a value under this service's key: tells whether two values are equal, and nothing else.
     *
     * @param purpose keeps fingerprints made for different uses from being compared
     */
    public byte[] fingerprint(String purpose, String value) {
        return Hashing.hmacSha256(fingerprintKey)
                .hashString(purpose + "\0" + value, StandardCharsets.UTF_8)
                .asBytes();
    }
}
