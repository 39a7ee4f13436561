package fr.vigie.messaging;

import java.time.Duration;
import java.time.Instant;

/** What came of asking for a code. None of the answers tells whether the service knew the address. */
public sealed interface CodeRequest {

    /** It is on its way, and can be entered until then. */
    record Sent(Instant validUntil) implements CodeRequest {}

    /** Too many or too soon: nothing was sent and nothing changed. */
    record TooSoon(Duration remaining) implements CodeRequest {}

    /** This draft's address is this one and proven already: no code is needed. */
    record AlreadyProven() implements CodeRequest {}

    /** This server sends no mail. */
    record Unavailable() implements CodeRequest {}
}
