package fr.vigie.reporting.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/**
 * A report that is being written (brouillon). Each change keeps it for another day; once filed its content is gone, and it only
 * remembers for a while which report it became, so that the receipt can be shown again.
 */
@Entity
@Table(name = "filing_draft")
class Draft {

    static final Duration LIFE = Duration.ofHours(24);
    static final Duration RECEIPT_LIFE = Duration.ofHours(1);
    /** An agent who files for somebody prints the receipt, and then has no more access to it than others. */
    static final Duration ASSISTED_RECEIPT_LIFE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "filing_draft_seq")
    @SequenceGenerator(name = "filing_draft_seq", sequenceName = "filing_draft_seq", allocationSize = 50)
    private Long id;

    @Column(name = "key_hash")
    private byte[] keyHash;

    private byte[] content;

    /** Rises by one with each change, so that of two writers at once the second looks again. */
    @Version
    private int revision;

    /** The agent who writes it for somebody; null if the person does. */
    @Column(name = "agent_id")
    private Long agentId;

    @Column(name = "report_id")
    private Long reportId;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Draft() {}

    Draft(DraftKey key, Long agentId) {
        this.keyHash = key.hash();
        this.agentId = agentId;
    }

    void write(byte[] sealed, Instant now) {
        content = sealed.clone();
        expiresAt = now.plus(LIFE);
    }

    void becameReport(long newReportId, Instant now) {
        reportId = newReportId;
        content = null;
        expiresAt = now.plus(agentId == null ? RECEIPT_LIFE : ASSISTED_RECEIPT_LIFE);
    }

    boolean isOpenTo(long agent) {
        return agentId == null || agentId == agent;
    }

    long id() {
        return id;
    }

    byte[] content() {
        return content;
    }

    int revision() {
        return revision;
    }

    Long agentId() {
        return agentId;
    }

    Long reportId() {
        return reportId;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Where its content is sealed for. */
    static String context(long id) {
        return "filing_draft.content/" + id;
    }
}
