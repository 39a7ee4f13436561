package fr.vigie.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A public agent's account. Wrong passwords close it for a while, longer each time. */
@Entity
@Table(name = "agent")
class Agent {

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

    @Column(name = "locked_until")
    private Instant lockedUntil;

    protected Agent() {}

    Agent(String login, String displayName, String passwordHash, Set<Role> roles, boolean demonstration) {
        this.login = login;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.roles = roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
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

    void replacePassword(String newHash) {
        passwordHash = newHash;
        admitted();
    }

    void refusedAt(Instant now) {
        failedAttempts++;
        LockOut.after(failedAttempts).ifPresent(delay -> lockedUntil = now.plus(delay));
    }

    void admitted() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    Actor actor() {
        var granted = Arrays.stream(roles.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new Actor(Actor.Kind.AGENT, id, login, granted);
    }

    String displayName() {
        return displayName;
    }
}
