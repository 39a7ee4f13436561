package fr.vigie.confidentiality;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The keys under which personal data is sealed: several for opening, the first of them for sealing. Each sealed value has a
 * data key of its own (AES-256-GCM), which one of these wraps (envelope encryption), and names the one that did.
 */
final class Keyring {

    private static final Pattern ENTRY = Pattern.compile("([1-9]\\d{0,8}):([A-Za-z0-9+/]{43}=)");
    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** A wrapped data key begins with its length (4 bytes) and Tink's mark of a prefix (1 byte); the key's number follows. */
    private static final int KEY_NUMBER_AT = 5;

    static final int HEAD_BYTES = KEY_NUMBER_AT + Integer.BYTES;

    private final int primary;
    private final Aead aead;

    private Keyring(int primary, Aead aead) {
        this.primary = primary;
        this.aead = aead;
    }

    /**
     * Reads keys as they are configured.
     *
     * @param text {@code number:base64 of 32 bytes}, comma-separated; the first seals, the others only open
     * @throws IllegalStateException if one of them isn't of that form; the message holds no key
     */
    static Keyring parse(String text) {
        try {
            AeadConfig.register();
            var keyset = KeysetHandle.newBuilder();
            int primary = 0;
            for (var entry : text.split(",", -1)) {
                var matcher = ENTRY.matcher(entry.strip());
                if (!matcher.matches()) {
                    throw new IllegalStateException("A sealing key is a number, a colon and base64 of 32 bytes");
                }
                int number = Integer.parseInt(matcher.group(1));
                var added = KeysetHandle.importKey(key(number, matcher.group(2)));
                if (primary == 0) {
                    primary = number;
                    added.makePrimary();
                }
                keyset.addEntry(added);
            }
            var wrapping = keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new Keyring(
                    primary, KmsEnvelopeAead.create(parameters(AesGcmParameters.Variant.NO_PREFIX), wrapping));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The sealing keys can't be used", e);
        }
    }

    private static AesGcmKey key(int number, String base64) throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(parameters(AesGcmParameters.Variant.TINK))
                .setKeyBytes(SecretBytes.copyFrom(Base64.getDecoder().decode(base64), InsecureSecretKeyAccess.get()))
                .setIdRequirement(number)
                .build();
    }

    private static AesGcmParameters parameters(AesGcmParameters.Variant variant) throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(IV_BYTES)
                .setTagSizeBytes(TAG_BYTES)
                .setVariant(variant)
                .build();
    }

    byte[] seal(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed for " + context, e);
        }
    }

    byte[] open(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, context.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(context, e);
        }
    }

    int primary() {
        return primary;
    }

    /** The number of the key that wrapped the value's data key. */
    static int keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(KEY_NUMBER_AT);
    }
}
