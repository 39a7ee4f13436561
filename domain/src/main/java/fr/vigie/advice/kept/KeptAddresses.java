package fr.vigie.advice.kept;

import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.CodeRequest;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import fr.vigie.messaging.Persons;
import fr.vigie.shared.Pacing;
import fr.vigie.shared.Secret;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The addresses that people left so as to be told of their kept advice: proven by a link before anything else goes there, mails stopped
 * and taken up again, addresses forgotten. Nothing here may be called inside a transaction.
 */
@ApplicationScoped
public class KeptAddresses {

    /** How often somebody can have a mail of one kind sent. */
    public static final Pacing PACING = new Pacing(3, Duration.ofHours(1), Duration.ofMinutes(1));

    private static final String ADDRESS = "advice_kept.address";

    /** A mail that is later than this tells somebody who has long asked again. */
    private static final Duration LIFE = Duration.ofDays(1);

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private KeptProfiles profiles;

    @Inject
    private Persons persons;

    @Inject
    private EmailProofs proofs;

    @Inject
    private Outbox outbox;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Keeps an address in place of an earlier one, and sends it the link that proves it. At most three links an hour, and a minute between
     * two.
     *
     * @param locale the language of this mail and of those to come
     * @return empty if the key opens nothing
     * @throws fr.vigie.shared.InvalidInput about the field {@code email} if it is no address
     */
    public Optional<CodeRequest> leave(KeptKey key, String email, Locale locale) {
        if (!proofs.isAvailable()) {
            return Optional.of(new CodeRequest.Unavailable());
        }
        var address = EmailAddress.of(email);
        return transactions.retrying(() -> profiles.locked(key).map(kept -> leave(kept, address, locale)));
    }

    private CodeRequest leave(Kept kept, EmailAddress address, Locale locale) {
        var now = clock.instant();
        var known = profiles.contact(kept);
        if (known.filter(contact -> contact.proven() && contact.email().equals(address.value()))
                .isPresent()) {
            return new CodeRequest.AlreadyProven();
        }
        var wait = PACING.waitFor(kept.mailsOf(MailTemplate.ADVICE_ADDRESS), now);
        if (wait.isPresent()) {
            return new CodeRequest.TooSoon(wait.get());
        }
        profiles.forgetAddress(kept);
        var token = Secret.draw(random);
        long person = persons.of(address, locale);
        // What points to the person would otherwise be written first.
        em.flush();
        kept.isReachedAt(person, fingerprint(address), Secret.hash(token), now);
        kept.isWrittenTo(MailTemplate.ADVICE_ADDRESS, now);
        var until = now.plus(Kept.PROOF);
        outbox.enqueue(person, MailTemplate.ADVICE_ADDRESS, Map.of("token", token), locale, until);
        return new CodeRequest.Sent(until);
    }

    /**
     * Somebody opened the link in the mail and pressed the button: the address is theirs, and mails begin. Done again, it changes nothing.
     *
     * @param token what stood in the link; may be null
     * @return false if it proves nothing: it is none of ours, older than a day, or the address was forgotten meanwhile
     */
    public boolean prove(String token) {
        return Secret.isSound(token)
                && transactions.retrying(() -> byToken(token)
                        .filter(kept -> kept.canProve(clock.instant()))
                        .map(this::prove)
                        .orElse(false));
    }

    private boolean prove(Kept kept) {
        if (!profiles.hasProven(kept)) {
            persons.prove(kept.person().orElseThrow());
            kept.isProven(clock.instant());
        }
        return true;
    }

    private Optional<Kept> byToken(String token) {
        return em.createQuery("SELECT k FROM Kept k WHERE k.confirmHash = :hash", Kept.class)
                .setParameter("hash", Secret.hash(token))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Stops the mails that come by themselves, and takes back those that wait. Done again, it changes nothing.
     *
     * @return false if the key opens nothing
     */
    public boolean stopMails(KeptKey key) {
        return does(key, kept -> {
            kept.stopsMails();
            kept.person().ifPresent(this::withdraw);
        });
    }

    private void withdraw(long person) {
        for (var reason : MailReason.values()) {
            outbox.withdraw(person, reason.template());
        }
    }

    /**
     * Has mails sent again, to a proven address alone.
     *
     * @return false if the key opens nothing
     */
    public boolean resumeMails(KeptKey key) {
        return does(key, kept -> kept.resumesMails(profiles.hasProven(kept), clock.instant()));
    }

    /**
     * Forgets the address, with the mails that wait to go there.
     *
     * @return false if the key opens nothing
     */
    public boolean forget(KeptKey key) {
        return does(key, profiles::forgetAddress);
    }

    private boolean does(KeptKey key, Consumer<Kept> deed) {
        return transactions.retrying(() -> {
            var kept = profiles.locked(key);
            kept.ifPresent(deed);
            return kept.isPresent();
        });
    }

    /**
     * Mails the lost link of kept advice, if that address was left for it and proven; else does nothing. Which of the two it was is told to
     * nobody.
     *
     * @throws fr.vigie.shared.InvalidInput about the field {@code email} if it is no address
     */
    public void sendLink(String email) {
        var address = EmailAddress.of(email);
        if (!proofs.isAvailable()) {
            return;
        }
        transactions.retrying(() -> {
            em.createQuery("SELECT k FROM Kept k WHERE k.emailFingerprint = :address ORDER BY k.id", Kept.class)
                    .setParameter("address", fingerprint(address))
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .filter(profiles::hasProven)
                    .forEach(this::sendLink);
            return null;
        });
    }

    private void sendLink(Kept kept) {
        var now = clock.instant();
        if (PACING.waitFor(kept.mailsOf(MailTemplate.ADVICE_LINK), now).isEmpty()) {
            kept.isWrittenTo(MailTemplate.ADVICE_LINK, now);
            outbox.replace(
                    kept.person().orElseThrow(),
                    MailTemplate.ADVICE_LINK,
                    Map.of("key", kept.key(vault).value()),
                    LIFE);
        }
    }

    private byte[] fingerprint(EmailAddress address) {
        return vault.fingerprint(ADDRESS, address.mailbox());
    }
}
