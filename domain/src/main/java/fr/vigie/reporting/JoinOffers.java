package fr.vigie.reporting;

import fr.vigie.confidentiality.SealBroken;
import fr.vigie.confidentiality.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How a report that may be joined stands on a page: sealed for the draft to which it is offered. Its row key isn't shown, and nobody
 * joins a report that wasn't offered to them by guessing at one.
 */
@ApplicationScoped
public class JoinOffers {

    @Inject
    private Vault vault;

    /**
     * The offer of a report to a draft.
     *
     * @param held what the draft holds as its choice; may be null. If that is this very report it stays as it is, so that choosing it
     *     again changes nothing.
     */
    public String of(long draftId, long reportId, String held) {
        return opened(draftId, held)
                .filter(id -> id == reportId)
                .map(id -> held)
                .orElseGet(() -> Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(vault.seal(
                                Long.toString(reportId).getBytes(StandardCharsets.US_ASCII), context(draftId))));
    }

    /** The report that was offered; empty if this is null, nonsense, or another draft's. */
    public Optional<Long> opened(long draftId, String offer) {
        if (offer == null) {
            return Optional.empty();
        }
        try {
            var sealed = Base64.getUrlDecoder().decode(offer);
            return Optional.of(
                    Long.valueOf(new String(vault.open(sealed, context(draftId)), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException | SealBroken noOffer) {
            return Optional.empty();
        }
    }

    private static String context(long draftId) {
        return "filing_draft.join/" + draftId;
    }
}
