package fr.vigie.reporting;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What makes a filing happen once however often it is sent: the sender's own key, within the channel that it came by, and
 * a digest of what was sent with it.
 *
 * @param key SHA-256 of channel and key; unique among reports
 * @param digest SHA-256 of the content
 */
public record FilingKey(byte[] key, byte[] digest) {

    public FilingKey {
        key = key.clone();
        digest = digest.clone();
    }

    /** The portal's form: a draft becomes a report once, whatever it holds then. */
    static FilingKey ofDraft(long draftId) {
        return of("draft", Long.toString(draftId), new byte[0]);
    }

    /** The API: the {@code Idempotency-Key} header and the body. */
    public static FilingKey ofRequest(UUID idempotencyKey, byte[] body) {
        return of("api", idempotencyKey.toString(), body);
    }

    /** A line of a bulk filing: its {@code id} within the association that sends it. */
    public static FilingKey ofBulkLine(String association, String lineId, String line) {
        return of("bulk\0" + association, lineId, line.getBytes(StandardCharsets.UTF_8));
    }

    private static FilingKey of(String channel, String key, byte[] content) {
        var sha256 = Hashing.sha256();
        return new FilingKey(
                sha256.hashString(channel + "\0" + key, StandardCharsets.UTF_8).asBytes(),
                sha256.hashBytes(content).asBytes());
    }

    @Override
    public byte[] key() {
        return key.clone();
    }

    @Override
    public byte[] digest() {
        return digest.clone();
    }
}
