package fr.vigie.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A public agent's account. It is opened with a one-time password, which opens nothing but the page where the agent chooses
 * another, and that not for ever. Wrong passwords close it for a while, longer each time; an administrator closes it until it is
 * reopened.
 */
@Entity
@Table(name = "agent")
class Agent {

    /** How long a one-time password is good. */
    static final Duration ONE_TIME = Duration.ofHours(72);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agent_seq")
    @SequenceGenerator(name = "agent_seq", sequenceName = "agent_seq", allocationSize = 50)
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;
    private boolean demonstration;
    private boolean active;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "locked_until")
    private Instant lockedUntil;

    @Column(name = "one_time_until")
    private Instant oneTimeUntil;

    @Column(name = "session_stamp")
    private int sessionStamp;

    @Column(name = "last_sign_in_at")
    private Instant lastSignInAt;

    protected Agent() {}

    Agent(String login, String displayName, String passwordHash, Set<Role> roles, boolean demonstration) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        grant(roles);
        this.demonstration = demonstration;
        this.active = true;
    }

    boolean isLockedAt(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    Instant lockedUntil() {
        return lockedUntil;
    }

    boolean isActive() {
        return active;
    }

    String passwordHash() {
        return passwordHash;
    }

    final void grant(Set<Role> granted) {
        roles = granted.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    /** Takes a password that is the agent's own; sessions that began under another end. */
    void choosePassword(String newHash) {
        replacePassword(newHash);
        oneTimeUntil = null;
    }

    /** Takes a password that somebody else knows too, and so lets in only to choose another. */
    void handOutPassword(String newHash, Instant now) {
        replacePassword(newHash);
        oneTimeUntil = now.plus(ONE_TIME);
    }

    private void replacePassword(String newHash) {
        passwordHash = newHash;
        sessionStamp++;
        forgetFailures();
    }

    /** Ends its sessions for good: reopening it brings none of them back. */
    void close() {
        active = false;
        sessionStamp++;
    }

    void reopen() {
        active = true;
    }

    boolean mustChoosePassword() {
        return oneTimeUntil != null;
    }

    boolean isOneTimePasswordPast(Instant now) {
        return oneTimeUntil != null && !now.isBefore(oneTimeUntil);
    }

    /** Whether somebody administers with this account, or can at once: a password that was only handed out may never be used. */
    boolean isSettledAdministrator() {
        return active && oneTimeUntil == null && roles().contains(Role.ADMIN);
    }

    int sessionStamp() {
        return sessionStamp;
    }

    void refusedAt(Instant now) {
        failedAttempts = LockOut.count(failedAttempts, failedAt, now);
        failedAt = now;
        LockOut.after(failedAttempts).ifPresent(delay -> lockedUntil = now.plus(delay));
    }

    void admittedAt(Instant now) {
        forgetFailures();
        lastSignInAt = now;
    }

    private void forgetFailures() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** Without any role as long as the password is a handed-out one. */
    Actor actor() {
        return new Actor(Actor.Kind.AGENT, id, login, mustChoosePassword() ? Set.of() : roles());
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    long id() {
        return id;
    }

    String login() {
        return login;
    }

    AgentView view(Instant now) {
        return new AgentView(id, login, displayName, roles(), state(now), oneTimeUntil, lastSignInAt);
    }

    private AgentState state(Instant now) {
        if (!active) {
            return AgentState.CLOSED;
        }
        if (isOneTimePasswordPast(now)) {
            return AgentState.EXPIRED;
        }
        return mustChoosePassword() ? AgentState.INVITED : AgentState.OPEN;
    }
}
