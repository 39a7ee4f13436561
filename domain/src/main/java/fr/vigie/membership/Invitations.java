package fr.vigie.membership;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Member;
import fr.vigie.access.MemberRole;
import fr.vigie.access.PasswordRules;
import fr.vigie.access.Passwords;
import fr.vigie.access.Role;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.messaging.MailTemplate;
import fr.vigie.messaging.Outbox;
import fr.vigie.messaging.Persons;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody comes to answer for a platform: an agent or an admin of the platform invites their address, the link that goes there
 * opens an account once within a week. There is no other way in.
 */
@ApplicationScoped
public class Invitations {

    static final int MOST_MEMBERS = 50;

    /** How long an invitation that nobody took up stays among the members, for whoever wonders why nobody came. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Inject
    private MemberRegister register;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private Persons persons;

    @Inject
    private Outbox outbox;

    @Inject
    private EmailProofs mail;

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
     * Invites somebody to answer for a platform. Invited again, their earlier link is void; within a minute, it is the same invitation.
     * Must not be called inside a transaction.
     *
     * @param locale the language in which they are written to
     * @throws InvalidInput about the field {@code email} if it is no address, has an account, or can't be written to
     * @throws java.util.NoSuchElementException if there is no such platform
     */
    public void invite(Actor agent, long platformId, String email, MemberRole role, Locale locale) {
        agent.require(Role.AGENT);
        invite(platformId, agent, email, role, locale);
    }

    /** Invites somebody to answer for the member's own platform. */
    public void invite(Member admin, String email, MemberRole role, Locale locale) {
        admin.requireAdmin();
        invite(admin.platformId(), admin.actor(), email, role, locale);
    }

    private void invite(long platformId, Actor by, String email, MemberRole role, Locale locale) {
        if (!mail.isAvailable()) {
            throw refused("email", "member.mailUnavailable");
        }
        var address = EmailAddress.of(email);
        transactions.retrying(() -> {
            enter(platformId, by, address, role, locale);
            return null;
        });
    }

    /** Within the caller's transaction. Nobody is left behind at an entry that was merged: they come to where its reports went. */
    void enter(long entryId, Actor by, EmailAddress address, MemberRole role, Locale locale) {
        var platform = platforms.target(entryId);
        var earlier = register.at(register.fingerprint(address)).map(register::locked);
        if (earlier.filter(member -> member.isJustInvitedBy(platform.id(), role, clock.instant()))
                .isPresent()) {
            return;
        }
        forget(earlier, platform.id());
        if (register.lockedOf(platform.id()).size() >= MOST_MEMBERS) {
            throw refused("email", "member.tooMany", MOST_MEMBERS);
        }
        var language = "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        var token = token();
        var member = new PlatformMember(
                platform.id(),
                persons.of(address, language),
                register.fingerprint(address),
                role,
                language.getLanguage(),
                MemberRegister.hash(token),
                clock.instant());
        register.enter(member);
        outbox.enqueue(
                member.personId(),
                MailTemplate.MEMBER_INVITATION,
                Map.of("platform", platform.displayName(), "token", token),
                language,
                member.invitationUntil());
        audit.record(by, "MEMBER_INVITED", MemberAccounts.SUBJECT, Long.toString(member.id()));
    }

    /** An address has one account. An invitation that nobody used doesn't keep it: its own platform replaces it, others once it is over. */
    private void forget(Optional<PlatformMember> earlier, long platformId) {
        earlier.filter(member -> !member.isReplaceable(platformId, clock.instant()))
                .ifPresent(member -> {
                    throw refused("email", "member.taken");
                });
        earlier.ifPresent(register::strike);
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a link opens; empty if it was used, replaced or taken back, if it is over, or never was. */
    public Optional<Invitation> open(String token) {
        return invited(token)
                .map(member -> new Invitation(
                        member.id(),
                        platforms.get(member.platformId()).displayName(),
                        persons.find(member.personId()).orElseThrow().email(),
                        member.invitationUntil()));
    }

    /**
     * Takes name and password of whoever holds the link, and makes the secret for their application; begun again, both are made
     * anew. Must not be called inside a transaction.
     *
     * @return false if the link opens nothing
     * @throws InvalidInput about the fields {@code name} and {@code password}
     */
    public boolean begin(String token, String name, char[] password) {
        int length = Character.codePointCount(password, 0, password.length);
        if (length < PasswordRules.MIN_LENGTH) {
            throw refused("password", "password.tooShort", PasswordRules.MIN_LENGTH);
        }
        if (length > PasswordRules.MAX_LENGTH) {
            throw refused("password", "password.tooLong", PasswordRules.MAX_LENGTH);
        }
        if (invited(token).isEmpty()) {
            return false;
        }
        var hash = passwords.hash(password);
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return transactions.retrying(() -> {
            var member = invited(token).map(register::locked);
            member.ifPresent(found -> {
                persons.present(found.personId(), name);
                found.prepares(hash, secret, vault);
            });
            return member.isPresent();
        });
    }

    /** What the application needs to know, for whoever has just chosen the password; empty if nothing was begun. */
    public Optional<Enrolment> enrolment(String token) {
        return invited(token)
                .filter(PlatformMember::isPrepared)
                .map(member -> new Enrolment(
                        persons.find(member.personId()).orElseThrow().email(), Totp.text(member.totpSecret(vault))));
    }

    /**
     * Opens the account with a first code. Must not be called inside a transaction.
     *
     * @return empty if the link opens nothing any more
     * @throws InvalidInput about the field {@code code} if it is wrong
     */
    public Optional<MemberSignIn.Admitted> confirm(String token, String code) {
        return transactions.retrying(() -> {
            var found = invited(token)
                    .filter(PlatformMember::isPrepared)
                    .map(register::locked)
                    .filter(member -> member.isInvitedAt(clock.instant()));
            found.filter(member -> !member.joins(member.totpSecret(vault), code, clock.instant()))
                    .ifPresent(member -> {
                        throw refused("code", "totp.wrong");
                    });
            var joined = found.map(register::admission);
            joined.map(MemberSignIn.Admitted::member)
                    .ifPresent(member -> audit.record(
                            member.actor(), "MEMBER_JOINED", MemberAccounts.SUBJECT, Long.toString(member.id())));
            return joined;
        });
    }

    /**
     * Forgets invitations that have been over for {@link #KEPT}, each in a transaction of its own, with the address to which they went.
     * Must not be called inside a transaction.
     *
     * @return how many
     */
    public int purge() {
        var over = clock.instant().minus(KEPT);
        int struck = 0;
        for (var id : register.invitedUntil(over)) {
            struck += transactions.retrying(() -> strike(id, over)) ? 1 : 0;
        }
        return struck;
    }

    /** Unless they were invited again meanwhile. */
    private boolean strike(long memberId, Instant over) {
        var found = register.find(memberId).map(register::locked).filter(member -> member.isOverSince(over));
        found.ifPresent(register::strike);
        return found.isPresent();
    }

    private Optional<PlatformMember> invited(String token) {
        return register.invitedBy(token).filter(member -> member.isInvitedAt(clock.instant()));
    }

    private static InvalidInput refused(String field, String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of(field, code, arguments));
    }
}
