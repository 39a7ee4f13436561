package fr.vigie.access;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What agents do with their accounts: sign in, stay signed in, choose a password. */
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
        if (!right) {
            agent.refusedAt(now);
            audit.record(agent.actor(), "SIGN_IN_REFUSED", "AGENT", login);
            return agent.isLockedAt(now) ? new SignIn.Locked(agent.lockedUntil()) : new SignIn.Refused();
        }
        if (agent.isOneTimePasswordPast(now)) {
            return new SignIn.Expired();
        }
        agent.admittedAt(now);
        audit.record(agent.actor(), "SIGNED_IN", "AGENT", login);
        return admission(agent);
    }

    private static SignIn.Admitted admission(Agent agent) {
        return new SignIn.Admitted(agent.actor(), agent.sessionStamp(), agent.mustChoosePassword());
    }

    /**
     * The agent as the account stands now; empty once it is closed or has another password, so that a session ends with what it
     * began under.
     *
     * @param stamp of the session, as {@link #signIn} gave it
     */
    public Optional<SignedIn> current(long agentId, int stamp) {
        var now = clock.instant();
        return Optional.ofNullable(em.find(Agent.class, agentId))
                .filter(agent -> agent.isActive() && agent.sessionStamp() == stamp && !agent.isOneTimePasswordPast(now))
                .map(agent -> new SignedIn(agent.actor(), agent.mustChoosePassword()));
    }

    /**
     * Takes the password that an agent chose. All sessions of the agent end; the one that asks goes on with what is returned.
     *
     * @param current the password so far; not asked for in place of a one-time password, with which the session has just begun
     * @param again the chosen one, typed a second time
     * @throws InvalidInput if the current one is wrong, too often even, or the chosen one can't be taken
     */
    public SignIn.Admitted choosePassword(Actor agent, String current, String chosen, String again) {
        var before = transactions.retrying(() -> account(agent));
        var problems = PasswordRules.check(agent.label(), chosen, again);
        if (before.isLockedAt(clock.instant())) {
            throw new InvalidInput(FieldProblem.of("current", "password.locked"));
        }
        if (!before.mustChoosePassword() && !matches(current, before.passwordHash())) {
            throw new InvalidInput(refuseCurrent(agent));
        }
        if (problems.isEmpty() && matches(chosen, before.passwordHash())) {
            problems = List.of(FieldProblem.of("password", "password.asBefore"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var hash = passwords.hash(chosen.toCharArray());
        return transactions.retrying(() -> {
            var account = lock(agent);
            if (!account.passwordHash().equals(before.passwordHash())) {
                throw new InvalidInput(FieldProblem.of("password", "password.changedMeanwhile"));
            }
            account.choosePassword(hash);
            audit.record(agent, "PASSWORD_CHOSEN", "AGENT", agent.label());
            return admission(account);
        });
    }

    /** A wrong one counts as at sign-in: a session left open is no way to guess it. */
    private FieldProblem refuseCurrent(Actor agent) {
        return transactions.retrying(() -> {
            var account = lock(agent);
            account.refusedAt(clock.instant());
            return FieldProblem.of("current", "password.wrong");
        });
    }

    private boolean matches(String password, String hash) {
        return password != null && passwords.verify(password.toCharArray(), Optional.of(hash));
    }

    private Agent account(Actor agent) {
        return Optional.ofNullable(em.find(Agent.class, agent.id())).orElseThrow();
    }

    private Agent lock(Actor agent) {
        return Optional.ofNullable(em.find(Agent.class, agent.id(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow();
    }

    /** Sees to it that this password, and these roles, are those of an account of the demonstration. */
    void ensureDemonstration(String login, String displayName, char[] password, Set<Role> roles) {
        Supplier<String> hash = () -> passwords.hash(password);
        find(login)
                .ifPresentOrElse(
                        known -> {
                            known.grant(roles);
                            known.reopen();
                            if (!passwords.verify(password, Optional.of(known.passwordHash()))) {
                                known.choosePassword(hash.get());
                            }
                        },
                        () -> em.persist(new Agent(login, displayName, hash.get(), roles, true)));
    }

    private Optional<Agent> find(String login) {
        return em.createQuery("SELECT a FROM Agent a WHERE a.login = :login", Agent.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }
}
