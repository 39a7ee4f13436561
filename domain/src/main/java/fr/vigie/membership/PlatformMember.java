package fr.vigie.membership;

import fr.vigie.access.LockOut;
import fr.vigie.access.Member;
import fr.vigie.access.MemberRole;
import fr.vigie.confidentiality.Vault;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * The account of somebody who answers for a platform. They are invited, join by choosing a password and setting up an application
 * for codes, and are closed in the end; a closed account doesn't open again. Wrong attempts close it for a while.
 */
@Entity
@Table(name = "platform_member")
class PlatformMember {

    enum State {
        INVITED,
        ACTIVE,
        CLOSED
    }

    static final Duration INVITATION = Duration.ofDays(7);

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    /** How long a member is left in peace after a mail. */
    static final Duration QUIET = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "platform_member_seq")
    @SequenceGenerator(name = "platform_member_seq", sequenceName = "platform_member_seq", allocationSize = 50)
    private Long id;

    @Column(name = "platform_id")
    private long platformId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "email_fingerprint")
    private byte[] emailFingerprint;

    private String language;

    @Enumerated(EnumType.STRING)
    private MemberRole role;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "invitation_hash")
    private byte[] invitationHash;

    @Column(name = "invitation_until")
    private Instant invitationUntil;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "totp_sealed")
    private byte[] totpSealed;

    @Column(name = "totp_step")
    private long totpStep;

    @Column(name = "session_stamp")
    private int sessionStamp;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    private boolean demonstration;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "joined_at")
    private Instant joinedAt;

    @Column(name = "told_until")
    private Instant toldUntil;

    @Column(name = "closed_at")
    private Instant closedAt;

    protected PlatformMember() {}

    /**
     * Somebody invited: their link opens the account for a week.
     *
     * @param language in which they are written to: fr or en
     */
    PlatformMember(
            long platformId,
            long personId,
            byte[] emailFingerprint,
            MemberRole role,
            String language,
            byte[] invitationHash,
            Instant createdAt) {
        this.platformId = platformId;
        this.personId = personId;
        this.emailFingerprint = emailFingerprint.clone();
        this.role = role;
        this.language = language;
        this.state = State.INVITED;
        this.invitationHash = invitationHash.clone();
        this.invitationUntil = createdAt.plus(INVITATION);
        this.totpStep = Totp.NEVER;
        this.createdAt = createdAt;
    }

    boolean isInvitedAt(Instant now) {
        return state == State.INVITED && now.isBefore(invitationUntil);
    }

    boolean isOverSince(Instant day) {
        return state == State.INVITED && !invitationUntil.isAfter(day);
    }

    /** Whether a new invitation of its address may take its place: nobody used it, and it is the same platform's or over. */
    boolean isReplaceable(long invitingPlatform, Instant now) {
        return state == State.INVITED && (platformId == invitingPlatform || !isInvitedAt(now));
    }

    /** Whether the same invitation went out a moment ago: its button was pressed twice. */
    boolean isJustInvitedBy(long invitingPlatform, MemberRole asRole, Instant now) {
        return isInvitedAt(now)
                && platformId == invitingPlatform
                && role == asRole
                && now.isBefore(createdAt.plus(A_MOMENT));
    }

    boolean isActive() {
        return state == State.ACTIVE;
    }

    boolean isAdmin() {
        return role == MemberRole.ADMIN;
    }

    boolean isOf(long platform) {
        return platformId == platform;
    }

    /** Takes a password, and the secret of which their application makes codes; neither opens anything before a code came. */
    void prepares(String newPasswordHash, byte[] totpSecret, Vault vault) {
        passwordHash = newPasswordHash;
        totpSealed = vault.seal(totpSecret, totpContext());
    }

    boolean isPrepared() {
        return totpSealed != null;
    }

    byte[] totpSecret(Vault vault) {
        return vault.open(totpSealed, totpContext());
    }

    private String totpContext() {
        return "platform_member.totp/" + id;
    }

    /** Opens the account, if the code is right; the invitation is used up. */
    boolean joins(byte[] secret, String code, Instant now) {
        var step = Totp.match(secret, code, now, totpStep);
        if (step.isPresent()) {
            totpStep = step.getAsLong();
            state = State.ACTIVE;
            joinedAt = now;
            toldUntil = now;
            invitationHash = null;
            invitationUntil = null;
        }
        return step.isPresent();
    }

    /** The account of a demonstration, which nobody was invited to. */
    void demonstrates(Instant now) {
        state = State.ACTIVE;
        joinedAt = now;
        toldUntil = now;
        invitationHash = null;
        invitationUntil = null;
        demonstration = true;
    }

    /** Takes a password that the member chose; sessions that began under another end. */
    void choosesPassword(String newHash) {
        passwordHash = newHash;
        sessionStamp++;
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /**
     * Tries to sign in: both proofs must be right, and which wasn't is told to nobody. A code is used up by it.
     *
     * @param rightPassword whether the password was right
     */
    boolean admits(boolean rightPassword, byte[] secret, String code, Instant now) {
        var step = rightPassword ? Totp.match(secret, code, now, totpStep) : OptionalLong.empty();
        if (step.isPresent()) {
            totpStep = step.getAsLong();
            failedAttempts = 0;
            lockedUntil = null;
            return true;
        }
        failedAttempts = LockOut.count(failedAttempts, failedAt, now);
        failedAt = now;
        LockOut.after(failedAttempts).ifPresent(delay -> lockedUntil = now.plus(delay));
        return false;
    }

    /** Whether another mail may tell what happened up to then. */
    boolean isDueAt(Instant until) {
        return isActive() && !toldUntil.plus(QUIET).isAfter(until);
    }

    void isToldUntil(Instant until) {
        toldUntil = until;
    }

    Instant toldUntil() {
        return toldUntil;
    }

    void takesRole(MemberRole newRole) {
        role = newRole;
    }

    /** Keeps of it only what trails point to; the person is to be forgotten by who closes it. */
    void closes(Instant now) {
        state = State.CLOSED;
        closedAt = now;
        personId = null;
        emailFingerprint = null;
        invitationHash = null;
        invitationUntil = null;
        passwordHash = null;
        totpSealed = null;
    }

    Member member(String name) {
        return new Member(id, platformId, name, role);
    }

    long id() {
        return id;
    }

    long platformId() {
        return platformId;
    }

    long personId() {
        return personId;
    }

    MemberRole role() {
        return role;
    }

    int sessionStamp() {
        return sessionStamp;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    Instant invitationUntil() {
        return invitationUntil;
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
