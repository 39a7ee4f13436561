package fr.vigie.membership;

import fr.vigie.platform.ContactPoint;
import java.util.List;

/**
 * How what is passed on to a platform comes to somebody's knowledge there.
 *
 * @param members who have an account
 * @param invited who were invited and haven't answered yet
 * @param contacts where else they can be reached, users' contacts first
 * @param invitable the first of them that can be invited now: it has an e-mail address, which answers for no other platform; null
 *     if none has
 */
public record Reach(int members, int invited, List<ContactPoint> contacts, ContactPoint invitable) {

    /** The best way that there is. */
    public enum Way {
        /** Members read it in their inbox. */
        MEMBERS,
        /** Somebody is invited to read it. */
        INVITED,
        /** Nobody yet: a report passed on invites the contact point, by e-mail. */
        EMAIL,
        /** A form or a postal address, to which an agent must write. */
        BY_HAND,
        /** Nothing is known: the authority is the way that is left. */
        NONE
    }

    public Reach {
        contacts = List.copyOf(contacts);
    }

    public Way way() {
        if (members > 0) {
            return Way.MEMBERS;
        }
        if (invited > 0) {
            return Way.INVITED;
        }
        if (invitable != null) {
            return Way.EMAIL;
        }
        return contacts.isEmpty() ? Way.NONE : Way.BY_HAND;
    }

    /** Whether somebody there is told of itself. */
    public boolean tells() {
        return members > 0 || invited > 0 || invitable != null;
    }
}
