package fr.vigie.membership;

import fr.vigie.access.MemberRole;
import java.time.Instant;

/**
 * A member as those see them who manage a platform's members.
 *
 * @param name null before they joined
 * @param invitedUntil until when their invitation can be used, perhaps in the past; null once they joined
 */
public record MemberView(long id, String name, String email, MemberRole role, Instant invitedUntil) {

    @Override
    public String toString() {
        return "MemberView[" + id + "]";
    }
}
