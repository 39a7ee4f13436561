package fr.vigie.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/** What opens a report to the person, whose code is made of it, and tells the program that filed it whether it did so before. */
@Embeddable
class Credentials {

    private static final int FIRST_TRACKING_VERSION = 1;

    @Column(name = "random_id")
    private byte[] randomId;

    @Column(name = "tracking_version")
    private int trackingVersion;

    @Column(name = "filing_key")
    private byte[] filingKey;

    @Column(name = "filing_digest")
    private byte[] filingDigest;

    protected Credentials() {}

    Credentials(UUID randomId, FilingKey key) {
        this.randomId = bytes(randomId);
        trackingVersion = FIRST_TRACKING_VERSION;
        filingKey = key.key();
        filingDigest = key.digest();
    }

    /** Which no code opens that anybody was given. */
    static Credentials ofNobody() {
        var nobodys = new Credentials();
        nobodys.randomId = bytes(new UUID(0, 0));
        nobodys.trackingVersion = FIRST_TRACKING_VERSION;
        return nobodys;
    }

    /** The code that opens it now. */
    TrackingCode code(TrackingCodes codes) {
        return codes.codeOf(randomId(), trackingVersion);
    }

    /** Whether it is that one, in a time that doesn't depend on where it differs. */
    boolean areOpenedBy(TrackingCode code, TrackingCodes codes) {
        return codes.matches(code, randomId(), trackingVersion);
    }

    private UUID randomId() {
        var bytes = ByteBuffer.wrap(randomId);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** From now on another code opens it, and the one before nothing. */
    void renewCode() {
        trackingVersion++;
    }

    boolean areOf(FilingKey key) {
        return Arrays.equals(filingDigest, key.digest());
    }

    /**
     * The code opens nothing any more; the filing key stays, so that what is erased isn't filed again by a program that repeats itself.
     *
     * @param nobody random, in place of the number that the code is made of
     */
    void erase(UUID nobody) {
        randomId = bytes(nobody);
        filingDigest = new byte[filingDigest.length];
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
