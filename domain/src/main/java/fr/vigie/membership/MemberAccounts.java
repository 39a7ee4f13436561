package fr.vigie.membership;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Member;
import fr.vigie.access.MemberRole;
import fr.vigie.access.Passwords;
import fr.vigie.access.Role;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.Persons;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The accounts of those who answer for platforms: who they are, whether password and code are theirs, who may do what. */
@ApplicationScoped
public class MemberAccounts {

    static final String SUBJECT = "MEMBER";

    @Inject
    private MemberRegister register;

    @Inject
    private Persons persons;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /**
     * Checks address, password and code. An unknown address costs as much time as a known one. Must not be called inside a
     * transaction.
     *
     * @param email as typed; null or unreadable is nobody's
     * @param code what the application shows; each is taken once
     */
    public MemberSignIn signIn(String email, char[] password, String code) {
        var address = readable(email).map(register::fingerprint);
        var hash = address.flatMap(fingerprint -> transactions.retrying(
                () -> register.at(fingerprint).filter(PlatformMember::isActive).map(PlatformMember::passwordHash)));
        boolean right = passwords.verify(password, hash);
        return address.map(fingerprint -> transactions.retrying(() -> settle(fingerprint, right, code)))
                .orElseGet(MemberSignIn.Refused::new);
    }

    private static Optional<EmailAddress> readable(String email) {
        try {
            return Optional.of(EmailAddress.of(email));
        } catch (InvalidInput unreadable) {
            return Optional.empty();
        }
    }

    private MemberSignIn settle(byte[] fingerprint, boolean right, String code) {
        var now = clock.instant();
        var found = register.at(fingerprint).map(register::locked).filter(PlatformMember::isActive);
        if (found.isEmpty()) {
            return new MemberSignIn.Refused();
        }
        var account = found.get();
        if (account.isLockedAt(now)) {
            return new MemberSignIn.Locked(account.lockedUntil());
        }
        var member = register.member(account);
        boolean admitted = account.admits(right, account.totpSecret(vault), code, now);
        record(member.actor(), admitted ? "SIGNED_IN" : "SIGN_IN_REFUSED", member.id());
        if (admitted) {
            return register.admission(account);
        }
        return account.isLockedAt(now) ? new MemberSignIn.Locked(account.lockedUntil()) : new MemberSignIn.Refused();
    }

    /**
     * The member as the account stands now; empty once it is closed or has another password, so that a session ends with what it began
     * under.
     *
     * @param stamp of the session, as {@link #signIn} gave it
     */
    public Optional<Member> current(long memberId, int stamp) {
        return register.find(memberId)
                .filter(account -> account.isActive() && account.sessionStamp() == stamp)
                .map(register::member);
    }

    /** Who answers for the member's platform, and who is invited to, the oldest account first. */
    public List<MemberView> list(Member by) {
        by.requireAdmin();
        return views(by.platformId());
    }

    /** As an agent sees them. */
    public List<MemberView> list(Actor agent, long platformId) {
        agent.require(Role.AGENT);
        return views(platformId);
    }

    private List<MemberView> views(long platformId) {
        return register.of(platformId).stream().map(register::view).toList();
    }

    /**
     * Closes an account of the member's own platform, or takes an invitation back. Must not be called inside a transaction.
     *
     * @return false if the platform has no such account
     * @throws InvalidInput about the field {@code member} if nobody would be left to manage the members
     */
    public boolean close(Member by, long memberId) {
        by.requireAdmin();
        return change(by.platformId(), memberId, (member, all) -> {
            requireAnotherAdmin(member, all);
            close(by.actor(), member);
        });
    }

    /** As an agent closes one, the last one too. */
    public boolean close(Actor agent, long platformId, long memberId) {
        agent.require(Role.AGENT);
        return change(platformId, memberId, (member, all) -> close(agent, member));
    }

    /**
     * Changes what somebody of the member's own platform may do. Must not be called inside a transaction.
     *
     * @return false if the platform has no such account
     * @throws InvalidInput about the field {@code member} if nobody would be left to manage the members
     */
    public boolean give(Member by, long memberId, MemberRole role) {
        by.requireAdmin();
        return change(by.platformId(), memberId, (member, all) -> {
            if (role != MemberRole.ADMIN) {
                requireAnotherAdmin(member, all);
            }
            give(by.actor(), member, role);
        });
    }

    /** As an agent changes it, of the last one too. */
    public boolean give(Actor agent, long platformId, long memberId, MemberRole role) {
        agent.require(Role.AGENT);
        return change(platformId, memberId, (member, all) -> give(agent, member, role));
    }

    private void give(Actor by, PlatformMember member, MemberRole role) {
        member.takesRole(role);
        record(by, "MEMBER_ROLE_" + role, member.id());
    }

    private boolean change(long platformId, long memberId, BiConsumer<PlatformMember, List<PlatformMember>> act) {
        return transactions.retrying(() -> {
            var all = register.lockedOf(platformId);
            var found = all.stream().filter(member -> member.id() == memberId).findFirst();
            found.ifPresent(member -> act.accept(member, all));
            return found.isPresent();
        });
    }

    private static void requireAnotherAdmin(PlatformMember member, List<PlatformMember> all) {
        if (MemberRegister.isLastAdmin(member, all)) {
            throw new InvalidInput(FieldProblem.of("member", "member.lastAdmin"));
        }
    }

    private void close(Actor by, PlatformMember member) {
        long person = member.personId();
        member.closes(clock.instant());
        persons.forget(person);
        record(by, "MEMBER_CLOSED", member.id());
    }

    private void record(Actor by, String act, long memberId) {
        audit.record(by, act, SUBJECT, Long.toString(memberId));
    }
}
