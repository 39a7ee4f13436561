package fr.vigie.access;

import java.time.Instant;

/** What came of somebody's attempt to sign in. */
public sealed interface SignIn {

    /**
     * The password is right.
     *
     * @param actor without any role if another password must be chosen first
     * @param stamp that of the session that now begins: it ends when the account's becomes another
     */
    record Admitted(Actor actor, int stamp, boolean mustChoosePassword) implements SignIn {}

    /** Login or password is wrong: which of them is not said. */
    record Refused() implements SignIn {}

    /** The password is right, but was handed out for a time that is over: an administrator has to hand out another. */
    record Expired() implements SignIn {}

    /** Too many wrong passwords: not before that instant. */
    record Locked(Instant until) implements SignIn {}
}
