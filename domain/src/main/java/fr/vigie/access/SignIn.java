package fr.vigie.access;

import java.time.Instant;

/** What came of somebody's attempt to sign in. */
public sealed interface SignIn {

    /** The password is right. */
    record Admitted(Actor actor, String displayName) implements SignIn {}

    /** Login or password is wrong: which of them is not said. */
    record Refused() implements SignIn {}

    /** Too many wrong passwords: not before that instant. */
    record Locked(Instant until) implements SignIn {}
}
