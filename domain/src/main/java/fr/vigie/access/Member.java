package fr.vigie.access;

import java.util.Set;

/**
 * Somebody who answers for a platform, as they are signed in.
 *
 * @param platformId the one platform whose reports they may see
 * @param name as histories show it to agents
 */
public record Member(long id, long platformId, String name, MemberRole role) {

    public Actor actor() {
        return new Actor(Actor.Kind.PLATFORM, id, name, Set.of());
    }
}
