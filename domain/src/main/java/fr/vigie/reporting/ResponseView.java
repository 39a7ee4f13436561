package fr.vigie.reporting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A platform's answer as it is read. Components that weren't given are null.
 *
 * @param privateNote null for everybody but the platform and the agents
 * @param proof what the platform says that it has done
 * @param helpful whether the person finds the answer helpful
 * @param kept whether the person says that the engagement was kept
 */
public record ResponseView(
        ResponseKind kind,
        NotConcernedReason reason,
        String text,
        String engagement,
        LocalDate engagementBy,
        String privateNote,
        Instant answeredAt,
        Instant fulfilledAt,
        String proof,
        Boolean helpful,
        String review,
        Boolean kept,
        String keptNote) {

    /** The same without what is for the administration alone. */
    public ResponseView forPerson() {
        return new ResponseView(
                kind,
                reason,
                text,
                engagement,
                engagementBy,
                null,
                answeredAt,
                fulfilledAt,
                proof,
                helpful,
                review,
                kept,
                keptNote);
    }
}
