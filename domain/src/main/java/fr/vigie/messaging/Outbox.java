package fr.vigie.messaging;

import fr.vigie.confidentiality.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Mails to send, written in the transaction of what they tell: either both are so, or neither is. They go out a moment later, at
 * least once, always under the same Message-ID, by which mail programs drop a second copy.
 */
@ApplicationScoped
public class Outbox {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /**
     * Queues a mail.
     *
     * @param values exactly what the template needs to know, by name; no control characters
     * @param locale the mail's language
     * @throws IllegalArgumentException if the values aren't those of the template
     */
    @Transactional(TxType.MANDATORY)
    public void enqueue(long personId, MailTemplate template, Map<String, String> values, Locale locale) {
        enqueue(personId, template, values, locale, null);
    }

    /** The same in the person's own language. */
    @Transactional(TxType.MANDATORY)
    public void enqueue(long personId, MailTemplate template, Map<String, String> values) {
        enqueue(personId, template, values, em.find(Person.class, personId).locale());
    }

    /** The same in place of one of that kind that is still queued, and only as long as it is worth sending. */
    @Transactional(TxType.MANDATORY)
    public void replace(long personId, MailTemplate template, Map<String, String> values, Duration life) {
        withdraw(personId, template);
        var locale = em.find(Person.class, personId).locale();
        enqueue(personId, template, values, locale, clock.instant().plus(life));
    }

    /** Queues a mail that isn't worth sending after a while. */
    @Transactional(TxType.MANDATORY)
    public void enqueue(
            long personId, MailTemplate template, Map<String, String> values, Locale locale, Instant expiresAt) {
        template.require(values);
        var message = new OutboxMessage(
                personId,
                template,
                MailTemplate.language(locale),
                "<" + UUID.randomUUID() + "@" + MailServer.domain() + ">",
                clock.instant(),
                expiresAt);
        em.persist(message);
        message.says(values, vault);
    }

    /** Takes back what was queued and not yet sent. */
    @Transactional(TxType.MANDATORY)
    public void withdraw(long personId, MailTemplate template) {
        em.createQuery(
                        "DELETE FROM OutboxMessage m WHERE m.personId = :person AND m.template = :template AND m.state = :queued")
                .setParameter("person", personId)
                .setParameter("template", template)
                .setParameter("queued", OutboxMessage.State.QUEUED)
                .executeUpdate();
    }
}
