package fr.vigie.web.api;

import fr.vigie.shared.FieldProblem;
import java.util.List;

/** Ends a call with a problem. */
class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<FieldProblem> fields;
    private final long retryAfterSeconds;

    ApiProblem(ProblemKind kind) {
        this(kind, List.of(), 0);
    }

    ApiProblem(List<FieldProblem> fields) {
        this(ProblemKind.INVALID, fields, 0);
    }

    private ApiProblem(ProblemKind kind, List<FieldProblem> fields, long retryAfterSeconds) {
        super(kind + " " + fields);
        this.kind = kind;
        this.fields = fields;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static ApiProblem retryAfter(long seconds) {
        return new ApiProblem(ProblemKind.TOO_MANY_ATTEMPTS, List.of(), seconds);
    }

    ProblemKind kind() {
        return kind;
    }

    List<FieldProblem> fields() {
        return fields;
    }

    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
