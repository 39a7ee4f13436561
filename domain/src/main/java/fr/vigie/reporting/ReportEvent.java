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
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Something that happened to a report. Events are only ever added; erasing a report takes their words, not them. */
@Entity
@Table(name = "report_event")
class ReportEvent {

    /** Within it the same words are a button that was pressed twice. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private static final Set<ReportAct> PLATFORM_READS = EnumSet.of(
            ReportAct.TRANSMIT,
            ReportAct.CONSULT,
            ReportAct.ACCEPT,
            ReportAct.CONTEST,
            ReportAct.DECLINE,
            ReportAct.FULFIL,
            ReportAct.REVIEW_ANSWER,
            ReportAct.CONFIRM_KEPT,
            ReportAct.REPORT_BROKEN,
            ReportAct.REMIND,
            ReportAct.EXPIRE,
            ReportAct.CHECK_PROMISE,
            ReportAct.CLOSE,
            ReportAct.HAND_OVER);

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

    /** Nobody at the platform could be told of it. */
    private boolean untold;

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

    /** Forgets what was written. */
    void erase() {
        note = null;
    }

    /** Whether the platform is shown it: what happened between it and the person, since it was sent; no reminder that nobody got. */
    boolean isForPlatform(Instant sentAt) {
        return !at.isBefore(sentAt) && PLATFORM_READS.contains(act) && !(untold && act == ReportAct.REMIND);
    }

    /** Whether it is what a platform is told of, since a report was sent to it. */
    boolean isNotice(Instant sentAt) {
        return !at.isBefore(sentAt) && (act == ReportAct.TRANSMIT || act == ReportAct.REMIND);
    }

    /** Whether an agent did it, at that time or later. */
    boolean isAgentsSince(Instant time) {
        return !at.isBefore(time) && act.side() == ReportAct.Side.AGENT;
    }

    /** Whether it says just that, and was said a moment before. */
    boolean says(ReportAct what, Actor actor, String words, Instant now) {
        return act == what
                && actorKind == actor.kind()
                && actorLabel.equals(actor.label())
                && words.equals(note)
                && now.isBefore(at.plus(A_MOMENT));
    }

    void toldNobody() {
        untold = true;
    }

    boolean isUntold() {
        return untold;
    }

    EventView view() {
        return new EventView(at, act, actorKind, actorLabel, reason, note, untold);
    }
}
