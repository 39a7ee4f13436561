package fr.vigie.messaging;

import fr.vigie.confidentiality.SealBroken;
import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.InstantConverter;
import fr.vigie.shared.Setting;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Sends what the outbox holds. A few mails at a time are leased to this node, so that no transaction is held while the mail
 * server is spoken to; a node that dies leaves leases that run out. Nodes don't wait for one another.
 */
@ApplicationScoped
public class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());

    /** Time for the slowest sign-in to a mail server, and for a few slow mails. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /**
     * What must be left of the lease when a mail begins: it takes four replies of the mail server (MAIL, RCPT, DATA, the end), and a
     * fifth where it is called off. However slow each is, the lease still holds when it is settled.
     */
    private static final Duration MARGIN = MailServer.REPLY.multipliedBy(5);

    private static final int AT_ONCE = 20;
    private static final Pattern REPLY = Pattern.compile("[45]\\d\\d\\b");

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** A mail that is due, leased to this node. */
    private record Due(long id, Instant lease, EmailAddress to, Letter letter, String messageId) {

        @Override
        public String toString() {
            return "Due[" + id + "]";
        }
    }

    /**
     * Sends what is due until nothing is, or until something fails: what is left then waits for the next call. Must not be
     * called inside a transaction.
     *
     * @return how many mails the mail server took
     */
    public int sendDue() {
        int all = 0;
        boolean undisturbed = MailServer.isConfigured();
        while (undisturbed) {
            var due = claim();
            int sent = due.isEmpty() ? 0 : send(due);
            all += sent;
            undisturbed = sent > 0 && sent == due.size();
        }
        return all;
    }

    private List<Due> claim() {
        return transactions.retrying(() -> {
            var now = now();
            var lease = now.plus(LEASE);
            var due = new ArrayList<Due>();
            for (var message : lockDue(now)) {
                if (message.hasExpired(now)) {
                    message.expire();
                } else {
                    open(message, lease, now).ifPresent(due::add);
                }
            }
            return due;
        });
    }

    @SuppressWarnings("unchecked")
    private List<OutboxMessage> lockDue(Instant now) {
        return em.createNativeQuery(
                        """
                        SELECT * FROM outbox_message
                         WHERE state = 'QUEUED' AND next_at <= ?1
                         ORDER BY next_at LIMIT %d FOR UPDATE SKIP LOCKED
                        """
                                .formatted(AT_ONCE),
                        OutboxMessage.class)
                .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
                .getResultList();
    }

    private Optional<Due> open(OutboxMessage message, Instant lease, Instant now) {
        try {
            var person = em.find(Person.class, message.personId());
            var due = new Due(
                    message.id(),
                    lease,
                    person.address(vault),
                    message.letter(vault, Setting.PUBLIC_URL.get()),
                    message.messageId());
            message.lease(lease);
            return Optional.of(due);
        } catch (SealBroken | IllegalArgumentException unreadable) {
            LOG.warning(() -> "Mail " + message.id() + " can't be written: " + unreadable.getMessage());
            fail(message, "UNREADABLE", now);
            return Optional.empty();
        }
    }

    /** @return how many the mail server took; whatever it didn't get to see is released */
    private int send(List<Due> due) {
        int sent = 0;
        int tried = 0;
        try (var server = MailServer.connect()) {
            while (tried < due.size() && server.isOpen() && hasTime(due.get(tried))) {
                sent += send(server, due.get(tried++)) ? 1 : 0;
            }
        } catch (MessagingException unreachable) {
            var error = code("UNREACHABLE", unreachable);
            LOG.warning(() -> "The mail server is " + error + " ("
                    + unreachable.getClass().getSimpleName() + ")");
            due.forEach(mail -> settle(mail, (message, now) -> fail(message, error, now)));
            return 0;
        }
        due.subList(tried, due.size()).forEach(mail -> settle(mail, OutboxMessage::release));
        return sent;
    }

    private boolean hasTime(Due mail) {
        return clock.instant().isBefore(mail.lease().minus(MARGIN));
    }

    private boolean send(MailServer server, Due mail) {
        try {
            server.send(mail.to(), mail.letter(), mail.messageId(), now());
        } catch (SendFailedException refused) {
            settle(mail, (message, now) -> fail(message, code("REFUSED", refused), now));
            return false;
        } catch (MessagingException broken) {
            settle(mail, (message, now) -> fail(message, code("BROKEN", broken), now));
            return false;
        }
        settle(mail, OutboxMessage::sent);
        return true;
    }

    /** Writes what came of a mail, unless it was withdrawn or its lease ran out meanwhile. */
    private void settle(Due mail, BiConsumer<OutboxMessage, Instant> outcome) {
        transactions.retrying(() -> {
            var message = em.find(OutboxMessage.class, mail.id(), LockModeType.PESSIMISTIC_WRITE);
            if (message != null && message.isLeasedUntil(mail.lease())) {
                outcome.accept(message, now());
            }
            return null;
        });
    }

    private static void fail(OutboxMessage message, String error, Instant now) {
        message.failed(error, now);
        if (message.isDead()) {
            LOG.warning(() -> "Mail " + message.id() + " is given up: " + error);
        }
    }

    /** What happened and the server's reply code, if it gave one; never its words, which repeat the address. */
    private static String code(String what, MessagingException failure) {
        for (Exception cause = failure;
                cause instanceof MessagingException messaging;
                cause = messaging.getNextException()) {
            var reply = REPLY.matcher(String.valueOf(cause.getMessage()));
            if (reply.lookingAt()) {
                return what + " " + reply.group();
            }
        }
        return what;
    }

    /** As fine as the database keeps instants: a lease is recognised by it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
