package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.platform.WebAddress;
import fr.vigie.reporting.evidence.EvidenceUpload;
import fr.vigie.reporting.evidence.EvidenceView;
import fr.vigie.reporting.evidence.ReportFiles;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Where the person who filed a report follows it, by reference and tracking code, and acts on it. An unknown reference and a wrong code
 * get the same empty answer, after the same work. What the life cycle doesn't allow is an {@link IllegalAct}.
 */
@ApplicationScoped
public class FollowUpDesk {

    /** Held against a code where there is no such report, so that the answer takes as long. */
    private static final Credentials NOBODYS = Credentials.ofNobody();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private ReportFiles files;

    @Inject
    private SimilarReports similar;

    @Inject
    private TrackingCodes trackingCodes;

    @Inject
    private Deadlines deadlines;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Opens the follow-up of a report. */
    public Optional<FollowUp> follow(Reference reference, TrackingCode code) {
        return transactions.retrying(
                () -> admitted(reference, code, LockModeType.NONE).map(this::followUp));
    }

    /**
     * Takes the person's answer to what an agent asked.
     *
     * @throws InvalidInput if the answer is empty or too long
     */
    public Optional<FollowUp> answer(Reference reference, TrackingCode code, String typed) {
        var text = required("answer", typed, "answer.missing");
        return act(reference, code, report -> report.answer(text, clock.instant(), deadlines));
    }

    /**
     * Takes a message that the person writes of their own accord.
     *
     * @throws InvalidInput if it is empty or too long
     */
    public Optional<FollowUp> write(Reference reference, TrackingCode code, String typed) {
        var text = required("message", typed, "message.missing");
        return act(reference, code, report -> report.write(text, clock.instant(), deadlines));
    }

    /**
     * Takes what the person thinks of the platform's answer.
     *
     * @param helpful null if they didn't say, which is refused
     * @param typed their words; may be empty
     * @throws InvalidInput if something is missing or too long
     */
    public Optional<FollowUp> review(Reference reference, TrackingCode code, Boolean helpful, String typed) {
        var words = optional("review", typed);
        require("helpful", helpful, "review.missing");
        return act(reference, code, report -> report.review(helpful, words, clock.instant(), deadlines));
    }

    /**
     * Takes whether an engagement was kept.
     *
     * @param kept null if they didn't say, which is refused
     * @param typed their words; may be empty
     * @throws InvalidInput if something is missing or too long
     */
    public Optional<FollowUp> checkPromise(Reference reference, TrackingCode code, Boolean kept, String typed) {
        var words = optional("keptNote", typed);
        require("kept", kept, "kept.missing");
        return act(reference, code, report -> report.checkPromise(kept, words, clock.instant(), deadlines));
    }

    /**
     * Takes what came of it.
     *
     * @throws InvalidInput if they didn't say
     */
    public Optional<FollowUp> answerSurvey(Reference reference, TrackingCode code, Outcome outcome) {
        require("outcome", outcome, "outcome.missing");
        return act(reference, code, report -> report.answerSurvey(outcome, clock.instant(), deadlines));
    }

    /**
     * Takes the name or the address of the platform that the person means, in place of the one that isn't concerned.
     *
     * @throws InvalidInput if it is missing, too long, or the same platform again
     */
    public Optional<FollowUp> reattribute(Reference reference, TrackingCode code, String typed) {
        var text = PlatformRegister.cleanName(typed)
                .orElseThrow(() -> new InvalidInput(FieldProblem.of("platform", "platform.missing")));
        if (Typed.isBroken(text) || Typed.length(text) > PlatformRegister.MAX_NAME) {
            throw new InvalidInput(FieldProblem.of("platform", "text.tooLong", PlatformRegister.MAX_NAME));
        }
        var address = text.contains(".") ? WebAddress.parse(text) : Optional.<WebAddress>empty();
        return act(reference, code, report -> {
            var other = platforms.findOrEnter(
                    address.isPresent() ? null : text, address.map(List::of).orElse(List.of()));
            if (other.id() == report.platformId()) {
                throw new InvalidInput(FieldProblem.of("platform", "platform.same"));
            }
            report.reattribute(other.id(), clock.instant(), deadlines);
            similar.leave(report.id());
            report.index(similar);
        });
    }

    /** Takes the report back. */
    public Optional<FollowUp> withdraw(Reference reference, TrackingCode code) {
        return act(reference, code, report -> {
            report.withdraw(clock.instant(), deadlines);
            similar.leave(report.id());
        });
    }

    /**
     * Takes a file that the person adds.
     *
     * @throws InvalidInput if it isn't taken
     * @throws IOException if its content breaks off
     */
    public Optional<EvidenceView> add(Reference reference, TrackingCode code, EvidenceUpload upload)
            throws IOException {
        var report = transactions.retrying(
                () -> admitted(reference, code, LockModeType.NONE).map(Report::id));
        return report.isEmpty() ? Optional.empty() : Optional.of(files.receive(report.get(), upload));
    }

    /**
     * Takes a file away that the person added by mistake; one that is gone already stays so, and one that was filed, or that an agent
     * may have gone by since, stays. What there is afterwards says which.
     */
    public Optional<FollowUp> remove(Reference reference, TrackingCode code, long file) {
        return act(reference, code, report -> files.list(report.id()).stream()
                .filter(added -> added.id() == file && report.mayTakeBack(added.receivedAt()))
                .forEach(added -> {
                    files.remove(report.id(), file);
                    audit.record(Actor.CITIZEN, "EVIDENCE_REMOVED", "REPORT", reference.value() + "/" + file);
                }));
    }

    private Optional<FollowUp> act(Reference reference, TrackingCode code, Consumer<Report> act) {
        return transactions.retrying(() -> {
            var admitted = admitted(reference, code, LockModeType.PESSIMISTIC_WRITE);
            admitted.ifPresent(act);
            return admitted.map(this::followUp);
        });
    }

    /** The report, if the code is its own; within the caller's transaction. */
    Optional<Report> admitted(Reference reference, TrackingCode code, LockModeType lock) {
        var found = em.createQuery("SELECT r FROM Report r WHERE r.reference = :reference", Report.class)
                .setParameter("reference", reference.value())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
        boolean right = found.map(Report::credentials).orElse(NOBODYS).areOpenedBy(code, trackingCodes);
        return found.filter(report -> right && report.status() != ReportStatus.ERASED);
    }

    private FollowUp followUp(Report report) {
        var attached = files.list(report.id());
        return new FollowUp(
                report.reference(),
                practices.find(report.practice(), report.practiceVersion()).orElseThrow(),
                platforms.get(report.platformId()).displayName(),
                report.status(),
                report.filedAt(),
                report.timetable().answerBy(),
                report.timetable().promiseBy(),
                report.timetable().closesAfter(),
                report.response().map(ResponseView::forPerson).orElse(null),
                report.outcome().orElse(null),
                report.person().isPresent(),
                report.isUntold(),
                possible(report),
                report.history(),
                attached,
                attached.stream()
                        .filter(file -> report.mayTakeBack(file.receivedAt()))
                        .map(EvidenceView::id)
                        .collect(Collectors.toSet()));
    }

    private static Set<ReportAct> possible(Report report) {
        var possible = EnumSet.noneOf(ReportAct.class);
        for (var act : ReportAct.values()) {
            if (act.side() == ReportAct.Side.PERSON && report.allows(act)) {
                possible.add(act);
            }
        }
        return possible;
    }

    private static void require(String field, Object chosen, String missing) {
        if (chosen == null) {
            throw new InvalidInput(FieldProblem.of(field, missing));
        }
    }

    private static String required(String field, String typed, String missing) {
        var text = optional(field, typed);
        if (text == null) {
            throw new InvalidInput(FieldProblem.of(field, missing));
        }
        return text;
    }

    private static String optional(String field, String typed) {
        var text = Typed.clean(typed).orElse(null);
        if (text != null && Typed.isBroken(text)) {
            throw new InvalidInput(FieldProblem.of(field, "text.broken"));
        }
        if (text != null && Typed.length(text) > FilingRules.MAX_TEXT) {
            throw new InvalidInput(FieldProblem.of(field, "text.tooLong", FilingRules.MAX_TEXT));
        }
        return text;
    }
}
