package fr.vigie.reporting;

import fr.vigie.access.Actor;
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

/** Something that happened to a report. Events are only ever added. */
@Entity
@Table(name = "report_event")
class ReportEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_event_seq")
    @SequenceGenerator(name = "report_event_seq", sequenceName = "report_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "report_id")
    private Report report;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private ReportAct act;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_label")
    private String actorLabel;

    @Enumerated(EnumType.STRING)
    private SetAsideReason reason;

    private String note;

    protected ReportEvent() {}

    ReportEvent(Report report, Instant at, ReportAct act, Actor actor, SetAsideReason reason, String note) {
        this.report = report;
        this.at = at;
        this.act = act;
        this.actorKind = actor.kind();
        this.actorLabel = actor.label();
        this.reason = reason;
        this.note = note;
    }

    EventView view() {
        return new EventView(at, act, actorKind, actorLabel, reason, note);
    }
}
