package fr.vigie.access;

import java.time.Instant;
import java.util.Set;

/**
 * An agent's account as administrators see it.
 *
 * @param oneTimeUntil until when a password that was handed out must be replaced; null once it is
 * @param lastSignInAt null if that isn't known
 */
public record AgentView(
        long id,
        String login,
        String displayName,
        Set<Role> roles,
        AgentState state,
        Instant oneTimeUntil,
        Instant lastSignInAt) {

    public AgentView {
        roles = Set.copyOf(roles);
    }

    public boolean isClosed() {
        return state == AgentState.CLOSED;
    }
}
