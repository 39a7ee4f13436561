package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.platform.PlatformRef;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.similarity.SimilarReports;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report of a disloyal practice (signalement).
 *
 * <p>It is received; an agent takes it and declares it admissible, sets it aside with a reason, or asks the person for
 * information, whose answer brings it back to received. What is admissible is transmitted to the platform, which reads it and accepts,
 * contests or says that it isn't concerned, within its time; the person says what they think of the answer, and whether an engagement was
 * kept. {@link ReportAct} is the table of what is possible when, and each act leaves an event; {@link Timetable} holds the clocks.
 */
@Entity
@Table(name = "report")
class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 50)
    private Long id;

    private String reference;

    @Embedded
    private Credentials credentials;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "platform_id")
    private long platformId;

    @Embedded
    private StatementOfFacts facts;

    /** Who may be written to about it (fr.vigie.messaging); null for an anonymous report. */
    @Column(name = "person_id")
    private Long personId;

    /** The person agreed that the platform learns who they are. */
    @Column(name = "identity_shared")
    private boolean identityShared;

    /** The person agreed that their words may be quoted in what is published. */
    private boolean quotable;

    /** The first report of the group that this one joined ("me too"); null for one that stands for itself. */
    @Column(name = "joined_to")
    private Long joinedTo;

    @Enumerated(EnumType.STRING)
    private ReportStatus status;

    @Column(name = "assignee_id")
    private Long assigneeId;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Embedded
    private Timetable timetable;

    /** The person has named another platform once already. */
    private boolean reattributed;

    /** What the person said came of it since it was last transmitted; null if they didn't. */
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Version
    private int version;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ReportEvent> events = new ArrayList<>();

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @OrderBy("answeredAt, id")
    private List<ReportResponse> responses = new ArrayList<>();

    protected Report() {}

    Report(
            Reference reference,
            UUID randomId,
            FilingKey key,
            Channel channel,
            FilingDraft draft,
            long platformId,
            Actor filedBy,
            Instant filedAt) {
        this.reference = reference.value();
        this.credentials = new Credentials(randomId, key);
        this.channel = channel;
        this.platformId = platformId;
        this.facts = new StatementOfFacts(draft);
        this.status = ReportStatus.RECEIVED;
        this.filedAt = filedAt;
        this.timetable = new Timetable(filedAt);
        events.add(new ReportEvent(this, filedAt, ReportAct.FILE, filedBy, null, null));
    }

    /**
     * Says who filed it and what they agreed to.
     *
     * @param person whom to write to; null for an anonymous report, which has no identity to share
     */
    void comesFrom(Long person, Consents consents) {
        personId = person;
        identityShared = person != null && consents.identityShared();
        quotable = consents.quotable();
    }

    /** Lets it be found by what it says, on the platform that it is about. */
    void index(SimilarReports similar) {
        similar.index(id, platformId, facts.practice(), facts.language(), facts.title(), facts.narrative());
    }

    void joins(long head) {
        joinedTo = head;
    }

    /**
     * Does what an agent decided.
     *
     * @return false if the agent has just said the very same
     */
    boolean decide(Decision decision, Actor agent, Instant at, Deadlines deadlines) {
        if (decision.act() == ReportAct.REPLY && isSaidAlready(ReportAct.REPLY, agent, decision.note(), at)) {
            return false;
        }
        perform(decision.act(), agent, at, decision.reason(), decision.note(), deadlines, () -> {
            if (decision.act() == ReportAct.TAKE) {
                assigneeId = agent.id();
            } else if (decision.act() == ReportAct.TRANSMIT) {
                timetable.transmitted(at, deadlines);
                outcome = null;
            }
        });
        return true;
    }

    /** The person answers what an agent asked. */
    void answer(String text, Instant at, Deadlines deadlines) {
        if (!isSaidAlready(ReportAct.ANSWER, Actor.CITIZEN, text, at)) {
            perform(ReportAct.ANSWER, Actor.CITIZEN, at, null, text, deadlines, () -> {});
        }
    }

    /** The person writes of their own accord. */
    void write(String text, Instant at, Deadlines deadlines) {
        if (!isSaidAlready(ReportAct.WRITE, Actor.CITIZEN, text, at)) {
            perform(ReportAct.WRITE, Actor.CITIZEN, at, null, text, deadlines, () -> {});
        }
    }

    /** The platform opens it; only the first time leaves a trace. */
    void consult(Actor member, Instant at, Deadlines deadlines) {
        if (ReportAct.CONSULT.isPossibleFrom(status)) {
            perform(ReportAct.CONSULT, member, at, null, null, deadlines, () -> {});
        }
    }

    /** @throws InvalidInput if the engagement's day is over or too far away */
    void respond(PlatformResponse response, Actor member, Instant at, Deadlines deadlines) {
        var today = Deadlines.day(at);
        if (response.engagementBy() != null) {
            var latest = deadlines.last(today, deadlines.promise());
            if (response.engagementBy().isBefore(today)
                    || response.engagementBy().isAfter(latest)) {
                throw new InvalidInput(
                        FieldProblem.of("engagementBy", "response.engagementBy.outside", deadlines.promise()));
            }
        }
        perform(response.kind().act(), member, at, null, null, deadlines, () -> {
            responses.add(new ReportResponse(this, response, at));
            timetable.promised(response.engagementBy());
        });
    }

    void fulfil(String proof, Actor member, Instant at, Deadlines deadlines) {
        perform(ReportAct.FULFIL, member, at, null, null, deadlines, () -> lastResponse()
                .fulfilled(proof, at));
    }

    /** The person says once what they think of an answer. */
    void review(boolean helpful, String words, Instant at, Deadlines deadlines) {
        if (!isReviewable()) {
            throw new IllegalAct(reference(), ReportAct.REVIEW_ANSWER, status);
        }
        perform(ReportAct.REVIEW_ANSWER, Actor.CITIZEN, at, null, null, deadlines, () -> lastResponse()
                .reviewed(helpful, words));
    }

    /** Whether the person may still say what they think of the last answer. */
    boolean isReviewable() {
        return ReportAct.REVIEW_ANSWER.isPossibleFrom(status) && !lastResponse().isReviewed();
    }

    void checkPromise(boolean kept, String words, Instant at, Deadlines deadlines) {
        perform(
                kept ? ReportAct.CONFIRM_KEPT : ReportAct.REPORT_BROKEN,
                Actor.CITIZEN,
                at,
                null,
                null,
                deadlines,
                () -> lastResponse().checked(kept, words));
    }

    /** The person names the platform that they mean, once. */
    void reattribute(long otherPlatform, Instant at, Deadlines deadlines) {
        if (!isReattributable() || otherPlatform == platformId) {
            throw new IllegalAct(reference(), ReportAct.REATTRIBUTE, status);
        }
        perform(ReportAct.REATTRIBUTE, Actor.CITIZEN, at, null, null, deadlines, () -> {
            reattributed = true;
            platformId = otherPlatform;
            joinedTo = null;
            timetable.leftPlatform();
        });
    }

    boolean isReattributable() {
        return ReportAct.REATTRIBUTE.isPossibleFrom(status) && !reattributed;
    }

    void withdraw(Instant at, Deadlines deadlines) {
        perform(ReportAct.WITHDRAW, Actor.CITIZEN, at, null, null, deadlines, () -> {});
    }

    /** The person says what came of it, once each time that it was transmitted; from its end on, asked or not. */
    void answerSurvey(Outcome came, Instant at, Deadlines deadlines) {
        if (!isSurveyOpen()) {
            throw new IllegalAct(reference(), ReportAct.ANSWER_SURVEY, status);
        }
        perform(ReportAct.ANSWER_SURVEY, Actor.CITIZEN, at, null, null, deadlines, () -> outcome = came);
    }

    boolean isSurveyOpen() {
        return ReportAct.ANSWER_SURVEY.isPossibleFrom(status) && outcome == null;
    }

    /**
     * Forgets everything that was told, by whomever; what is left says that there was a report of a practice of a platform, and what
     * became of it. The tracking code opens nothing any more; the filing key stays, so that what is erased isn't filed again by a
     * program that repeats itself.
     *
     * @param nobody random, in place of the number that the code is made of
     */
    void erase(Actor by, UUID nobody, Instant at, Deadlines deadlines) {
        perform(ReportAct.ERASE, by, at, null, null, deadlines, () -> {
            credentials.erase(nobody);
            facts.erase();
            personId = null;
            identityShared = false;
            quotable = false;
            events.forEach(ReportEvent::erase);
            responses.forEach(ReportResponse::erase);
        });
    }

    /**
     * Does what fell due by now.
     *
     * @return the act; empty if nothing fell due, as somebody acted meanwhile
     */
    Optional<ReportAct> runClock(Instant now, Deadlines deadlines) {
        var due = timetable.due(status, personId != null, now, deadlines);
        due.ifPresent(act -> perform(act, Actor.SYSTEM, now, null, null, deadlines, () -> {}));
        return due;
    }

    /** What was just done was for the platform to know, and nobody there could be told. */
    void toldNobody() {
        events.get(events.size() - 1).toldNobody();
    }

    /** Whether, as far as is known, nobody at the platform was told of it since it was sent there. */
    boolean isUntold() {
        var notices = events.stream()
                .filter(event -> timetable.transmittedAt() != null && event.isNotice(timetable.transmittedAt()))
                .toList();
        return !notices.isEmpty() && notices.stream().allMatch(ReportEvent::isUntold);
    }

    /**
     * Whether the person may take a file back that came then: added since it was filed, and no agent has acted on the report since, who may
     * have gone by it. Platforms see no files.
     */
    boolean mayTakeBack(Instant receivedAt) {
        return receivedAt.isAfter(filedAt)
                && (allows(ReportAct.WRITE) || allows(ReportAct.ANSWER))
                && events.stream().noneMatch(event -> event.isAgentsSince(receivedAt));
    }

    /** Whether these very words were the last that happened, a moment ago: their button was pressed twice. */
    private boolean isSaidAlready(ReportAct act, Actor actor, String words, Instant at) {
        return events.get(events.size() - 1).says(act, actor, words, at);
    }

    private void perform(
            ReportAct act,
            Actor actor,
            Instant at,
            SetAsideReason reason,
            String note,
            Deadlines deadlines,
            Runnable change) {
        var before = status;
        status = act.leadsFrom(before).orElseThrow(() -> new IllegalAct(reference(), act, before));
        change.run();
        timetable.after(act, before, status, personId != null, at, deadlines);
        events.add(new ReportEvent(this, at, act, actor, reason, note));
    }

    private ReportResponse lastResponse() {
        return responses.get(responses.size() - 1);
    }

    Reference reference() {
        return new Reference(reference);
    }

    Credentials credentials() {
        return credentials;
    }

    ReportStatus status() {
        return status;
    }

    String practice() {
        return facts.practice();
    }

    int practiceVersion() {
        return facts.practiceVersion();
    }

    long platformId() {
        return platformId;
    }

    Instant filedAt() {
        return filedAt;
    }

    long id() {
        return id;
    }

    Optional<Long> person() {
        return Optional.ofNullable(personId);
    }

    /** Whether the life cycle and what was done already allow an act. */
    boolean allows(ReportAct act) {
        return switch (act) {
            case REVIEW_ANSWER -> isReviewable();
            case REATTRIBUTE -> isReattributable();
            case ANSWER_SURVEY -> isSurveyOpen();
            default -> act.isPossibleFrom(status);
        };
    }

    /** Whether a platform may see it: it was sent to that one, and the person didn't take it back. */
    boolean isOpenTo(long platform) {
        return platformId == platform
                && timetable.transmittedAt() != null
                && InboxFilter.ALL.statuses().contains(status);
    }

    ReceivedRow received() {
        return new ReceivedRow(
                id,
                reference(),
                facts.practice(),
                facts.practiceVersion(),
                status,
                timetable.transmittedAt(),
                timetable.answerBy(),
                timetable.promiseBy());
    }

    /** What the platform may see of it. */
    ReceivedReport received(Practice filedAs, String personName, String personEmail) {
        return new ReceivedReport(
                reference(),
                filedAs,
                status,
                facts.title(),
                facts.narrative(),
                facts.quote(),
                facts.seller(),
                facts.address(),
                facts.occurredOn(),
                facts.language(),
                facts.answers(),
                personName,
                personEmail,
                timetable.transmittedAt(),
                timetable.answerBy(),
                timetable.promiseBy(),
                response()
                        .filter(response -> !response.answeredAt().isBefore(timetable.transmittedAt()))
                        .orElse(null),
                events.stream()
                        .filter(event -> event.isForPlatform(timetable.transmittedAt()))
                        .map(ReportEvent::view)
                        .toList());
    }

    boolean isIdentityShared() {
        return identityShared;
    }

    Timetable timetable() {
        return timetable;
    }

    Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** What the platform answered, the last one; empty if it has not. */
    Optional<ResponseView> response() {
        return responses.isEmpty()
                ? Optional.empty()
                : Optional.of(lastResponse().view());
    }

    ReportView view(PlatformRef platform, Practice filedAs) {
        return new ReportView(
                reference(),
                platform,
                filedAs,
                status,
                channel,
                facts.filer(),
                facts.siren(),
                facts.seller(),
                facts.title(),
                facts.narrative(),
                facts.quote(),
                facts.document(),
                facts.address(),
                facts.language(),
                facts.occurredOn(),
                facts.answers(),
                personId != null,
                quotable,
                filedAt,
                timetable.answerBy(),
                timetable.promiseBy(),
                response().orElse(null),
                outcome,
                history());
    }

    List<EventView> history() {
        return events.stream().map(ReportEvent::view).toList();
    }
}
