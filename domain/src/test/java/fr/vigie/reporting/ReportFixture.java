package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.Member;
import fr.vigie.access.MemberRole;
import fr.vigie.access.Role;
import fr.vigie.reporting.practice.Authority;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A report of which everything can be done, by whoever may. */
final class ReportFixture {

    static final Actor AGENT = new Actor(Actor.Kind.AGENT, 7, "camille", Set.of(Role.AGENT));
    static final Actor MEMBER = new Member(5, 1, "Service client", MemberRole.MEMBER).actor();
    static final Deadlines DEADLINES = Deadlines.read("mainland");
    static final Consents NAMED = new Consents(true, true);

    private static final Practice FAKE_REVIEWS =
            new PracticeCatalog().find("AVIS_FAUX").orElseThrow();

    private ReportFixture() {}

    /** Filed by somebody who can be written to. */
    static Report filed(Instant at) {
        var draft = new FilingDraft(
                FAKE_REVIEWS,
                Filer.CONSUMER,
                null,
                "Marché",
                List.of(),
                null,
                null,
                "Faux avis",
                null,
                null,
                null,
                Map.of(),
                "fr");
        var key = FilingKey.ofDraft(1);
        var report = new Report(
                Reference.random(new SecureRandom()), new UUID(3, 4), key, Channel.PAGE, draft, 1, Actor.CITIZEN, at);
        report.comesFrom(9L, NAMED);
        return report;
    }

    static Report transmitted(Instant at) {
        var report = filed(at);
        perform(report, ReportAct.DECLARE_ADMISSIBLE, at);
        perform(report, ReportAct.TRANSMIT, at);
        return report;
    }

    static Report promised(Instant at) {
        var report = transmitted(at);
        perform(report, ReportAct.ACCEPT, at);
        return report;
    }

    /** Does the act as whoever may do it would; the clocks' acts only if they are due. */
    static void perform(Report report, ReportAct act, Instant at) {
        // The same words twice in a row would be one message.
        var number = report.history().size();
        switch (act) {
            case FILE -> throw new IllegalAct(report.reference(), act, report.status());
            case PUT_ASIDE -> decide(report, new Decision(act, SetAsideReason.UNFOUNDED, null, null), at);
            case REQUEST_INFORMATION, REPLY -> decide(report, new Decision(act, null, "Quand ? " + number, null), at);
            case HAND_OVER -> decide(report, new Decision(act, null, null, Authority.CNIL), at);
            case TAKE, DECLARE_ADMISSIBLE, REOPEN, TRANSMIT -> decide(report, Decision.of(act), at);
            case ANSWER -> report.answer("Hier. " + number, at, DEADLINES);
            case WRITE -> report.write("Toujours rien. " + number, at, DEADLINES);
            case CONSULT -> {
                if (!act.isPossibleFrom(report.status())) {
                    throw new IllegalAct(report.reference(), act, report.status());
                }
                report.consult(MEMBER, at, DEADLINES);
            }
            case ACCEPT -> report.respond(promise(at), MEMBER, at, DEADLINES);
            case CONTEST -> report.respond(response(ResponseKind.CONTESTED, null), MEMBER, at, DEADLINES);
            case DECLINE ->
                report.respond(response(ResponseKind.NOT_CONCERNED, NotConcernedReason.SELLER), MEMBER, at, DEADLINES);
            case FULFIL -> report.fulfil("Remboursé.", MEMBER, at, DEADLINES);
            case REVIEW_ANSWER -> report.review(true, null, at, DEADLINES);
            case CONFIRM_KEPT -> report.checkPromise(true, null, at, DEADLINES);
            case REPORT_BROKEN -> report.checkPromise(false, "Rien reçu.", at, DEADLINES);
            case REATTRIBUTE -> report.reattribute(2, at, DEADLINES);
            case WITHDRAW -> report.withdraw(at, DEADLINES);
            case ERASE -> report.erase(Actor.CITIZEN, new UUID(5, 6), at, DEADLINES);
            case ANSWER_SURVEY -> report.answerSurvey(Outcome.SOLVED, at, DEADLINES);
            case REMIND, EXPIRE, CHECK_PROMISE, CLOSE, SURVEY -> {
                var due =
                        report.timetable().due(report.status(), report.person().isPresent(), at, DEADLINES);
                if (!due.equals(Optional.of(act))) {
                    throw new IllegalAct(report.reference(), act, report.status());
                }
                report.runClock(at, DEADLINES);
            }
        }
    }

    static void decide(Report report, Decision decision, Instant at) {
        report.decide(decision, AGENT, at, DEADLINES);
    }

    private static PlatformResponse promise(Instant at) {
        return new PlatformResponse(
                ResponseKind.ACCEPTED,
                null,
                "Vous avez raison.",
                "Rembourser",
                Deadlines.day(at).plusDays(10),
                null);
    }

    private static PlatformResponse response(ResponseKind kind, NotConcernedReason reason) {
        return new PlatformResponse(kind, reason, "Nous ne sommes pas d’accord.", null, null, "Entre nous.");
    }
}
