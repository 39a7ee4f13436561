package fr.vigie.web.security;

import fr.vigie.access.Limit;
import fr.vigie.access.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** How many passwords may be tried from one address, whosesoever: enough for a whole office in the morning, not for a machine. */
@RequestScoped
public class SignInLimit {

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress client;

    /**
     * Counts a password about to be tried. Must not be called inside a transaction.
     *
     * @return minutes to wait before another is looked at; 0 if this one may be
     */
    public long take() {
        return limits.take(Limit.SIGN_IN_BY_HOST, client.host())
                .map(wait -> wait.toMinutes() + 1)
                .orElse(0L);
    }
}
