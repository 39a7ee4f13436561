package fr.vigie.web.api;

import java.util.Locale;

/** The problems that this interface answers with, each under a stable name (RFC 9457). */
public enum ProblemKind {
    MALFORMED_BODY(400),
    IDEMPOTENCY_KEY_NEEDED(400),
    KEY_NEEDED(401),
    KEY_NOT_FOR_THIS(403),
    NOT_FOUND(404),
    CONFLICT(409),
    BODY_TOO_LARGE(413),
    INVALID(422),
    KEY_REUSED(422),
    TOO_MANY_ATTEMPTS(429),
    TOO_MANY_REPORTS(429),
    UNEXPECTED(500);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it stands in a problem's {@code type}, and as the anchor in the documentation. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
