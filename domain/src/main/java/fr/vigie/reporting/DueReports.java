package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The reports of which a deadline was reached, and what then happens to them. */
@ApplicationScoped
public class DueReports {

    private static final Logger LOG = Logger.getLogger(DueReports.class.getName());

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Deadlines deadlines;

    @Inject
    private ReportLetters letters;

    @Inject
    private PlatformNotice notice;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * The keys of reports that are due, in the order in which they fell due.
     *
     * @param by what falls due later is left
     * @param after the last one given, or null to begin
     */
    public List<DueReport> next(Instant by, DueReport after, int limit) {
        var begin = after == null ? Instant.EPOCH : after.at();
        return em.createQuery(
                        """
                        SELECT NEW fr.vigie.reporting.DueReport(r.id, r.timetable.nextAt) FROM Report r
                         WHERE r.timetable.nextAt <= :by
                           AND (r.timetable.nextAt > :begin OR r.timetable.nextAt = :begin AND r.id > :id)
                         ORDER BY r.timetable.nextAt, r.id
                        """,
                        DueReport.class)
                .setParameter("by", by)
                .setParameter("begin", begin)
                .setParameter("id", after == null ? -1L : after.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Does what fell due of some reports, in one transaction; should one of them fail, each in a transaction of its own, so that it stops
     * none of the others and is due again the next night.
     *
     * @param told which platforms could be told this night, of those that were tried: what is found here is added. A platform is asked
     *     after once a night, not for each lot.
     */
    public DueOutcome run(List<DueReport> due, Map<Long, Boolean> told) {
        try {
            return runAtOnce(due, told);
        } catch (RuntimeException oneFailed) {
            LOG.log(Level.FINE, "Each report on its own, as one of them failed", oneFailed);
            return due.stream().map(report -> runAlone(report, told)).reduce(DueOutcome.NOTHING, DueOutcome::and);
        }
    }

    private DueOutcome runAlone(DueReport due, Map<Long, Boolean> told) {
        try {
            return runAtOnce(List.of(due), told);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, failed, () -> "What fell due of report " + due.id() + " could not be done");
            return DueOutcome.FAILED;
        }
    }

    private DueOutcome runAtOnce(List<DueReport> due, Map<Long, Boolean> told) {
        // An invitation that is undone with its lot has told nobody.
        var found = new HashMap<Long, Boolean>();
        var outcome = transactions.retrying(() -> {
            var now = clock.instant();
            var acts = new ArrayList<ReportAct>();
            found.clear();
            found.putAll(told);
            for (var alike : byNextAct(locked(due))) {
                for (var report : alike) {
                    report.runClock(now, deadlines).ifPresent(act -> {
                        if (act == ReportAct.REMIND
                                && !found.computeIfAbsent(
                                        report.platformId(), platform -> notice.give(platform, Actor.SYSTEM))) {
                            report.toldNobody();
                        }
                        letters.tell(report, act);
                        acts.add(act);
                    });
                }
                // What different acts change are different statements: mixed, each would go to the database on its own.
                em.flush();
            }
            return DueOutcome.of(acts);
        });
        told.putAll(found);
        return outcome;
    }

    private static Collection<List<Report>> byNextAct(List<Report> reports) {
        return reports.stream()
                .collect(Collectors.groupingBy(
                        report -> report.timetable().next().map(Timetable.Due::act)))
                .values();
    }

    /** In the order of their keys, as agents' decisions lock them; their events come for all at once. */
    private List<Report> locked(List<DueReport> due) {
        return em.createQuery("SELECT r FROM Report r WHERE r.id IN :ids ORDER BY r.id", Report.class)
                .setParameter("ids", due.stream().map(DueReport::id).toList())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch.size", due.size())
                .setHint("eclipselink.batch", "r.events")
                .getResultList();
    }
}
