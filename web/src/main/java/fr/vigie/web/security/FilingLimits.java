package fr.vigie.web.security;

import fr.vigie.access.Actor;
import fr.vigie.access.Limit;
import fr.vigie.access.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** How many reports may come from one place; agents, who file for others at a counter, and holders of keys are not counted. */
@RequestScoped
public class FilingLimits {

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress client;

    @Inject
    private HttpServletRequest request;

    /**
     * Counts a filing. Must not be called inside a transaction.
     *
     * @return how long to wait before it may be sent again; empty if it may be filed now
     */
    public Optional<Duration> take() {
        if (VigieAuthentication.actor(request).kind() != Actor.Kind.CITIZEN) {
            return Optional.empty();
        }
        return limits.take(Limit.FILING_BY_HOST, client.host())
                .or(() -> limits.take(Limit.FILING_BY_NETWORK, client.network()));
    }
}
