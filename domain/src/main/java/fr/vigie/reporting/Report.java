package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.platform.PlatformRef;
import fr.vigie.reporting.practice.Filer;
import fr.vigie.reporting.practice.Practice;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A report of a disloyal practice (signalement).
 *
 * <p>It is received; an agent takes it and declares it admissible, sets it aside with a reason, or asks the person for
 * information, whose answer brings it back to received; a decision can be taken back. {@link ReportAct} is the table of what
 * is possible when, and each act leaves an event.
 */
@Entity
@Table(name = "report")
class Report {

    private static final int FIRST_TRACKING_VERSION = 1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 50)
    private Long id;

    private String reference;

    @Column(name = "random_id")
    private byte[] randomId;

    @Column(name = "tracking_version")
    private int trackingVersion;

    @Column(name = "filing_key")
    private byte[] filingKey;

    @Column(name = "filing_digest")
    private byte[] filingDigest;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "platform_id")
    private long platformId;

    private String practice;

    @Column(name = "practice_version")
    private int practiceVersion;

    @Enumerated(EnumType.STRING)
    private Filer filer;

    private String siren;
    private String seller;
    private String title;
    private String narrative;
    private String quote;
    private String document;
    private String address;
    private String language;

    @Column(name = "occurred_on")
    private LocalDate occurredOn;

    /** Answers to the practice's questions, as a JSON object. */
    private String answers;

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

    @Version
    private int version;

    @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
    @OrderBy("at, id")
    private List<ReportEvent> events = new ArrayList<>();

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
        this.randomId = bytes(randomId);
        this.trackingVersion = FIRST_TRACKING_VERSION;
        this.filingKey = key.key();
        this.filingDigest = key.digest();
        this.channel = channel;
        this.platformId = platformId;
        this.practice = draft.practice().code();
        this.practiceVersion = draft.practice().version();
        this.filer = draft.filer();
        this.siren = draft.siren() == null ? null : draft.siren().value();
        this.seller = draft.seller();
        this.title = draft.title();
        this.narrative = draft.text();
        this.quote = draft.quote();
        this.document = draft.document();
        this.address =
                draft.addresses().isEmpty() ? null : draft.addresses().get(0).toString();
        this.language = draft.language();
        this.occurredOn = draft.occurredOn();
        this.answers = draft.answers().isEmpty() ? null : AnswersJson.write(draft.answers());
        this.status = ReportStatus.RECEIVED;
        this.filedAt = filedAt;
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

    void joins(long head) {
        joinedTo = head;
    }

    void take(Actor agent, Instant at) {
        perform(ReportAct.TAKE, agent, at, null, null);
        assigneeId = agent.id();
    }

    void declareAdmissible(Actor agent, Instant at) {
        perform(ReportAct.DECLARE_ADMISSIBLE, agent, at, null, null);
    }

    void setAside(Actor agent, SetAsideReason reason, Instant at) {
        perform(ReportAct.PUT_ASIDE, agent, at, reason, null);
    }

    void requestInformation(Actor agent, String question, Instant at) {
        perform(ReportAct.REQUEST_INFORMATION, agent, at, null, question);
    }

    void answer(String text, Instant at) {
        perform(ReportAct.ANSWER, Actor.CITIZEN, at, null, text);
    }

    void reopen(Actor agent, Instant at) {
        perform(ReportAct.REOPEN, agent, at, null, null);
    }

    private void perform(ReportAct act, Actor actor, Instant at, SetAsideReason reason, String note) {
        if (!act.isPossibleFrom(status)) {
            throw new IllegalAct(reference(), act, status);
        }
        status = act.leadsTo().orElse(status);
        events.add(new ReportEvent(this, at, act, actor, reason, note));
    }

    Reference reference() {
        return new Reference(reference);
    }

    UUID randomId() {
        var bytes = ByteBuffer.wrap(randomId);
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    int trackingVersion() {
        return trackingVersion;
    }

    boolean wasFiledWith(FilingKey key) {
        return Arrays.equals(filingDigest, key.digest());
    }

    ReportStatus status() {
        return status;
    }

    String practice() {
        return practice;
    }

    int practiceVersion() {
        return practiceVersion;
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

    ReportView view(PlatformRef platform, Practice filedAs) {
        return new ReportView(
                reference(),
                platform,
                filedAs,
                status,
                channel,
                filer,
                siren,
                seller,
                title,
                narrative,
                quote,
                document,
                address,
                language,
                occurredOn,
                AnswersJson.read(answers),
                personId != null,
                quotable,
                filedAt,
                history());
    }

    List<EventView> history() {
        return events.stream().map(ReportEvent::view).toList();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
