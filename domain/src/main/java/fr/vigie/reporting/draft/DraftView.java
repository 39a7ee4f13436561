package fr.vigie.reporting.draft;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A draft as it stands.
 *
 * @param revision rises with each change
 * @param fields what was typed, as typed; fields that hold nothing are missing
 * @param agentId the agent who writes it for somebody; null if the person does
 * @param reportId the report that it became; null while it is one
 * @param expiresAt when it goes
 */
public record DraftView(
        long id, int revision, Map<String, String> fields, Long agentId, Long reportId, Instant expiresAt) {

    public DraftView {
        fields = Map.copyOf(fields);
    }

    public boolean isFiled() {
        return reportId != null;
    }

    public boolean isAssisted() {
        return agentId != null;
    }

    /** What was typed into a field; null if nothing was. */
    public String text(String field) {
        return fields.get(field);
    }

    public Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }
}
