package fr.vigie.membership;

import fr.vigie.access.MemberRole;
import fr.vigie.access.Passwords;
import fr.vigie.confidentiality.Vault;
import fr.vigie.messaging.EmailAddress;
import fr.vigie.messaging.Persons;
import fr.vigie.platform.PlatformRegister;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * The member with whom the platforms' door shows itself, in demonstration mode alone: a server in any other mode that finds one, or
 * is given one's secret, doesn't start.
 */
@ApplicationScoped
public class DemonstrationMember {

    /** Address of the member; the password is the demonstration agent's. */
    public static final String EMAIL = "membre@marche-soleil.example.com";

    /** A platform of the demonstration's reports. */
    private static final String PLATFORM = "Marché Soleil";

    private static final String NAME = "Alix Démonstration";

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private MemberRegister register;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private Persons persons;

    @Inject
    private Passwords passwords;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /** @throws IllegalStateException in a server that isn't in demonstration mode but has, or is given, such a member */
    @Transactional
    public void prepare() {
        if (!Setting.isDemonstration()) {
            refuse();
            return;
        }
        Setting.DEMO_MEMBER_TOTP
                .find()
                .ifPresent(totp -> Setting.DEMO_AGENT_PASSWORD.find().ifPresent(password -> ensure(password, totp)));
    }

    /** As the settings say, whatever an earlier start had made. */
    private void ensure(String password, String totp) {
        var address = EmailAddress.of(EMAIL);
        var fingerprint = register.fingerprint(address);
        var member = register.at(fingerprint).orElseGet(() -> enter(address, fingerprint));
        member.prepares(passwords.hash(password.toCharArray()), Totp.secret(totp), vault);
    }

    private PlatformMember enter(EmailAddress address, byte[] fingerprint) {
        var person = persons.of(address, Locale.FRENCH);
        persons.present(person, NAME);
        var now = clock.instant();
        var platform = platforms.findOrEnter(PLATFORM, List.of()).id();
        var member = new PlatformMember(
                platform, person, fingerprint, MemberRole.ADMIN, "fr", MemberRegister.hash(EMAIL), now);
        member.demonstrates(now);
        register.enter(member);
        return member;
    }

    private void refuse() {
        if (Setting.DEMO_MEMBER_TOTP.find().isPresent()) {
            throw new IllegalStateException(
                    "This server is not in demonstration mode, yet demonstration credentials are configured: remove them.");
        }
        long members = em.createQuery("SELECT COUNT(m) FROM PlatformMember m WHERE m.demonstration = TRUE", Long.class)
                .getSingleResult();
        if (members > 0) {
            throw new IllegalStateException(
                    "This server is not in demonstration mode, yet its database holds demonstration accounts: start on another database.");
        }
    }
}
