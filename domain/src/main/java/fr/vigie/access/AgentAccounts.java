package fr.vigie.access;

import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The agents' accounts: who they are, whether a password is theirs. */
@ApplicationScoped
public class AgentAccounts {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Checks a password. An unknown login costs as much time as a known one, and a locked account is not told whether the
     * password was right.
     */
    public SignIn signIn(String login, char[] password) {
        var hash =
                transactions.retrying(() -> find(login).filter(Agent::isActive).map(Agent::passwordHash));
        boolean right = passwords.verify(password, hash);
        return transactions.retrying(() -> settle(login, right));
    }

    private SignIn settle(String login, boolean right) {
        var now = clock.instant();
        var found = find(login).filter(Agent::isActive);
        if (found.isEmpty()) {
            return new SignIn.Refused();
        }
        var agent = found.get();
        em.refresh(agent, LockModeType.PESSIMISTIC_WRITE);
        if (agent.isLockedAt(now)) {
            return new SignIn.Locked(agent.lockedUntil());
        }
        if (right) {
            agent.admitted();
            audit.record(agent.actor(), "SIGNED_IN", "AGENT", login);
            return new SignIn.Admitted(agent.actor(), agent.displayName());
        }
        agent.refusedAt(now);
        audit.record(agent.actor(), "SIGN_IN_REFUSED", "AGENT", login);
        return agent.isLockedAt(now) ? new SignIn.Locked(agent.lockedUntil()) : new SignIn.Refused();
    }

    /** The actor as the account stands now; empty once it is closed, so that a session ends with its account. */
    public Optional<Actor> current(long agentId) {
        return Optional.ofNullable(em.find(Agent.class, agentId))
                .filter(Agent::isActive)
                .map(Agent::actor);
    }

    void ensure(String login, String displayName, char[] password, Set<Role> roles, boolean demonstration) {
        var known = find(login);
        if (known.isEmpty()) {
            em.persist(new Agent(login, displayName, passwords.hash(password), roles, demonstration));
        } else if (!passwords.verify(password, Optional.of(known.get().passwordHash()))) {
            known.get().replacePassword(passwords.hash(password));
        }
    }

    private Optional<Agent> find(String login) {
        return em.createQuery("SELECT a FROM Agent a WHERE a.login = :login", Agent.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }
}
