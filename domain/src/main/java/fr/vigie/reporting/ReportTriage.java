package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Role;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Where agents decide whether a report is admissible (recevabilité), one at a time or many. */
@ApplicationScoped
public class ReportTriage {

    /** As many as one decision may touch: one transaction, one screen's selection. */
    public static final int MAX_AT_ONCE = 500;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private Deadlines deadlines;

    @Inject
    private ReportLetters letters;

    @Inject
    private PlatformNotice notice;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * A report with its history, for an agent.
     *
     * @return empty if there is none of that reference, or if this agent filed it for somebody: what was told at a counter isn't read
     *     again by whoever it was told to
     */
    public Optional<ReportView> open(Actor agent, Reference reference) {
        agent.require(Role.AGENT);
        return transactions.retrying(() -> find(agent, List.of(reference), LockModeType.NONE).stream()
                .findFirst()
                .map(report -> report.view(
                        platforms.get(report.platformId()),
                        practices
                                .find(report.practice(), report.practiceVersion())
                                .orElseThrow())));
    }

    /** What the act would do, whatever its reason or its question; writes nothing. */
    public DecisionPreview preview(Actor agent, ReportAct act, Collection<Reference> references) {
        agent.require(Role.AGENT);
        return transactions.retrying(() -> split(act, find(agent, references, LockModeType.NONE)));
    }

    /**
     * Applies the decision to those of the reports whose state allows it, all in one transaction, each with its event and
     * its line in the audit trail; the same words to somebody, sent twice in a row, are sent once.
     *
     * @return what was done, and what was left; of reports that this agent filed for somebody, nothing
     */
    public DecisionPreview decide(Actor agent, Decision decision, Collection<Reference> references) {
        agent.require(Role.AGENT);
        return transactions.retrying(() -> {
            var reports = find(agent, references, LockModeType.PESSIMISTIC_WRITE);
            var outcome = split(decision.act(), reports);
            var now = clock.instant();
            var toldOf = new TreeMap<Long, List<Report>>();
            for (var report : reports) {
                if (decision.act().isPossibleFrom(report.status()) && report.decide(decision, agent, now, deadlines)) {
                    letters.tell(report, decision.act());
                    audit.record(
                            agent,
                            decision.act().name(),
                            "REPORT",
                            report.reference().value());
                    if (decision.act() == ReportAct.TRANSMIT) {
                        toldOf.computeIfAbsent(report.platformId(), platform -> new ArrayList<>())
                                .add(report);
                    }
                }
            }
            toldOf.forEach((platform, passedOn) -> {
                if (!notice.give(platform, agent)) {
                    passedOn.forEach(Report::toldNobody);
                }
            });
            return outcome;
        });
    }

    private static DecisionPreview split(ReportAct act, List<Report> reports) {
        var possible = new ArrayList<Reference>();
        var impossible = new ArrayList<Reference>();
        for (var report : reports) {
            (act.isPossibleFrom(report.status()) ? possible : impossible).add(report.reference());
        }
        return new DecisionPreview(possible, impossible);
    }

    /**
     * Of how many reports, were they all passed on now, nobody at their platforms could be told. Of those that this agent filed for
     * somebody, none counts.
     */
    public int outOfReach(Actor agent, Collection<Reference> references) {
        agent.require(Role.AGENT);
        return transactions.retrying(() -> {
            var reached = new HashMap<Long, Boolean>();
            return (int) find(agent, references, LockModeType.NONE).stream()
                    .filter(report -> !reached.computeIfAbsent(report.platformId(), notice::reaches))
                    .count();
        });
    }

    /** In the order of their keys, so that two agents who choose overlapping sets don't wait for each other for ever. */
    private List<Report> find(Actor agent, Collection<Reference> references, LockModeType lock) {
        if (references.size() > MAX_AT_ONCE) {
            throw new IllegalArgumentException("At most " + MAX_AT_ONCE + " reports at once");
        }
        if (references.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "SELECT r FROM Report r WHERE r.reference IN :references AND " + OthersReports.JPQL
                                + " ORDER BY r.id",
                        Report.class)
                .setParameter("agent", OthersReports.agent(agent))
                .setParameter(
                        "references", references.stream().map(Reference::value).toList())
                .setLockMode(lock)
                .getResultList();
    }
}
