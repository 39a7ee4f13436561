package fr.vigie.access;

/** Somebody asked for what their roles don't allow. */
public class NotPermitted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPermitted(Actor actor, Role missing) {
        super(actor.kind() + " " + actor.label() + " lacks the role " + missing);
    }

    NotPermitted(Member member, MemberRole missing) {
        super(member + " lacks the role " + missing);
    }
}
