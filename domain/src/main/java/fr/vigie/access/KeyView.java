package fr.vigie.access;

import java.time.Instant;

/**
 * A key for programs as administrators see it, never the key itself.
 *
 * @param revokedAt null while it opens what it is for
 */
public record KeyView(long id, String holder, Role scope, Instant createdAt, Instant revokedAt) {}
