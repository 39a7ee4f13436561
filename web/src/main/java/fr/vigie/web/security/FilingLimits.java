package fr.vigie.web.security;

import fr.vigie.access.Actor;
import fr.vigie.access.Limit;
import fr.vigie.access.RateLimits;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.reporting.Reference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;

/** How many reports, and codes for them, may come from one place; agents, who file for others at a counter, and holders of keys are not counted. */
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
        if (!isCitizen()) {
            return Optional.empty();
        }
        return limits.take(Limit.FILING_BY_HOST, client.host())
                .or(() -> limits.take(Limit.FILING_BY_NETWORK, client.network()));
    }

    /**
     * Counts a filing by somebody who left an e-mail address.
     *
     * @param email empty for an anonymous report
     */
    public Optional<Duration> takeWith(Optional<EmailAddress> email) {
        return take().or(() -> email.flatMap(address -> limits.take(Limit.FILING_BY_EMAIL, address.mailbox())));
    }

    /** Counts a report that is begun. */
    public Optional<Duration> takeDraft() {
        return byHost(Limit.DRAFT_BY_HOST);
    }

    /**
     * Counts a code to be sent to an address: one more mail in a mailbox that may be somebody else's. Whoever may send no more of
     * them from where they are uses up nothing of the mailbox's.
     */
    public Optional<Duration> takeCode(EmailAddress email) {
        return byHost(Limit.CODE_BY_HOST).or(() -> limits.take(Limit.CODE_BY_EMAIL, email.mailbox()));
    }

    private Optional<Duration> byHost(Limit limit) {
        return isCitizen() ? limits.take(limit, client.host()) : Optional.empty();
    }

    /** Counts a new tracking code asked for, whether or not there is such a report: each makes the one before void. */
    public Optional<Duration> takeNewCode(Reference reference) {
        return limits.take(Limit.NEW_CODE_BY_HOST, client.host())
                .or(() -> limits.take(Limit.NEW_CODE_BY_REPORT, reference.value()));
    }

    private boolean isCitizen() {
        return VigieAuthentication.actor(request).kind() == Actor.Kind.CITIZEN;
    }
}
