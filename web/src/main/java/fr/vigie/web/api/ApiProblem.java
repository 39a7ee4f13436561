package fr.vigie.web.api;

import fr.vigie.shared.FieldProblem;
import java.time.Duration;
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

    static ApiProblem retryAfter(ProblemKind kind, Duration wait) {
        return new ApiProblem(kind, List.of(), wait.toSeconds() + 1);
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
