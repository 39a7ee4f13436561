package fr.vigie.advice.kept;

import fr.vigie.advice.counsel.AdviceCode;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.profile.Consultation;
import fr.vigie.advice.profile.Profile;
import fr.vigie.advice.profile.ProfileCode;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.MailTemplate;
import fr.vigie.shared.Clocks;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept of somebody who asked for it: their answers and what they are advised now. It is renewed at night and when they say
 * something, and goes when they want, or once nobody has opened it for two years. They may leave an address: only once it is proven
 * theirs do mails go there, until they stop them. Everything that they said exists sealed alone, but for how their search went.
 */
@Entity
@Table(name = "advice_kept")
class Kept {

    /** How long the link in a mail proves an address. */
    static final Duration PROOF = Duration.ofHours(24);

    /** Seen within so long, it is seen: not every reading is written. */
    private static final Duration GLANCE = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "advice_kept_seq")
    @SequenceGenerator(name = "advice_kept_seq", sequenceName = "advice_kept_seq", allocationSize = 50)
    private Long id;

    @Column(name = "key_hash")
    private byte[] keyHash;

    /** Mails need the key itself. */
    @Column(name = "key_sealed")
    private byte[] keySealed;

    @Column(name = "profile_sealed")
    private byte[] profileSealed;

    @Column(name = "list_sealed")
    private byte[] listSealed;

    @Column(name = "changes_sealed")
    private byte[] changesSealed;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "run_id")
    private long runId;

    @Column(name = "market_stamp")
    private String marketStamp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "renewed_at")
    private Instant renewedAt;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "email_fingerprint")
    private byte[] emailFingerprint;

    @Column(name = "confirm_hash")
    private byte[] confirmHash;

    @Column(name = "confirm_until")
    private Instant confirmUntil;

    @Column(name = "mails_since")
    private Instant mailsSince;

    @Column(name = "last_mail_at")
    private Instant lastMailAt;

    /** By months of their {@link Milestone}. */
    @ElementCollection
    @CollectionTable(name = "advice_kept_answer", joinColumns = @JoinColumn(name = "kept_id"))
    @MapKeyColumn(name = "milestone")
    private Map<Integer, KeptAnswer> answers = new HashMap<>();

    /** By the module's number. */
    @ElementCollection
    @CollectionTable(name = "advice_kept_draw", joinColumns = @JoinColumn(name = "kept_id"))
    @MapKeyColumn(name = "module")
    private Map<Integer, KeptDraw> draws = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "advice_kept_mail", joinColumns = @JoinColumn(name = "kept_id"))
    private List<KeptMail> mails = new ArrayList<>();

    protected Kept() {}

    Kept(KeptKey key, Instant now) {
        keyHash = key.hash();
        createdAt = now;
        seenAt = now;
        renewedAt = now;
    }

    long id() {
        return id;
    }

    /** Takes what seals need its number for, which persisting gives. */
    void begins(KeptKey key, Consultation consultation, Vault vault) {
        keySealed = vault.seal(key.value().getBytes(StandardCharsets.US_ASCII), keyContext());
        says(consultation.profile(), vault);
        isAdvised(consultation, createdAt, vault);
    }

    void says(Profile profile, Vault vault) {
        profileSealed = vault.seal(ProfileCode.encode(profile), profileContext());
    }

    /** Takes a list, and which modules it drew for the first time. */
    void isAdvised(Consultation consultation, Instant now, Vault vault) {
        var list = consultation.list();
        listSealed = vault.seal(new AdviceCode().encode(list), listContext());
        runId = consultation.run();
        marketStamp = consultation.market();
        renewedAt = now;
        list.advices()
                .forEach(advice ->
                        draws.putIfAbsent(advice.module().id(), new KeptDraw(true, advice.propensity(), runId, now)));
        list.withheld()
                .forEach(withheld -> draws.putIfAbsent(
                        withheld.module().id(), new KeptDraw(false, withheld.propensity(), runId, now)));
    }

    /** Adds changes to those that they haven't seen yet; those that they have seen make room. */
    void changes(AdviceChanges found, Instant now, Vault vault) {
        if (found.isEmpty()) {
            return;
        }
        var all = isChangeSeen() ? found : changes(vault).then(found);
        changesSealed = all.isEmpty() ? null : vault.seal(all.encode(), changesContext());
        changedAt = all.isEmpty() ? null : now;
    }

    private boolean isChangeSeen() {
        return changedAt == null || !seenAt.isBefore(changedAt);
    }

    /** @throws IllegalStateException if a later version of this program wrote it */
    Profile profile(Vault vault) {
        return ProfileCode.decode(vault.open(profileSealed, profileContext()))
                .orElseThrow(() -> new IllegalStateException("Answers of another version"));
    }

    AdviceList list(Vault vault) {
        return AdviceCode.decode(vault.open(listSealed, listContext()));
    }

    AdviceChanges changes(Vault vault) {
        return changesSealed == null
                ? AdviceChanges.NONE
                : AdviceChanges.decode(vault.open(changesSealed, changesContext()));
    }

    KeptKey key(Vault vault) {
        return new KeptKey(new String(vault.open(keySealed, keyContext()), StandardCharsets.US_ASCII));
    }

    /** Whether what it rests on is still so. */
    boolean isCurrent(long run, String market, YearMonth month) {
        return runId == run && marketStamp.equals(market) && advisedIn().equals(month);
    }

    /** Month as of which the list was computed. */
    YearMonth advisedIn() {
        return YearMonth.from(day(renewedAt));
    }

    /** They have it before their eyes. */
    void isSeen(Instant now) {
        if (!isChangeSeen() || seenAt.plus(GLANCE).isBefore(now)) {
            seenAt = now;
        }
    }

    /** @return whether the question has come up */
    boolean answers(Milestone milestone, KeptAnswer answer, Instant now) {
        if (!milestone.isReached(day(createdAt), day(now))) {
            return false;
        }
        answers.put(milestone.months(), answer);
        seenAt = now;
        return true;
    }

    /** The question to ask now. */
    Optional<Milestone> question(Instant now) {
        return Milestone.due(day(createdAt), answers().keySet(), day(now));
    }

    Map<Milestone, KeptAnswer> answers() {
        var given = new EnumMap<Milestone, KeptAnswer>(Milestone.class);
        answers.forEach((months, answer) -> given.put(Milestone.after(months).orElseThrow(), answer));
        return given;
    }

    /** An address was left: nothing goes there but the link that proves it. */
    void isReachedAt(long person, byte[] fingerprint, byte[] tokenHash, Instant now) {
        personId = person;
        emailFingerprint = fingerprint.clone();
        confirmHash = tokenHash.clone();
        confirmUntil = now.plus(PROOF);
        mailsSince = null;
    }

    /** @return whether the link still proves something: used again it changes nothing */
    boolean canProve(Instant now) {
        return personId != null && confirmUntil != null && now.isBefore(confirmUntil);
    }

    /** The address is theirs: mails begin. */
    void isProven(Instant now) {
        mailsSince = now;
    }

    /** No link proves anything any more. */
    void forgetsProof() {
        confirmHash = null;
        confirmUntil = null;
    }

    void forgetsAddress() {
        personId = null;
        emailFingerprint = null;
        mailsSince = null;
        forgetsProof();
    }

    void stopsMails() {
        mailsSince = null;
    }

    /** @param proven whether the address is known to be theirs: without that nothing begins */
    void resumesMails(boolean proven, Instant now) {
        if (personId != null && proven && mailsSince == null) {
            mailsSince = now;
        }
    }

    boolean getsMails() {
        return personId != null && mailsSince != null;
    }

    /** Why to write to them now; empty for not. */
    Optional<MailReason> reasonToWrite(Profile profile, boolean figuresChanged, Instant now) {
        return moment(profile, figuresChanged).reason(day(now));
    }

    private MailMoment moment(Profile profile, boolean figuresChanged) {
        boolean news = figuresChanged && changedAt != null && !isChangeSeen();
        return new MailMoment(
                profile,
                day(createdAt),
                getsMails() ? day(mailsSince) : null,
                lastMailAt == null ? null : day(lastMailAt),
                answers().keySet(),
                isSearching(),
                news ? day(changedAt) : null);
    }

    private boolean isSearching() {
        return answers.values().stream()
                .max(Comparator.comparing(KeptAnswer::answeredAt))
                .map(last -> last.outcome().isSearching())
                .orElse(true);
    }

    /** One of the mails that come by themselves was written. */
    void isToldBy(MailReason reason, Instant now) {
        lastMailAt = now;
        isWrittenTo(reason.template(), now);
    }

    /** A mail that they asked for was written. */
    void isWrittenTo(MailTemplate template, Instant now) {
        mails.add(new KeptMail(template, now));
    }

    /** When mails of a kind were written. */
    List<Instant> mailsOf(MailTemplate template) {
        return mails.stream()
                .filter(mail -> mail.template() == template)
                .map(KeptMail::writtenAt)
                .toList();
    }

    Optional<Long> person() {
        return Optional.ofNullable(personId);
    }

    Map<Integer, KeptDraw> draws() {
        return Map.copyOf(draws);
    }

    List<KeptMail> mails() {
        return List.copyOf(mails);
    }

    long runId() {
        return runId;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant seenAt() {
        return seenAt;
    }

    Instant renewedAt() {
        return renewedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** Days and months are those of Paris. */
    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Clocks.PARIS);
    }

    private String keyContext() {
        return "advice_kept.key/" + id;
    }

    private String profileContext() {
        return "advice_kept.profile/" + id;
    }

    private String listContext() {
        return "advice_kept.list/" + id;
    }

    private String changesContext() {
        return "advice_kept.changes/" + id;
    }
}
