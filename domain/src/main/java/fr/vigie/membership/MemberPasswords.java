package fr.vigie.membership;

import fr.vigie.access.AuditTrail;
import fr.vigie.access.Member;
import fr.vigie.access.PasswordRules;
import fr.vigie.access.Passwords;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.Persons;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** How a member chooses another password: with both proofs that they sign in with, as a session left open is neither. */
@ApplicationScoped
public class MemberPasswords {

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
     * Takes the password that a member chose. All sessions of the member end; the one that asks goes on with what is returned. Wrong proofs
     * count as at sign-in. Must not be called inside a transaction.
     *
     * @param current the password so far
     * @param code what the application shows; each is taken once
     * @param again the chosen one, typed a second time
     * @throws InvalidInput if the current one or the code is wrong, too often even, or the chosen one can't be taken
     */
    public MemberSignIn.Admitted choose(Member by, String current, String code, String chosen, String again) {
        var hash = transactions.retrying(() -> {
            var account = account(by);
            requireUnlocked(account);
            return account.passwordHash();
        });
        if (current == null || !passwords.verify(current.toCharArray(), Optional.of(hash))) {
            transactions.retrying(() -> {
                admits(locked(by), false, null);
                audit.record(by.actor(), "SIGN_IN_REFUSED", MemberAccounts.SUBJECT, Long.toString(by.id()));
                return null;
            });
            throw refused("current", "password.wrong");
        }
        var problems = PasswordRules.check(address(by), chosen, again);
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        if (chosen.equals(current)) {
            throw refused("password", "password.asBefore");
        }
        var newHash = passwords.hash(chosen.toCharArray());
        return transactions
                .retrying(() -> replace(by, code, hash, newHash))
                .orElseThrow(() -> refused("code", "totp.wrong"));
    }

    /** Empty if the code is wrong, which is kept in mind. */
    private Optional<MemberSignIn.Admitted> replace(Member by, String code, String hash, String newHash) {
        var account = locked(by);
        requireUnlocked(account);
        if (!hash.equals(account.passwordHash())) {
            throw refused("password", "password.changedMeanwhile");
        }
        if (!admits(account, true, code)) {
            audit.record(by.actor(), "SIGN_IN_REFUSED", MemberAccounts.SUBJECT, Long.toString(by.id()));
            return Optional.empty();
        }
        account.choosesPassword(newHash);
        audit.record(by.actor(), "PASSWORD_CHOSEN", MemberAccounts.SUBJECT, Long.toString(by.id()));
        return Optional.of(register.admission(account));
    }

    private boolean admits(PlatformMember account, boolean right, String code) {
        return account.admits(right, account.totpSecret(vault), code, clock.instant());
    }

    private String address(Member by) {
        return transactions.retrying(
                () -> persons.find(account(by).personId()).orElseThrow().email());
    }

    private PlatformMember account(Member by) {
        return register.find(by.id()).filter(PlatformMember::isActive).orElseThrow();
    }

    private PlatformMember locked(Member by) {
        return register.locked(account(by));
    }

    private void requireUnlocked(PlatformMember account) {
        if (account.isLockedAt(clock.instant())) {
            throw refused("current", "password.locked");
        }
    }

    private static InvalidInput refused(String field, String code) {
        return new InvalidInput(FieldProblem.of(field, code));
    }
}
