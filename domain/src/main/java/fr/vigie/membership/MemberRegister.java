package fr.vigie.membership;

import com.google.common.hash.Hashing;
import fr.vigie.access.Member;
import fr.vigie.access.MemberRole;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where members are found: by address, by the token of an invitation, by platform. Called inside the callers' transactions. */
@ApplicationScoped
class MemberRegister {

    private static final String ADDRESS = "platform_member.email";

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Vault vault;

    @Inject
    private Persons persons;

    byte[] fingerprint(EmailAddress address) {
        return vault.fingerprint(ADDRESS, address.mailbox());
    }

    /** The token is random enough that no slow hash is needed. */
    static byte[] hash(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).asBytes();
    }

    Optional<PlatformMember> at(byte[] fingerprint) {
        return first(em.createQuery(
                        "SELECT m FROM PlatformMember m WHERE m.emailFingerprint = :address", PlatformMember.class)
                .setParameter("address", fingerprint));
    }

    Optional<PlatformMember> invitedBy(String token) {
        return first(
                em.createQuery("SELECT m FROM PlatformMember m WHERE m.invitationHash = :hash", PlatformMember.class)
                        .setParameter("hash", hash(token)));
    }

    /** Whose invitation ended by then. */
    List<Long> invitedUntil(Instant end) {
        return em.createQuery(
                        "SELECT m.id FROM PlatformMember m WHERE m.state = :invited AND m.invitationUntil <= :end ORDER BY m.id",
                        Long.class)
                .setParameter("invited", PlatformMember.State.INVITED)
                .setParameter("end", end)
                .getResultList();
    }

    Optional<PlatformMember> find(long id) {
        return Optional.ofNullable(em.find(PlatformMember.class, id));
    }

    /** Keeps everybody else from an account until the transaction ends, and reads it as it is now. */
    PlatformMember locked(PlatformMember member) {
        em.refresh(member, LockModeType.PESSIMISTIC_WRITE);
        return member;
    }

    /** All accounts of a platform that aren't closed, kept from everybody else until the transaction ends. */
    List<PlatformMember> lockedOf(long platformId) {
        return query(platformId).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
    }

    List<PlatformMember> of(long platformId) {
        return query(platformId).getResultList();
    }

    private TypedQuery<PlatformMember> query(long platformId) {
        return em.createQuery(
                        "SELECT m FROM PlatformMember m WHERE m.platformId = :platform AND m.state <> :closed ORDER BY m.id",
                        PlatformMember.class)
                .setParameter("platform", platformId)
                .setParameter("closed", PlatformMember.State.CLOSED);
    }

    /** Person and platform first, to which the row points by their numbers alone. */
    void enter(PlatformMember member) {
        em.flush();
        em.persist(member);
        em.flush();
    }

    /** Forgets an invitation that came to nothing. */
    void strike(PlatformMember invited) {
        long person = invited.personId();
        em.remove(invited);
        em.flush();
        persons.forget(person);
    }

    /** The member with their name, for the rest of the house. */
    Member member(PlatformMember member) {
        var name = persons.find(member.personId()).orElseThrow().name();
        return member.member(name);
    }

    MemberSignIn.Admitted admission(PlatformMember member) {
        return new MemberSignIn.Admitted(member(member), member.sessionStamp());
    }

    MemberView view(PlatformMember member) {
        var contact = persons.find(member.personId()).orElseThrow();
        return new MemberView(
                member.id(),
                member.isActive() ? contact.name() : null,
                contact.email(),
                member.role(),
                member.invitationUntil());
    }

    static boolean isLastAdmin(PlatformMember member, List<PlatformMember> all) {
        return member.isActive()
                && member.role() == MemberRole.ADMIN
                && all.stream().noneMatch(other -> other != member && other.isActive() && other.isAdmin());
    }

    private static Optional<PlatformMember> first(TypedQuery<PlatformMember> query) {
        return query.getResultStream().findFirst();
    }
}
