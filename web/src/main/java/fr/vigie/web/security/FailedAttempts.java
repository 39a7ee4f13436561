package fr.vigie.web.security;

import fr.vigie.access.Limit;
import fr.vigie.access.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * How many wrong tracking codes may come from one address. Only failures count, so that a public counter behind one address is
 * never shut out for being busy.
 */
@RequestScoped
public class FailedAttempts {

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress client;

    /** How long until the next attempt is heard; empty if it is now. */
    public Optional<Duration> untilNext() {
        return limits.look(Limit.TRACKING_BY_HOST, client.host());
    }

    public void failed() {
        limits.take(Limit.TRACKING_BY_HOST, client.host());
    }
}
