package fr.vigie.membership;

import fr.vigie.access.Actor;
import fr.vigie.access.MemberRole;
import fr.vigie.access.Role;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.platform.ContactMeans;
import fr.vigie.platform.ContactPoint;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.reporting.PlatformNotice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Sees to it that a report isn't passed on into the void: a platform of which nobody has an account is told through its contact
 * point (Regulation (EU) 2022/2065, art. 11 to 13), wherever it is established.
 */
@ApplicationScoped
public class PlatformReach implements PlatformNotice {

    /** Where French is what one writes in; elsewhere English. */
    private static final Set<String> FRENCH_SPEAKING = Set.of("FR", "BE", "LU", "CH", "MC");

    @Inject
    private MemberRegister register;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private Invitations invitations;

    @Inject
    private EmailProofs mail;

    @Inject
    private Clock clock;

    @Transactional
    public Reach of(Actor agent, long platformId) {
        agent.require(Role.AGENT);
        return of(platformId);
    }

    private Reach of(long platformId) {
        var members = register.of(platformId);
        var now = clock.instant();
        var contacts = platforms.contactPoints(platformId);
        boolean room = mail.isAvailable() && members.size() < Invitations.MOST_MEMBERS;
        return new Reach(
                (int) members.stream().filter(PlatformMember::isActive).count(),
                (int) members.stream().filter(member -> member.isInvitedAt(now)).count(),
                contacts,
                contacts.stream()
                        .filter(contact -> room && isInvitable(contact, platformId, now))
                        .findFirst()
                        .orElse(null));
    }

    /** An address that answers for another platform, or is invited to, isn't taken from it. */
    private boolean isInvitable(ContactPoint contact, long platformId, Instant now) {
        return contact.means() == ContactMeans.EMAIL
                && register.at(register.fingerprint(EmailAddress.of(contact.address())))
                        .map(earlier -> earlier.isReplaceable(platformId, now))
                        .orElse(true);
    }

    @Override
    public boolean reaches(long platform) {
        return of(platform).tells();
    }

    @Override
    public boolean give(long platform, Actor by) {
        var reach = of(platform);
        if (reach.way() == Reach.Way.EMAIL) {
            var contact = reach.invitable();
            invitations.enter(
                    platform, by, EmailAddress.of(contact.address()), MemberRole.ADMIN, language(contact.country()));
        }
        return reach.tells();
    }

    private static Locale language(String country) {
        return country == null || FRENCH_SPEAKING.contains(country) ? Locale.FRENCH : Locale.ENGLISH;
    }
}
