package fr.vigie.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit trail: who did what to what, when. Never changed, and never what somebody wrote. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "actor_label")
    private String actorLabel;

    private String act;

    @Column(name = "subject_kind")
    private String subjectKind;

    private String subject;

    protected AuditEntry() {}

    AuditEntry(Instant at, Actor actor, String act, String subjectKind, String subject) {
        this.at = at;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorLabel = actor.label();
        this.act = act;
        this.subjectKind = subjectKind;
        this.subject = subject;
    }

    AuditLine line() {
        return new AuditLine(at, actorLabel, act, subjectKind, subject);
    }
}
