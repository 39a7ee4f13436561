package fr.vigie.reporting.evidence;

import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Contents of files, in the database, part by part: each is sealed for its place and written in a transaction of its own, so
 * that a slow upload holds neither a connection nor the heap. Nothing is ever in clear on a disk.
 */
@ApplicationScoped
class EvidenceChunks {

    /** Of a part in clear; sealed, it stays below 256 KB. */
    static final int PART_BYTES = 255 * 1024;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    /**
     * Writes a part of a file that is being received.
     *
     * @return false if the file is no longer awaited: it was given up, or its draft was filed
     */
    boolean write(long evidenceId, ChunkKind kind, int part, byte[] content) {
        byte[] sealed = vault.seal(content, context(evidenceId, kind, part));
        return transactions.retrying(() -> em.createNativeQuery(
                                """
                        INSERT INTO evidence_chunk (evidence_id, kind, part, sealed)
                        SELECT id, ?2, ?3, ?4 FROM evidence WHERE id = ?1 AND state = 'RECEIVING'
                        """)
                        .setParameter(1, evidenceId)
                        .setParameter(2, kind.name())
                        .setParameter(3, part)
                        .setParameter(4, sealed)
                        .executeUpdate()
                == 1);
    }

    /** Writes a whole content, part by part; false if the file is no longer awaited. */
    boolean writeAll(long evidenceId, ChunkKind kind, byte[] content) {
        for (int part = 0, from = 0; from < content.length; part++, from += PART_BYTES) {
            var piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + PART_BYTES));
            if (!write(evidenceId, kind, part, piece)) {
                return false;
            }
        }
        return true;
    }

    private Optional<byte[]> read(long evidenceId, ChunkKind kind, int part) {
        @SuppressWarnings("unchecked")
        List<byte[]> found = em.createNativeQuery(
                        "SELECT sealed FROM evidence_chunk WHERE evidence_id = ?1 AND kind = ?2 AND part = ?3")
                .setParameter(1, evidenceId)
                .setParameter(2, kind.name())
                .setParameter(3, part)
                .getResultList();
        return found.stream().findFirst().map(bytes -> vault.open(bytes, context(evidenceId, kind, part)));
    }

    /** Removes a content; part of the caller's transaction. */
    void delete(long evidenceId, ChunkKind kind) {
        em.createNativeQuery("DELETE FROM evidence_chunk WHERE evidence_id = ?1 AND kind = ?2")
                .setParameter(1, evidenceId)
                .setParameter(2, kind.name())
                .executeUpdate();
    }

    /**
     * A content as a stream that reads part after part, each by a query of its own.
     *
     * @param size bytes that must come: fewer or more are an error, not an end
     */
    InputStream open(long evidenceId, ChunkKind kind, long size) {
        return new Parts(evidenceId, kind, size);
    }

    private static String context(long evidenceId, ChunkKind kind, int part) {
        return "evidence_chunk/" + evidenceId + "/" + kind + "/" + part;
    }

    private final class Parts extends InputStream {

        private final long evidenceId;
        private final ChunkKind kind;
        private long missing;
        private int part;
        private byte[] content = {};
        private int at;

        Parts(long evidenceId, ChunkKind kind, long size) {
            this.evidenceId = evidenceId;
            this.kind = kind;
            this.missing = size;
        }

        @Override
        public int read() throws IOException {
            return fetch() ? content[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fetch()) {
                return -1;
            }
            int count = Math.min(length, content.length - at);
            System.arraycopy(content, at, target, from, count);
            at += count;
            return count;
        }

        private boolean fetch() throws IOException {
            if (at == content.length && missing > 0) {
                content = EvidenceChunks.this
                        .read(evidenceId, kind, part)
                        .filter(piece -> piece.length > 0 && piece.length <= missing)
                        .orElseThrow(() -> new IOException(
                                "Part " + part + " of evidence " + evidenceId + " is not what it should be"));
                at = 0;
                part++;
                missing -= content.length;
            }
            return at < content.length;
        }
    }
}
