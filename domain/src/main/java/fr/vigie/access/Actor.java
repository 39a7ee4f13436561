package fr.vigie.access;

import java.util.Set;

/**
 * Who does something, as the audit trail names them.
 *
 * @param kind how they made themselves known
 * @param id row of the agent, the key or the platform's member; 0 for the others
 * @param label what people read: a login, the holder of a key
 */
public record Actor(Kind kind, long id, String label, Set<Role> roles) {

    /** How an actor makes itself known. */
    public enum Kind {
        AGENT,
        API_KEY,
        CITIZEN,
        /** A member of a platform. */
        PLATFORM,
        SYSTEM
    }

    public static final Actor CITIZEN = new Actor(Kind.CITIZEN, 0, "citizen", Set.of());
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, 0, "vigie", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws NotPermitted unless the actor has the role */
    public void require(Role role) {
        if (!has(role)) {
            throw new NotPermitted(this, role);
        }
    }
}
