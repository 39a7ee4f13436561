package fr.vigie.platform;

import java.time.Instant;

/**
 * Where somebody can be reached who answers for a platform, as an agent entered it.
 *
 * @param address an e-mail address, the address of a web form (https) or a postal address, as {@code means} says
 * @param country ISO 3166-1 alpha-2 code; null where it wasn't told
 * @param source where the agent found it
 * @param enteredBy the agent's login
 */
public record ContactPoint(
        long id,
        ContactKind kind,
        ContactMeans means,
        String address,
        String country,
        String source,
        String enteredBy,
        Instant enteredAt) {}
