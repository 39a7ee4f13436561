package fr.vigie.reporting;

import fr.vigie.access.Member;
import fr.vigie.messaging.Contact;
import fr.vigie.messaging.Persons;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a platform reads what was sent to it, and answers. A report of another platform is as unknown as one that doesn't exist, and so
 * is one that was never sent, was withdrawn, or erased.
 */
@ApplicationScoped
public class PlatformDesk {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private Persons persons;

    @Inject
    private Deadlines deadlines;

    @Inject
    private ReportLetters letters;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * A page of the inbox, what is to be answered first at the top.
     *
     * @param after the last line of the page before; null for the first page
     */
    public List<ReceivedRow> inbox(Member member, InboxFilter filter, ReceivedRow after, int size) {
        return em.createQuery(
                        """
                        SELECT r FROM Report r
                         WHERE r.platformId = :platform AND r.timetable.transmittedAt IS NOT NULL AND r.status IN :statuses
                           AND (r.timetable.answerBy > :day OR r.timetable.answerBy = :day AND r.id > :id)
                         ORDER BY r.timetable.answerBy, r.id
                        """,
                        Report.class)
                .setParameter("platform", member.platformId())
                .setParameter("statuses", filter.statuses())
                .setParameter("day", after == null ? java.time.LocalDate.EPOCH : after.answerBy())
                .setParameter("id", after == null ? -1L : after.id())
                .setMaxResults(size)
                .getResultStream()
                .map(Report::received)
                .toList();
    }

    /** Opens a report; that it was opened for the first time is told to the person. */
    public Optional<ReceivedReport> open(Member member, Reference reference) {
        return act(member, reference, report -> {
            if (ReportAct.CONSULT.isPossibleFrom(report.status())) {
                report.consult(member.actor(), clock.instant(), deadlines);
                letters.tell(report, ReportAct.CONSULT);
            }
        });
    }

    /**
     * Answers a report.
     *
     * @throws InvalidInput if the engagement's day doesn't hold to the deadlines
     * @throws IllegalAct if it isn't waiting for an answer
     */
    public Optional<ReceivedReport> respond(Member member, Reference reference, PlatformResponse response) {
        return act(member, reference, report -> {
            report.respond(response, member.actor(), clock.instant(), deadlines);
            letters.tell(report, response.kind().act());
        });
    }

    /**
     * Says that an engagement was kept.
     *
     * @param typed what was done
     * @throws InvalidInput if that is missing or too long
     * @throws IllegalAct if there is no engagement, or it was said already
     */
    public Optional<ReceivedReport> fulfil(Member member, Reference reference, String typed) {
        var proof = Typed.clean(typed)
                .orElseThrow(() -> new InvalidInput(FieldProblem.of("proof", "response.proof.missing")));
        if (Typed.isBroken(proof)) {
            throw new InvalidInput(FieldProblem.of("proof", "text.broken"));
        }
        if (Typed.length(proof) > PlatformResponse.MAX_TEXT) {
            throw new InvalidInput(FieldProblem.of("proof", "text.tooLong", PlatformResponse.MAX_TEXT));
        }
        return act(member, reference, report -> {
            report.fulfil(proof, member.actor(), clock.instant(), deadlines);
            letters.tell(report, ReportAct.FULFIL);
        });
    }

    private Optional<ReceivedReport> act(Member member, Reference reference, Consumer<Report> act) {
        return transactions.retrying(() -> {
            var found = em.createQuery("SELECT r FROM Report r WHERE r.reference = :reference", Report.class)
                    .setParameter("reference", reference.value())
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .filter(report -> report.isOpenTo(member.platformId()));
            found.ifPresent(act);
            return found.map(this::received);
        });
    }

    private ReceivedReport received(Report report) {
        var person = report.isIdentityShared() ? report.person().flatMap(persons::find) : Optional.<Contact>empty();
        return report.received(
                practices.find(report.practice(), report.practiceVersion()).orElseThrow(),
                person.map(Contact::name).orElse(null),
                person.map(Contact::email).orElse(null));
    }

    /** The platform's own figures. */
    public PlatformFigures figures(Member member) {
        var row = (Object[]) em.createNativeQuery(
                        """
                        SELECT COUNT(*), SUM(seconds IS NOT NULL), SUM(kind = 'ACCEPTED'),
                               SUM(silent), MAX(median)
                          FROM (SELECT s.kind, s.seconds,
                                       r.status IN ('EXPIRED_UNREAD', 'EXPIRED_IGNORED')
                                         AND (SELECT COALESCE(MIN(e.untold), FALSE) FROM report_event e
                                               WHERE e.report_id = r.id AND e.at >= r.transmitted_at
                                                 AND e.act IN ('TRANSMIT', 'REMIND')) = FALSE AS silent,
                                       MEDIAN(s.seconds) OVER () / 86400 AS median
                                  FROM report r
                                  LEFT JOIN (SELECT report_id, kind,
                                                    TIMESTAMPDIFF(SECOND, p.transmitted_at, answered_at) AS seconds
                                               FROM report_response JOIN report p ON p.id = report_id
                                              WHERE p.platform_id = ?1 AND answered_at >= p.transmitted_at) s
                                    ON s.report_id = r.id
                                 WHERE r.platform_id = ?1 AND r.transmitted_at IS NOT NULL
                                   AND r.status NOT IN ('WITHDRAWN', 'ERASED')) of_platform
                        """)
                .setParameter(1, member.platformId())
                .getSingleResult();
        return new PlatformFigures(
                number(row[0]),
                number(row[1]),
                number(row[2]),
                number(row[3]),
                row[4] == null ? null : ((Number) row[4]).doubleValue());
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
