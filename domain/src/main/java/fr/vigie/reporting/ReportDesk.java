package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Setting;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where reports are filed and followed: the citizen's counter (guichet). */
@ApplicationScoped
public class ReportDesk {

    private static final UUID NOBODY = new UUID(0, 0);

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private SimilarReports similar;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    private TrackingCodes trackingCodes;

    @PostConstruct
    void readKey() {
        trackingCodes = new TrackingCodes(Setting.TRACKING_KEY.asKey());
    }

    /**
     * Makes a draft of what was typed.
     *
     * @throws InvalidInput if it doesn't hold to the rules
     */
    public FilingDraft check(TypedFiling typed) {
        return FilingRules.check(typed, practices, today());
    }

    /** The same for somebody whom the form asked the practice's questions. */
    FilingDraft checkAsked(TypedFiling typed) {
        return FilingRules.checkAsked(typed, practices, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Clocks.PARIS));
    }

    /**
     * Files a report, in one transaction; once it returns, the report is on disk. The same key and content again gives the
     * same receipt.
     *
     * @throws FilingKeyReused if the key was used for something else
     */
    public Filed file(FilingDraft draft, FilingKey key, Channel channel, Actor by) {
        return transactions.retrying(
                () -> earlier(key).orElseGet(() -> receipt(enter(draft, key, channel, by), false)));
    }

    /**
     * The receipt of what was filed with this key; empty if nothing was.
     *
     * @throws FilingKeyReused if it was something else
     */
    public Optional<Filed> filed(FilingKey key) {
        return transactions.retrying(() -> earlier(key));
    }

    private Optional<Filed> earlier(FilingKey key) {
        return em.createQuery("SELECT r FROM Report r WHERE r.filingKey = :key", Report.class)
                .setParameter("key", key.key())
                .getResultStream()
                .findFirst()
                .map(report -> receiptAgain(report, key));
    }

    private Filed receiptAgain(Report report, FilingKey key) {
        if (!report.wasFiledWith(key)) {
            throw new FilingKeyReused(report.reference());
        }
        return receipt(report, true);
    }

    /** Makes a report of a draft, within the caller's transaction. */
    Report enter(FilingDraft draft, FilingKey key, Channel channel, Actor by) {
        var platform = platforms.findOrEnter(draft.platformName(), draft.addresses());
        var report = new Report(
                Reference.random(random), randomId(), key, channel, draft, platform.id(), by, clock.instant());
        em.persist(report);
        similar.index(report.id(), platform.id(), report.practice(), draft.language(), draft.title(), draft.text());
        return report;
    }

    Filed receipt(Report report, boolean again) {
        return new Filed(report.reference(), trackingCodes.codeOf(report.randomId(), report.trackingVersion()), again);
    }

    /**
     * Opens the follow-up of a report. An unknown reference and a wrong code get the same answer, after the same work.
     *
     * @return empty unless the code is that of the report
     */
    public Optional<FollowUp> follow(Reference reference, TrackingCode code) {
        return transactions.retrying(() -> admitted(reference, code).map(this::followUp));
    }

    /**
     * Takes the person's answer to what an agent asked.
     *
     * @return the follow-up as it then stands; empty unless the code is that of the report
     * @throws InvalidInput if the answer is empty or too long
     * @throws IllegalAct if nothing is being asked
     */
    public Optional<FollowUp> answer(Reference reference, TrackingCode code, String typed) {
        var text = Typed.clean(typed).orElseThrow(() -> new InvalidInput(FieldProblem.of("answer", "answer.missing")));
        if (Typed.isBroken(text)) {
            throw new InvalidInput(FieldProblem.of("answer", "text.broken"));
        }
        if (Typed.length(text) > FilingRules.MAX_TEXT) {
            throw new InvalidInput(FieldProblem.of("answer", "text.tooLong", FilingRules.MAX_TEXT));
        }
        return transactions.retrying(() -> {
            var admitted = admitted(reference, code);
            admitted.ifPresent(report -> report.answer(text, clock.instant()));
            return admitted.map(this::followUp);
        });
    }

    private Optional<Report> admitted(Reference reference, TrackingCode code) {
        var found = em.createQuery("SELECT r FROM Report r WHERE r.reference = :reference", Report.class)
                .setParameter("reference", reference.value())
                .getResultStream()
                .findFirst();
        boolean right = trackingCodes.matches(
                code,
                found.map(Report::randomId).orElse(NOBODY),
                found.map(Report::trackingVersion).orElse(1));
        return found.filter(report -> right);
    }

    private FollowUp followUp(Report report) {
        return new FollowUp(
                report.reference(),
                practices.find(report.practice(), report.practiceVersion()).orElseThrow(),
                platforms.get(report.platformId()).displayName(),
                report.status(),
                report.filedAt(),
                report.history());
    }

    private UUID randomId() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
