package fr.vigie.reporting.evidence;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Setting;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Takes in the bytes of one file, and looks into it once they are all there. */
@ApplicationScoped
class EvidenceIntake {

    private static final int BYTES_PER_MEGABYTE = 1 << 20;
    private static final int PATIENCE_SECONDS = 90;

    @Inject
    private EvidenceChunks chunks;

    private long maxBytes;
    private Semaphore turns;

    @PostConstruct
    void readSettings() {
        maxBytes = Setting.EVIDENCE_MAX_BYTES.asInt();
        turns = new Semaphore(Setting.EVIDENCE_INSPECTIONS.asInt(), true);
    }

    /** Megabytes that a file may have. */
    long maxMegabytes() {
        return maxBytes / BYTES_PER_MEGABYTE;
    }

    /**
     * Stores a content as it arrives; whatever its speed, only a part of it is held here.
     *
     * @throws InvalidInput if it is empty, too large, or no longer awaited
     * @throws IOException if it ends before its end
     */
    Received store(long evidenceId, String name, InputStream content) throws IOException {
        var digest = sha256();
        byte[] buffer = new byte[EvidenceChunks.PART_BYTES];
        long size = 0;
        int part = 0;
        for (int read = fill(content, buffer); read > 0; read = fill(content, buffer)) {
            size += read;
            if (size > maxBytes) {
                throw new InvalidInput(EvidenceRefusal.TOO_LARGE.problem(name, maxMegabytes()));
            }
            digest.update(buffer, 0, read);
            if (!chunks.write(evidenceId, ChunkKind.ORIGINAL, part++, Arrays.copyOf(buffer, read))) {
                throw new InvalidInput(EvidenceRefusal.LATE.problem(name));
            }
        }
        if (size == 0) {
            throw new InvalidInput(EvidenceRefusal.EMPTY.problem(name));
        }
        return new Received(size, digest.digest());
    }

    private static int fill(InputStream content, byte[] buffer) throws IOException {
        return content.readNBytes(buffer, 0, buffer.length);
    }

    /**
     * Looks into a stored content, and stores the copy to serve if there is to be one. Few files are looked into at a time,
     * for each takes room; the others wait here, where they take none.
     *
     * @throws InvalidInput if it isn't taken
     */
    Inspected inspect(long evidenceId, String name, Received received) throws IOException {
        await(name);
        try (var stored = chunks.open(evidenceId, ChunkKind.ORIGINAL, received.size())) {
            var found = EvidenceInspection.inspect(stored.readNBytes((int) received.size()));
            if (found.clean() != null && !chunks.writeAll(evidenceId, ChunkKind.CLEAN, found.clean())) {
                throw new InvalidInput(EvidenceRefusal.LATE.problem(name));
            }
            return found;
        } catch (Refused e) {
            throw new InvalidInput(e.refusal().problem(name, PictureInspection.MAX_MEGAPIXELS));
        } finally {
            turns.release();
        }
    }

    private void await(String name) {
        try {
            if (turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new InvalidInput(EvidenceRefusal.BUSY.problem(name));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
