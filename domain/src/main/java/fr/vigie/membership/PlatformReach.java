package fr.vigie.membership;

import fr.vigie.access.Actor;
import fr.vigie.access.MemberRole;
import fr.vigie.access.Role;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.EmailProofs;
import fr.vigie.platform.ContactPoint;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.reporting.ReportTransmitted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;

/**
 * Sees to it that a report isn't passed on into the void: a platform of which nobody has an account is told through its contact
 * point (Regulation (EU) 2022/2065, art. 11 to 13), wherever it is established.
 */
@ApplicationScoped
public class PlatformReach {

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
        return new Reach(
                (int) members.stream().filter(PlatformMember::isActive).count(),
                (int) members.stream().filter(member -> member.isInvitedAt(now)).count(),
                platforms.contactPoints(platformId));
    }

    /** In the transaction that passes the report on: either both are done, or neither. */
    void told(@Observes ReportTransmitted transmission) {
        var reach = of(transmission.platform());
        if (reach.way() == Reach.Way.EMAIL && mail.isAvailable()) {
            reach.email().ifPresent(contact -> invite(transmission, contact));
        }
    }

    /** An address that answers for another platform already isn't taken from it. */
    private void invite(ReportTransmitted transmission, ContactPoint contact) {
        var address = EmailAddress.of(contact.address());
        var earlier = register.at(register.fingerprint(address));
        if (earlier.isEmpty() || earlier.get().isOf(transmission.platform())) {
            invitations.enter(
                    transmission.platform(), transmission.by(), address, MemberRole.ADMIN, language(contact.country()));
        }
    }

    private static Locale language(String country) {
        return country == null || FRENCH_SPEAKING.contains(country) ? Locale.FRENCH : Locale.ENGLISH;
    }
}
