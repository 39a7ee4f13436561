package fr.vigie.messaging;

/** What came of entering a code. */
public sealed interface ProofResult {

    /** The address is theirs. */
    record Proven() implements ProofResult {}

    /** @param left how often another code may still be tried, at least once */
    record Wrong(int left) implements ProofResult {}

    /** The code is older than its quarter of an hour. */
    record Expired() implements ProofResult {}

    /** Its attempts are used up: even the right code is refused now. */
    record Exhausted() implements ProofResult {}

    /** No code was asked for, or not for this address. */
    record NothingAsked() implements ProofResult {}
}
