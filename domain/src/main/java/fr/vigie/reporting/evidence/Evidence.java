package fr.vigie.reporting.evidence;

import fr.vigie.confidentiality.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A file that goes with a report (pièce jointe). It is announced while its bytes arrive, quarantined once they are all there and
 * inspected, then found clean or infected by the scanner. It belongs to a draft, and to the report once that is filed.
 */
@Entity
@Table(name = "evidence")
class Evidence {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MAX_FINDING = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_seq")
    @SequenceGenerator(name = "evidence_seq", sequenceName = "evidence_seq", allocationSize = 50)
    private Long id;

    @Column(name = "draft_id")
    private Long draftId;

    @Column(name = "report_id")
    private Long reportId;

    @Enumerated(EnumType.STRING)
    private EvidenceState state = EvidenceState.RECEIVING;

    private byte[] name;

    @Enumerated(EnumType.STRING)
    private EvidenceType type;

    private long size;

    @Column(name = "clean_size")
    private Long cleanSize;

    private byte[] sha256;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "capture_address")
    private byte[] captureAddress;

    @Column(name = "captured_at")
    private Instant capturedAt;

    @Column(name = "keep_original")
    private boolean keepOriginal;

    private Integer width;
    private Integer height;
    private Integer pages;

    @Column(name = "has_date")
    private boolean hasDate;

    @Column(name = "has_place")
    private boolean hasPlace;

    @Column(name = "scan_attempts")
    private int scanAttempts;

    @Column(name = "next_scan_at")
    private Instant nextScanAt;

    @Column(name = "scanned_at")
    private Instant scannedAt;

    private String finding;

    protected Evidence() {}

    /** Announces a file; {@link #seal} completes it once it has its number. */
    Evidence(EvidenceOwner owner, boolean keepOriginal, Instant capturedAt, Instant now) {
        if (owner.ofReport()) {
            this.reportId = owner.id();
        } else {
            this.draftId = owner.id();
        }
        this.keepOriginal = keepOriginal;
        this.capturedAt = capturedAt;
        this.receivedAt = now;
    }

    /** Seals what names somebody, for this very row. */
    void seal(Vault vault, String cleanName, String address) {
        name = vault.seal(cleanName.getBytes(StandardCharsets.UTF_8), nameContext());
        captureAddress =
                address == null ? null : vault.seal(address.getBytes(StandardCharsets.UTF_8), addressContext());
    }

    /** All of it is here and inspected: from now on it counts, and waits for the scanner. */
    void quarantine(Vault vault, Received received, Inspected found, Instant now) {
        var corrected = EvidenceName.of(name(vault), found.type());
        name = vault.seal(corrected.getBytes(StandardCharsets.UTF_8), nameContext());
        type = found.type();
        size = received.size();
        sha256 = received.sha256();
        cleanSize = found.clean() == null ? null : (long) found.clean().length;
        width = found.width();
        height = found.height();
        pages = found.pages();
        hasDate = found.hasDate();
        hasPlace = found.hasPlace();
        receivedAt = now;
        nextScanAt = now;
        state = EvidenceState.QUARANTINED;
    }

    /** Lends it to one scanner: the others leave it alone until then. */
    void lend(Instant until) {
        scanAttempts++;
        nextScanAt = until;
    }

    /** The scanner said nothing useful: the wait doubles with each attempt, up to five minutes. */
    void scanLater(Instant now) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(scanAttempts, 6));
        nextScanAt = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    void foundClean(Instant now) {
        state = EvidenceState.CLEAN;
        scannedAt = now;
        nextScanAt = null;
    }

    /** @param signature what the scanner calls it */
    void foundInfected(String signature, Instant now) {
        state = EvidenceState.INFECTED;
        finding = signature.substring(0, Math.min(signature.length(), MAX_FINDING));
        scannedAt = now;
        nextScanAt = null;
    }

    boolean is(EvidenceState wanted) {
        return state == wanted;
    }

    Long id() {
        return id;
    }

    long size() {
        return size;
    }

    /** Whether what was received goes once the scanner has seen it: a copy is served, and nobody asked to keep more. */
    boolean dropsOriginal() {
        return cleanSize != null && !keepOriginal;
    }

    /** What to give somebody: the copy, or what was received where there is no copy or it was asked for and kept. */
    ChunkKind served(boolean original) {
        return cleanSize == null || original && keepOriginal ? ChunkKind.ORIGINAL : ChunkKind.CLEAN;
    }

    long servedSize(boolean original) {
        return served(original) == ChunkKind.CLEAN ? cleanSize : size;
    }

    EvidenceType type() {
        return type;
    }

    String name(Vault vault) {
        return new String(vault.open(name, nameContext()), StandardCharsets.UTF_8);
    }

    EvidenceView view(Vault vault) {
        return new EvidenceView(
                id,
                name(vault),
                type,
                size,
                state,
                HexFormat.of().formatHex(sha256),
                receivedAt,
                captureAddress == null
                        ? null
                        : new String(vault.open(captureAddress, addressContext()), StandardCharsets.UTF_8),
                capturedAt,
                !dropsOriginal(),
                hasDate,
                hasPlace,
                width,
                height,
                pages);
    }

    private String nameContext() {
        return "evidence.name/" + id;
    }

    private String addressContext() {
        return "evidence.capture_address/" + id;
    }
}
