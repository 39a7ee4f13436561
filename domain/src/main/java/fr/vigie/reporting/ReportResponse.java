package fr.vigie.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What a platform answered to a report, and what the person then said of it. A report that was reopened may have several. */
@Entity
@Table(name = "report_response")
class ReportResponse {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_response_seq")
    @SequenceGenerator(name = "report_response_seq", sequenceName = "report_response_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private Report report;

    @Enumerated(EnumType.STRING)
    private ResponseKind kind;

    @Enumerated(EnumType.STRING)
    private NotConcernedReason reason;

    private String text;
    private String engagement;

    @Column(name = "engagement_by")
    private LocalDate engagementBy;

    @Column(name = "private_note")
    private String privateNote;

    @Column(name = "answered_at")
    private Instant answeredAt;

    @Column(name = "fulfilled_at")
    private Instant fulfilledAt;

    private String proof;
    private Boolean helpful;
    private String review;
    private Boolean kept;

    @Column(name = "kept_note")
    private String keptNote;

    protected ReportResponse() {}

    ReportResponse(Report report, PlatformResponse response, Instant answeredAt) {
        this.report = report;
        this.kind = response.kind();
        this.reason = response.reason();
        this.text = response.text();
        this.engagement = response.engagement();
        this.engagementBy = response.engagementBy();
        this.privateNote = response.privateNote();
        this.answeredAt = answeredAt;
    }

    void fulfilled(String doneAs, Instant at) {
        proof = doneAs;
        fulfilledAt = at;
    }

    boolean isReviewed() {
        return helpful != null;
    }

    void reviewed(boolean wasHelpful, String words) {
        helpful = wasHelpful;
        review = words;
    }

    void checked(boolean wasKept, String words) {
        kept = wasKept;
        keptNote = words;
    }

    /** Forgets everybody's words: the platform's may repeat the person's. */
    void erase() {
        text = null;
        engagement = null;
        privateNote = null;
        proof = null;
        review = null;
        keptNote = null;
    }

    ResponseView view() {
        return new ResponseView(
                kind,
                reason,
                text,
                engagement,
                engagementBy,
                privateNote,
                answeredAt,
                fulfilledAt,
                proof,
                helpful,
                review,
                kept,
                keptNote);
    }
}
