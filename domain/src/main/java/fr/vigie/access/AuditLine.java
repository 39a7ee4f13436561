package fr.vigie.access;

import java.time.Instant;

/** A line of the audit trail, to be read. */
public record AuditLine(Instant at, String actor, String act, String subjectKind, String subject) {}
