package fr.vigie.membership;

import fr.vigie.access.Member;
import java.time.Instant;

/** What came of a member's attempt to sign in. */
public sealed interface MemberSignIn {

    /**
     * Password and code are right.
     *
     * @param stamp that of the session that now begins: it ends when the account's becomes another
     */
    record Admitted(Member member, int stamp) implements MemberSignIn {}

    /** Address, password or code is wrong, or the code was used: which of them is not said. */
    record Refused() implements MemberSignIn {}

    /** Too many wrong attempts: not before that instant. */
    record Locked(Instant until) implements MemberSignIn {}
}
