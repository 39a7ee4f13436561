package fr.vigie.messaging;

import fr.vigie.confidentiality.Vault;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A mail to somebody. It is queued, leased to a node that tries it, and in the end sent or dead: given up after too many
 * failures, or no longer worth sending. What it would say is sealed, and gone once it is sent; of one that was given up it is kept
 * for a while, in case an operator finds out why and has it tried again.
 */
@Entity
@Table(name = "outbox_message")
class OutboxMessage {

    /** Found once: {@code Json} looks through the class path for it at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    enum State {
        QUEUED,
        SENT,
        DEAD
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_message_seq")
    @SequenceGenerator(name = "outbox_message_seq", sequenceName = "outbox_message_seq", allocationSize = 50)
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private MailTemplate template;

    private String language;

    @Column(name = "params_sealed")
    private byte[] paramsSealed;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {}

    /** @param expiresAt when it is no longer worth sending; null for never */
    OutboxMessage(
            long personId,
            MailTemplate template,
            String language,
            String messageId,
            Instant createdAt,
            Instant expiresAt) {
        this.personId = personId;
        this.template = template;
        this.language = language;
        this.messageId = messageId;
        this.state = State.QUEUED;
        this.createdAt = createdAt;
        this.nextAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Takes what it will say. It needs the number that persisting gives, for which the seal is made. */
    void says(Map<String, String> values, Vault vault) {
        var json = JSON.createObjectBuilder(Map.copyOf(values)).build().toString();
        paramsSealed = vault.seal(json.getBytes(StandardCharsets.UTF_8), context());
    }

    Letter letter(Vault vault, String portal) {
        var json = new ByteArrayInputStream(vault.open(paramsSealed, context()));
        try (var reader = JSON.createReader(json)) {
            var values = reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, value -> ((JsonString) value.getValue()).getString()));
            return Letter.write(template, values, language, portal);
        }
    }

    private String context() {
        return "outbox_message.params/" + id;
    }

    /** Keeps it for whoever asks until then; afterwards anybody may try it again. */
    void lease(Instant until) {
        nextAt = until;
    }

    boolean isLeasedUntil(Instant lease) {
        return state == State.QUEUED && nextAt.equals(lease);
    }

    /** Nobody tried it after all. */
    void release(Instant at) {
        nextAt = at;
    }

    void sent(Instant at) {
        state = State.SENT;
        sentAt = at;
        lastError = null;
        paramsSealed = null;
    }

    /** @param error a short code, without anything of the person */
    void failed(String error, Instant at) {
        attempts++;
        lastError = error;
        RetrySchedule.waitAfter(attempts).ifPresentOrElse(wait -> nextAt = at.plus(wait), () -> state = State.DEAD);
    }

    /** It isn't worth sending any more. */
    void expire() {
        lastError = "EXPIRED";
        state = State.DEAD;
        paramsSealed = null;
    }

    /** Whether it was given up, but could still be sent. */
    boolean isRetriable(Instant now) {
        return state == State.DEAD && paramsSealed != null && !hasExpired(now);
    }

    /** Queues it again, as if it had never failed. */
    void retry(Instant now) {
        state = State.QUEUED;
        attempts = 0;
        nextAt = now;
    }

    UndeliveredMail view(Instant now) {
        return new UndeliveredMail(id, template, createdAt, attempts, lastError, isRetriable(now));
    }

    boolean hasExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    boolean isDead() {
        return state == State.DEAD;
    }

    long id() {
        return id;
    }

    long personId() {
        return personId;
    }

    String messageId() {
        return messageId;
    }
}
