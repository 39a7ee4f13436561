package fr.vigie.web.evidence;

import fr.vigie.access.Limit;
import fr.vigie.access.RateLimits;
import fr.vigie.web.security.ClientAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** How many files may come from one place. */
@RequestScoped
public class UploadLimit {

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress client;

    /** Counts a file; how long to wait if there are too many. */
    public Optional<Duration> take() {
        return limits.take(Limit.UPLOAD_BY_HOST, client.host());
    }
}
