package fr.vigie.messaging;

import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** The people behind drafts and reports, at most one a draft, none behind an anonymous report; and others who are written to. */
@ApplicationScoped
public class Persons {

    private static final int LONGEST_NAME = 200;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** Who is behind a draft; empty as long as they left no address. */
    public Optional<Contact> ofDraft(long draftId) {
        return em.createQuery("SELECT p FROM Person p WHERE p.draftId = :draft", Person.class)
                .setParameter("draft", draftId)
                .getResultStream()
                .findFirst()
                .map(person -> person.contact(vault));
    }

    /** How to reach somebody to whom a report points. */
    public Optional<Contact> find(long id) {
        return Optional.ofNullable(em.find(Person.class, id)).map(person -> person.contact(vault));
    }

    /**
     * Keeps the address of somebody behind no draft, of whom nothing else is known yet.
     *
     * @param locale the language in which they are written to
     * @return the number by which mails find them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long of(EmailAddress address, Locale locale) {
        var person = new Person(clock.instant());
        em.persist(person);
        person.isReachedAt(address, MailTemplate.language(locale), vault);
        return person.id();
    }

    /**
     * Somebody came by what was sent to their address, and says who they are.
     *
     * @throws InvalidInput about the field {@code name} if it is missing, too long or can't be kept as typed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void present(long personId, String typed) {
        var name = Typed.clean(typed).orElseThrow(() -> new InvalidInput(FieldProblem.of("name", "name.missing")));
        problemWithName(name).ifPresent(problem -> {
            throw new InvalidInput(problem);
        });
        var person = em.find(Person.class, personId);
        person.isCalled(name, vault);
        person.proves(clock.instant());
    }

    /** Somebody came by what was sent to their address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prove(long personId) {
        em.find(Person.class, personId).proves(clock.instant());
    }

    /** Forgets somebody, with the mails to them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long personId) {
        em.remove(em.find(Person.class, personId));
    }

    /**
     * Keeps the name of whoever is behind a draft.
     *
     * @param typed empty or null forgets it
     * @return false if nobody left an address for that draft, so that there is nobody to name
     * @throws InvalidInput about the field {@code name} if it is too long or can't be kept as typed
     */
    @Transactional
    public boolean name(long draftId, String typed) {
        problemWithName(typed).ifPresent(problem -> {
            throw new InvalidInput(problem);
        });
        var name = Typed.clean(typed).orElse(null);
        var person = lockedOfDraft(draftId);
        person.ifPresent(found -> found.isCalled(name, vault));
        return person.isPresent();
    }

    /** Why a name can't be kept as typed; empty if it can. */
    public static Optional<FieldProblem> problemWithName(String typed) {
        return Typed.clean(typed).flatMap(name -> {
            if (Typed.length(name) > LONGEST_NAME) {
                return Optional.of(FieldProblem.of("name", "name.tooLong", LONGEST_NAME));
            }
            return Typed.isBroken(name) ? Optional.of(FieldProblem.of("name", "text.broken")) : Optional.empty();
        });
    }

    /** Forgets whoever is behind a draft, proven or not, with their codes and mails; who was attached to a report stays. */
    @Transactional
    public void forgetDraft(long draftId) {
        lockedOfDraft(draftId).ifPresent(em::remove);
    }

    /**
     * Hands the person behind a draft over to the report being filed, within its transaction. Somebody whose address isn't
     * proven is forgotten instead.
     *
     * @return the number that the report points to; empty if the report is anonymous
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Long> attach(long draftId) {
        var person = lockedOfDraft(draftId);
        person.filter(found -> !found.hasProven()).ifPresent(em::remove);
        var proven = person.filter(Person::hasProven);
        proven.ifPresent(found -> {
            found.leavesDraft();
            forgetCodes(found.id());
        });
        return proven.map(Person::id);
    }

    private void forgetCodes(long personId) {
        em.createQuery("DELETE FROM EmailChallenge c WHERE c.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    Optional<Long> idOfDraft(long draftId) {
        return em.createQuery("SELECT p.id FROM Person p WHERE p.draftId = :draft", Long.class)
                .setParameter("draft", draftId)
                .getResultStream()
                .findFirst();
    }

    /** The number of whoever is behind a draft, who is made of the address if there is nobody yet: a transaction of its own. */
    long ensure(long draftId, EmailAddress address, String language) {
        return transactions.retrying(() -> idOfDraft(draftId).orElseGet(() -> {
            var person = new Person(draftId, clock.instant());
            em.persist(person);
            person.isReachedAt(address, language, vault);
            return person.id();
        }));
    }

    /** Keeps everybody else from a person until the transaction ends; empty if they are behind that draft no longer. */
    Optional<Person> locked(long id, long draftId) {
        return Optional.ofNullable(em.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(person -> person.isBehind(draftId));
    }

    private Optional<Person> lockedOfDraft(long draftId) {
        return idOfDraft(draftId).flatMap(id -> locked(id, draftId));
    }
}
