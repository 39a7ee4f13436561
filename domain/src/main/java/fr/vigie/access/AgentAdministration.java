package fr.vigie.access;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What administrators do with agents' accounts. Each act is in the audit trail; none leaves the service without an administrator
 * who can sign in. A password that is handed out is returned once, and kept as a hash alone.
 */
@ApplicationScoped
public class AgentAdministration {

    /** The roles that an agent may have: associations come with keys. */
    public static final Set<Role> ROLES = EnumSet.of(Role.AGENT, Role.OPERATOR, Role.COUNTER, Role.ADMIN);

    private static final int MAX_NAME = 200;
    private static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{2,99}");

    private final SecureRandom random = new SecureRandom();

    private final AgentRows agents;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Clock clock;

    @Inject
    AgentAdministration(
            AgentRows agents, Passwords passwords, AuditTrail audit, Transactions transactions, Clock clock) {
        this.agents = agents;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    protected AgentAdministration() {
        this(null, null, null, null, null);
    }

    /** All accounts, those that are closed last. */
    public List<AgentView> all(Actor by) {
        by.require(Role.ADMIN);
        var now = clock.instant();
        return agents.all().stream().map(agent -> agent.view(now)).toList();
    }

    /** The account of that number, if there is one. */
    public Optional<AgentView> find(Actor by, long id) {
        by.require(Role.ADMIN);
        return agents.find(id).map(agent -> agent.view(clock.instant()));
    }

    /**
     * Opens an account with a one-time password.
     *
     * @throws InvalidInput if login or name can't be taken, or there is such a login already
     */
    public HandedOut create(Actor by, String typedLogin, String typedName, Set<Role> roles) {
        by.require(Role.ADMIN);
        var problems = new ArrayList<FieldProblem>();
        var login = Typed.clean(typedLogin).orElse("");
        var name = Typed.clean(typedName).orElse("");
        if (!LOGIN.matcher(login).matches()) {
            problems.add(FieldProblem.of("login", "login.unreadable"));
        }
        if (name.isEmpty() || Typed.length(name) > MAX_NAME) {
            problems.add(FieldProblem.of("name", name.isEmpty() ? "agent.nameMissing" : "name.tooLong", MAX_NAME));
        }
        requireGrantable(roles);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var password = OneTimePassword.random(random);
        var hash = passwords.hash(password.toCharArray());
        return transactions.retrying(() -> {
            if (agents.isTaken(login)) {
                throw new InvalidInput(FieldProblem.of("login", "login.taken"));
            }
            var agent = new Agent(login, name, hash, roles, false);
            agent.handOutPassword(hash, clock.instant());
            agents.enter(agent);
            audit.record(by, "AGENT_CREATED", "AGENT", login);
            return new HandedOut(agent.id(), login, password);
        });
    }

    /** @throws InvalidInput if nobody would be left to administer */
    public void changeRoles(Actor by, long id, Set<Role> roles) {
        requireGrantable(roles);
        change(by, id, "AGENT_ROLES_CHANGED", (roster, agent) -> {
            roster.changeRoles(agent, roles);
            return null;
        });
    }

    /**
     * Replaces a password that was forgotten by a one-time password; the agent's sessions end.
     *
     * @throws InvalidInput for the only administrator, who changes the own password instead
     */
    public HandedOut resetPassword(Actor by, long id) {
        by.require(Role.ADMIN);
        var password = OneTimePassword.random(random);
        var hash = passwords.hash(password.toCharArray());
        return change(by, id, "PASSWORD_RESET", (roster, agent) -> {
            roster.handOutPassword(agent, hash, clock.instant());
            return new HandedOut(id, agent.login(), password);
        });
    }

    /**
     * Closes an account: its sessions end at once.
     *
     * @throws InvalidInput if nobody would be left to administer
     */
    public void close(Actor by, long id) {
        change(by, id, "AGENT_CLOSED", (roster, agent) -> {
            roster.close(agent);
            return null;
        });
    }

    /** Opens a closed account again, under the password that it had. */
    public void reopen(Actor by, long id) {
        change(by, id, "AGENT_REOPENED", (roster, agent) -> {
            agent.reopen();
            return null;
        });
    }

    private <T> T change(Actor by, long id, String act, BiFunction<AgentRoster, Agent, T> deed) {
        by.require(Role.ADMIN);
        return transactions.retrying(() -> {
            var all = agents.lockAll();
            var agent = all.stream()
                    .filter(candidate -> candidate.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("No agent " + id));
            T outcome = deed.apply(new AgentRoster(all), agent);
            audit.record(by, act, "AGENT", agent.login());
            return outcome;
        });
    }

    private static void requireGrantable(Set<Role> roles) {
        if (!ROLES.containsAll(roles)) {
            throw new IllegalArgumentException("Not for agents: " + roles);
        }
    }
}
