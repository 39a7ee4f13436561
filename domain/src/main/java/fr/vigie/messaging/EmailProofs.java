package fr.vigie.messaging;

import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.Pacing;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Proves that an address belongs to whoever fills in a draft: six digits go there and come back. Addresses of other drafts and
 * reports are never looked at, so that no answer tells whether one is known.
 */
@ApplicationScoped
public class EmailProofs {

    /** How often a draft may be sent codes: attempts at a code stay few as well. */
    public static final Pacing PACING = new Pacing(3, Duration.ofMinutes(15), Duration.ofMinutes(1));

    private static final int CODES = 1_000_000;
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0\\u202f\\-]+");

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Persons persons;

    @Inject
    private Outbox outbox;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Whether this server sends mail at all; without, reports are anonymous. */
    public boolean isAvailable() {
        return MailServer.isConfigured();
    }

    /**
     * Keeps an address for a draft and sends it a code, which makes earlier ones void. Another address than before is no longer
     * proven. At most three codes in a quarter of an hour, and a minute between two to the same address. Must not be called
     * inside a transaction.
     *
     * @param locale the mail's language, and of those to come
     * @throws fr.vigie.shared.InvalidInput about the field {@code email} if it is no address
     */
    public CodeRequest requestCode(long draftId, String email, Locale locale) {
        if (!isAvailable()) {
            return new CodeRequest.Unavailable();
        }
        var address = EmailAddress.of(email);
        var language = MailTemplate.language(locale);
        long person = persons.ensure(draftId, address, language);
        return transactions.retrying(() -> persons.locked(person, draftId)
                .map(found -> request(found, address, language))
                .orElseThrow(() -> new IllegalStateException("The draft " + draftId + " was forgotten meanwhile")));
    }

    private CodeRequest request(Person person, EmailAddress address, String language) {
        var now = clock.instant();
        boolean same = person.address(vault).equals(address);
        if (same && person.hasProven()) {
            return new CodeRequest.AlreadyProven();
        }
        var earlier = challenges(person);
        // A mistyped address needs no pause to be put right.
        var pacing = same ? PACING : PACING.withoutPause();
        var wait =
                pacing.waitFor(earlier.stream().map(EmailChallenge::createdAt).toList(), now);
        if (wait.isPresent()) {
            return new CodeRequest.TooSoon(wait.get());
        }
        earlier.forEach(EmailChallenge::supersede);
        outbox.withdraw(person.id(), MailTemplate.EMAIL_CODE);
        person.isReachedAt(address, language, vault);
        return new CodeRequest.Sent(send(person, language, now));
    }

    private Instant send(Person person, String language, Instant now) {
        var code = "%06d".formatted(random.nextInt(CODES));
        var challenge = new EmailChallenge(person.id(), now);
        em.persist(challenge);
        challenge.expects(vault.fingerprint(challenge.purpose(), code));
        outbox.enqueue(
                person.id(),
                MailTemplate.EMAIL_CODE,
                Map.of("code", code),
                Locale.forLanguageTag(language),
                challenge.expiresAt());
        return challenge.expiresAt();
    }

    /**
     * Tries a code. Attempts at one code are counted one after the other, however many come at once. Must not be called inside
     * a transaction.
     *
     * @param typed with or without spaces; what can't be a code costs no attempt
     */
    public ProofResult enter(long draftId, String typed) {
        var digits = typed == null ? "" : SEPARATORS.matcher(typed).replaceAll("");
        return persons.idOfDraft(draftId)
                .map(id -> transactions.retrying(() -> persons.locked(id, draftId)
                        .map(person -> enter(person, digits))
                        .orElseGet(ProofResult.NothingAsked::new)))
                .orElseGet(ProofResult.NothingAsked::new);
    }

    private ProofResult enter(Person person, String digits) {
        if (person.hasProven()) {
            return new ProofResult.Proven();
        }
        var result = challenges(person).stream()
                .filter(challenge -> !challenge.isSuperseded())
                .findFirst()
                .map(challenge -> challenge.answer(hmac(challenge, digits), clock.instant()))
                .orElseGet(ProofResult.NothingAsked::new);
        if (result instanceof ProofResult.Proven) {
            person.proves(clock.instant());
        }
        return result;
    }

    private byte[] hmac(EmailChallenge challenge, String digits) {
        return CODE.matcher(digits).matches() ? vault.fingerprint(challenge.purpose(), digits) : null;
    }

    /**
     * A person's codes. The person's row must be locked, as the first thing in the transaction: only then does this plain read
     * see what the transactions before this one wrote.
     */
    private List<EmailChallenge> challenges(Person person) {
        return em.createQuery("SELECT c FROM EmailChallenge c WHERE c.personId = :person", EmailChallenge.class)
                .setParameter("person", person.id())
                .getResultList();
    }
}
