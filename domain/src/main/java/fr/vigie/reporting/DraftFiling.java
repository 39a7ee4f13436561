package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.Contact;
import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import fr.vigie.messaging.Persons;
import fr.vigie.reporting.draft.DraftKey;
import fr.vigie.reporting.draft.DraftView;
import fr.vigie.reporting.draft.Drafts;
import fr.vigie.reporting.evidence.EvidenceRoom;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a draft into a report: what was typed, the files, the person behind it and the mandate of an agent who writes it for somebody
 * change hands in one transaction, once.
 */
@ApplicationScoped
public class DraftFiling {

    /** Fields of a draft that are not those of the rules. */
    public static final String CONTACT = "contact";

    public static final String BY_EMAIL = "EMAIL";
    public static final String NAME = "name";
    public static final String JOIN = "join";
    public static final String IDENTITY_SHARED = "consent.identity";
    public static final String QUOTABLE = "consent.quote";
    public static final String MANDATE_WAY = "mandate.way";
    public static final String MANDATE_NAME = "mandate.name";
    public static final String GIVEN = "yes";

    private static final int MAX_NAME = 200;
    private static final int PURGED_AT_ONCE = 200;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private ReportDesk desk;

    @Inject
    private Drafts drafts;

    @Inject
    private EvidenceRoom evidence;

    @Inject
    private SimilarReports similar;

    @Inject
    private JoinOffers offers;

    @Inject
    private Persons persons;

    @Inject
    private Outbox outbox;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Begins a draft that an agent writes for somebody who asked for it.
     *
     * @param way by which the person asked
     * @param name the person's, as far as they give it; may be null
     * @param confirmed that the person asked, and will have it read over to them
     * @throws InvalidInput if the mandate isn't whole
     */
    public DraftKey beginOnMandate(Actor agent, String way, String name, boolean confirmed) {
        agent.require(Role.COUNTER);
        var problems = new ArrayList<FieldProblem>();
        if (Arrays.stream(MandateWay.values()).noneMatch(w -> w.name().equals(way))) {
            problems.add(FieldProblem.of("way", "mandate.way.missing"));
        }
        var cleaned = Typed.clean(name).orElse("");
        if (Typed.length(cleaned) > MAX_NAME) {
            problems.add(FieldProblem.of("mandator", "name.tooLong", MAX_NAME));
        }
        if (!confirmed) {
            problems.add(FieldProblem.of("confirmed", "mandate.confirmed.missing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return drafts.beginFor(agent, Map.of(MANDATE_WAY, way, MANDATE_NAME, cleaned));
    }

    /**
     * Looks at what was typed into a draft.
     *
     * @param fields as the page shows them, saved or not
     * @throws InvalidInput with one problem a field
     */
    public FilingDraft check(DraftView draft, Map<String, String> fields, String language) {
        var problems = new ArrayList<FieldProblem>();
        FilingDraft checked = null;
        try {
            checked = desk.checkAsked(TypedFiling.of(fields, language));
        } catch (InvalidInput invalid) {
            problems.addAll(invalid.problems());
        }
        if (byEmail(fields)) {
            if (persons.ofDraft(draft.id()).filter(Contact::proven).isEmpty()) {
                problems.add(FieldProblem.of("email", "email.unproven"));
            } else {
                Persons.problemWithName(fields.get(NAME)).ifPresent(problems::add);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        return checked;
    }

    /**
     * Files a draft; once it returns, the report is on disk. Filed again, it gives the same receipt.
     *
     * @param language of the page, and so presumably of the text
     * @return empty if there is no such draft any more
     * @throws InvalidInput if it doesn't hold to the rules
     */
    public Optional<Filed> file(DraftKey key, Actor by, String language) {
        return transactions.retrying(
                () -> drafts.file(key, by, draft -> file(draft, by, language).id())
                        .map(id -> desk.receipt(em.find(Report.class, id), false)));
    }

    private Report file(DraftView draft, Actor by, String language) {
        var fields = draft.fields();
        var checked = check(draft, fields, language);
        var key = FilingKey.ofDraft(draft.id());
        var report = draft.isAssisted()
                ? desk.enter(checked, key, Channel.ASSISTED, by)
                : desk.enter(checked, key, Channel.PAGE, Actor.CITIZEN);
        report.comesFrom(person(draft), consents(fields));
        joined(draft, report).ifPresent(report::joins);
        evidence.attach(draft.id(), report.id());
        if (draft.isAssisted()) {
            em.persist(mandate(draft, report));
        }
        report.person()
                .ifPresent(person -> outbox.enqueue(
                        person,
                        MailTemplate.REPORT_FILED,
                        Map.of("reference", report.reference().value()),
                        Locale.forLanguageTag(language)));
        return report;
    }

    /** Under the name that was read over, whichever page or tab it was written on. */
    private Long person(DraftView draft) {
        if (byEmail(draft.fields())) {
            persons.name(draft.id(), draft.text(NAME));
            return persons.attach(draft.id()).orElse(null);
        }
        persons.forgetDraft(draft.id());
        return null;
    }

    /** The group that the person chose to join, if it is about the same practice of the same platform, and neither set aside nor withdrawn by now. */
    private Optional<Long> joined(DraftView draft, Report report) {
        return offers.opened(draft.id(), draft.text(JOIN))
                .map(similar::headOf)
                .map(id -> em.find(Report.class, id))
                .filter(head -> head.platformId() == report.platformId()
                        && head.practice().equals(report.practice())
                        && head.status() != ReportStatus.SET_ASIDE
                        && head.status() != ReportStatus.WITHDRAWN)
                .map(Report::id);
    }

    private Mandate mandate(DraftView draft, Report report) {
        var name = draft.find(MANDATE_NAME)
                .map(text -> vault.seal(text.getBytes(StandardCharsets.UTF_8), Mandate.context(report.id())))
                .orElse(null);
        var way = MandateWay.valueOf(draft.text(MANDATE_WAY));
        return new Mandate(report.id(), draft.agentId(), way, name, clock.instant());
    }

    private static boolean byEmail(Map<String, String> fields) {
        return BY_EMAIL.equals(fields.get(CONTACT));
    }

    public static Consents consents(Map<String, String> fields) {
        return new Consents(GIVEN.equals(fields.get(IDENTITY_SHARED)), GIVEN.equals(fields.get(QUOTABLE)));
    }

    /** The receipt of the report that a draft became; empty as long as it is one. */
    public Optional<Filed> receipt(DraftView draft) {
        return Optional.ofNullable(draft.reportId())
                .map(id -> transactions.retrying(() -> desk.receipt(em.find(Report.class, id), false)));
    }

    /** Throws a draft away, with its files and whoever was behind it; of a report that was sent, only the receipt goes. */
    public void forget(DraftKey key, Actor by) {
        transactions.retrying(() -> drafts.forget(key, by).map(this::forgetBelongings));
    }

    private Long forgetBelongings(long draftId) {
        evidence.forget(draftId);
        persons.forgetDraft(draftId);
        return draftId;
    }

    /**
     * Throws away the drafts whose time is over, each in a transaction of its own.
     *
     * @return how many there were
     */
    public int purge() {
        int purged = 0;
        List<Long> expired;
        do {
            expired = drafts.expired(PURGED_AT_ONCE);
            for (long id : expired) {
                purged += transactions.retrying(() -> {
                    boolean removed = drafts.removeExpired(id);
                    if (removed) {
                        forgetBelongings(id);
                    }
                    return removed ? 1 : 0;
                });
            }
        } while (expired.size() == PURGED_AT_ONCE);
        return purged;
    }
}
