package fr.vigie.access;

import java.util.Set;

/**
 * Somebody who answers for a platform (its compliance officer), as the account stands now. What they may see is their
 * platform's alone.
 *
 * @param id of the account
 * @param name as they gave it; personal, so kept out of logs by the record's silence
 */
public record Member(long id, long platformId, String name, MemberRole role) {

    /** The container's name for the role that all of them have. */
    public static final String ROLE_NAME = "PLATFORM";

    /**
     * As trails and histories name them: by the account's number, since a dump of the database names nobody. They hold no role of an
     * agent.
     */
    public Actor actor() {
        return new Actor(Actor.Kind.PLATFORM, id, "member-" + id, Set.of());
    }

    public boolean isAdmin() {
        return role == MemberRole.ADMIN;
    }

    /** @throws NotPermitted unless they say who the members are */
    public void requireAdmin() {
        if (!isAdmin()) {
            throw new NotPermitted(this, MemberRole.ADMIN);
        }
    }

    @Override
    public String toString() {
        return "Member[" + id + " of platform " + platformId + "]";
    }
}
