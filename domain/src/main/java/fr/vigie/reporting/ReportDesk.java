package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.shared.Clocks;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where reports are filed: the citizen's counter (guichet). */
@ApplicationScoped
public class ReportDesk {

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private TrackingCodes trackingCodes;

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
        return em.createQuery("SELECT r FROM Report r WHERE r.credentials.filingKey = :key", Report.class)
                .setParameter("key", key.key())
                .getResultStream()
                .findFirst()
                .map(report -> receiptAgain(report, key));
    }

    private Filed receiptAgain(Report report, FilingKey key) {
        if (!report.credentials().areOf(key)) {
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
        report.index(similar);
        return report;
    }

    Filed receipt(Report report, boolean again) {
        return new Filed(report.reference(), report.credentials().code(trackingCodes), again);
    }

    private UUID randomId() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
