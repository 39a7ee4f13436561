package fr.vigie.advice.kept;

import fr.vigie.advice.profile.AdviceDesk;
import fr.vigie.advice.profile.Profile;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.Contact;
import fr.vigie.messaging.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;

/** The rows of kept advice, found, advised anew and forgotten; always within the caller's transaction. */
@ApplicationScoped
class KeptProfiles {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private AdviceDesk desk;

    @Inject
    private Persons persons;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    Optional<Kept> find(KeptKey key) {
        return find(key, LockModeType.NONE);
    }

    /** Keeps everybody else from it until the transaction ends. */
    Optional<Kept> locked(KeptKey key) {
        return find(key, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Kept> locked(long id) {
        return Optional.ofNullable(em.find(Kept.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Optional<Kept> find(KeptKey key, LockModeType lock) {
        return em.createQuery("SELECT k FROM Kept k WHERE k.keyHash = :hash", Kept.class)
                .setParameter("hash", key.hash())
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    /**
     * Keeps a profile with the advice that is given to it now.
     *
     * @throws IllegalArgumentException if the current register has no such occupation
     */
    void begin(KeptKey key, Profile profile) {
        var consultation = desk.consult(profile)
                .orElseThrow(() -> new IllegalArgumentException("No advice without an occupation of the register"));
        var kept = new Kept(key, clock.instant());
        em.persist(kept);
        kept.begins(key, consultation, vault);
    }

    /**
     * Advises somebody anew, who says this now, and notes what came and went and why. Where the register has no such occupation any
     * more, the list stays as it is.
     *
     * @return whether anything came or went
     */
    boolean advise(Kept kept, Profile now) {
        var said = kept.profile(vault);
        if (!now.equals(said)) {
            kept.says(now, vault);
        }
        var consultation = desk.consult(now);
        if (consultation.isEmpty()) {
            return false;
        }
        var before = kept.list(vault);
        var after = consultation.get().list();
        var unsaid = now.equals(said)
                ? after
                : desk.consult(said).map(other -> other.list()).orElse(before);
        var asOfThen =
                desk.consult(said, kept.advisedIn()).map(other -> other.list()).orElse(before);
        var changes = AdviceChanges.between(before, after, unsaid, asOfThen);
        var at = clock.instant();
        kept.changes(changes, at, vault);
        kept.isAdvised(consultation.get(), at, vault);
        return !changes.isEmpty();
    }

    KeptView view(Kept kept) {
        var now = clock.instant();
        var profile = kept.profile(vault);
        var answers = new EnumMap<Milestone, Outcome>(Milestone.class);
        kept.answers().forEach((milestone, answer) -> answers.put(milestone, answer.outcome()));
        return new KeptView(
                profile,
                kept.list(vault),
                kept.changes(vault).all(),
                kept.changedAt(),
                kept.renewedAt(),
                kept.createdAt(),
                kept.question(now).orElse(null),
                answers,
                Seasons.of(profile.occupation(), Kept.day(now)).orElse(null),
                contact(kept).orElse(null),
                kept.getsMails());
    }

    Optional<Contact> contact(Kept kept) {
        return kept.person().flatMap(persons::find);
    }

    boolean hasProven(Kept kept) {
        return contact(kept).filter(Contact::proven).isPresent();
    }

    /** Forgets the address, with the mails that wait to go there. */
    void forgetAddress(Kept kept) {
        var person = kept.person();
        kept.forgetsAddress();
        person.ifPresent(persons::forget);
    }

    /** Forgets everything: nothing tells any more that it was there. */
    void forget(Kept kept) {
        forgetAddress(kept);
        em.remove(kept);
    }
}
