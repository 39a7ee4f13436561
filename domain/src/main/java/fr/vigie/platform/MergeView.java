package fr.vigie.platform;

import java.time.Instant;

/**
 * A merge that is in force.
 *
 * @param from the entry that leads elsewhere since
 * @param by the agent's login
 */
public record MergeView(long id, PlatformRef from, String by, Instant at) {}
