package fr.vigie.reporting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of a report: since when it has been in its state, until when others may act, and what happens next if they don't. A report
 * has one next moment at most, which each act sets anew, so that no clock runs twice.
 */
@Embeddable
class Timetable {

    /** What a clock does on a day if nobody acted before. */
    record Due(ReportAct act, Instant at) {}

    /** When the report came into its state. */
    @Column(name = "state_since")
    private Instant since;

    @Column(name = "transmitted_at")
    private Instant transmittedAt;

    /** The last day on which the platform may answer. */
    @Column(name = "answer_by")
    private LocalDate answerBy;

    /** The last day of the engagement. */
    @Column(name = "promise_by")
    private LocalDate promiseBy;

    private int reminders;

    /** The person was asked what came of it, or has said so before. */
    private boolean surveyed;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_act")
    private ReportAct nextAct;

    @Column(name = "next_at")
    private Instant nextAt;

    protected Timetable() {}

    Timetable(Instant filedAt) {
        since = filedAt;
    }

    void transmitted(Instant at, Deadlines deadlines) {
        transmittedAt = at;
        answerBy = deadlines.last(Deadlines.day(at), deadlines.answer());
        promiseBy = null;
        reminders = 0;
        surveyed = false;
    }

    /** It goes to another platform, to which it has yet to be sent. */
    void leftPlatform() {
        transmittedAt = null;
        answerBy = null;
        promiseBy = null;
    }

    void promised(LocalDate by) {
        promiseBy = by;
    }

    /** Sets the next moment, after an act. */
    void after(
            ReportAct act, ReportStatus before, ReportStatus now, boolean reachable, Instant at, Deadlines deadlines) {
        if (before != now) {
            since = at;
        }
        if (act == ReportAct.SURVEY || act == ReportAct.ANSWER_SURVEY) {
            surveyed = true;
        }
        if (act == ReportAct.REMIND) {
            reminders = (int) deadlines.reminders().stream()
                    .filter(days -> !reminder(days).isAfter(at))
                    .count();
        }
        var next = pending(now, reachable, deadlines).stream().findFirst();
        nextAct = next.map(Due::act).orElse(null);
        nextAt = next.map(Due::at).orElse(null);
    }

    /** What fell due: where the night didn't run for a while, the last of what it missed. */
    Optional<ReportAct> due(ReportStatus status, boolean reachable, Instant now, Deadlines deadlines) {
        return pending(status, reachable, deadlines).stream()
                .filter(due -> !due.at().isAfter(now))
                .reduce((missed, later) -> later)
                .map(Due::act);
    }

    /** What the clocks will do in this state, in the order in which they do. */
    private List<Due> pending(ReportStatus status, boolean reachable, Deadlines deadlines) {
        return switch (status) {
            case TRANSMITTED, CONSULTED -> untilAnswer(deadlines);
            case PROMISED -> List.of(new Due(ReportAct.CHECK_PROMISE, Deadlines.end(promiseBy)));
            case NOT_CONCERNED -> List.of(closing(deadlines.reattribution(), deadlines));
            case CONTESTED, PROMISE_TO_CHECK -> List.of(closing(deadlines.review(), deadlines));
            case CLOSED, EXPIRED_UNREAD, EXPIRED_IGNORED, HANDED_OVER ->
                reachable && !surveyed
                        ? List.of(new Due(
                                ReportAct.SURVEY,
                                Deadlines.begin(Deadlines.day(since).plusDays(deadlines.survey()))))
                        : List.of();
            default -> List.of();
        };
    }

    private List<Due> untilAnswer(Deadlines deadlines) {
        var all = new ArrayList<Due>();
        deadlines.reminders().stream()
                .skip(reminders)
                .forEach(days -> all.add(new Due(ReportAct.REMIND, reminder(days))));
        all.add(new Due(ReportAct.EXPIRE, Deadlines.end(answerBy)));
        return all;
    }

    private Instant reminder(int days) {
        return Deadlines.begin(Deadlines.day(transmittedAt).plusDays(days));
    }

    private Due closing(int days, Deadlines deadlines) {
        return new Due(ReportAct.CLOSE, Deadlines.end(deadlines.last(Deadlines.day(since), days)));
    }

    Optional<Due> next() {
        return Optional.ofNullable(nextAct).map(act -> new Due(act, nextAt));
    }

    /** The last day before it closes of itself; null if it doesn't. */
    LocalDate closesAfter() {
        return nextAct == ReportAct.CLOSE ? Deadlines.day(nextAt).minusDays(1) : null;
    }

    Instant transmittedAt() {
        return transmittedAt;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    LocalDate promiseBy() {
        return promiseBy;
    }
}
