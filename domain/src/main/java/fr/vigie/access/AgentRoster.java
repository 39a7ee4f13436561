package fr.vigie.access;

import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * All agents' accounts together, for what depends on the others: somebody who can sign in and administer must be left. Whoever
 * makes one holds the locks of all its accounts, else two could each leave it to the other.
 */
final class AgentRoster {

    private final List<Agent> agents;

    AgentRoster(List<Agent> agents) {
        this.agents = List.copyOf(agents);
    }

    /** @throws InvalidInput if nobody would be left to administer */
    void changeRoles(Agent agent, Set<Role> roles) {
        if (!roles.contains(Role.ADMIN)) {
            requireAnotherAdministrator(agent, "roles");
        }
        agent.grant(roles);
    }

    /** @throws InvalidInput if nobody would be left to administer */
    void close(Agent agent) {
        requireAnotherAdministrator(agent, "account");
        agent.close();
    }

    /** @throws InvalidInput if nobody would be left to administer until the password is replaced */
    void handOutPassword(Agent agent, String hash, Instant now) {
        requireAnotherAdministrator(agent, "account");
        agent.handOutPassword(hash, now);
    }

    private void requireAnotherAdministrator(Agent agent, String field) {
        boolean isLast = agent.isSettledAdministrator()
                && agents.stream().noneMatch(other -> other != agent && other.isSettledAdministrator());
        if (isLast) {
            throw new InvalidInput(FieldProblem.of(field, "agent.lastAdministrator"));
        }
    }
}
