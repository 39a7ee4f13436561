package fr.vigie.platform;

import fr.vigie.access.Actor;
import fr.vigie.access.AuditTrail;
import fr.vigie.access.Role;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** What agents do to one entry of the register: look, register, edit, note whom to write to. Each act is in the audit trail. */
@ApplicationScoped
public class PlatformCare {

    /** Code of the problem that the hosts are no longer those that the form showed. */
    public static final String HOSTS_CHANGED = "platform.hostsChanged";

    private static final int MAX_HOSTS = 200;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PlatformRegister register;

    @Inject
    private AuditTrail audit;

    @Inject
    private Transactions transactions;

    @Inject
    private Clock clock;

    /** The entry of that number, if there is one. */
    public Optional<PlatformCard> open(Actor agent, long id) {
        agent.require(Role.AGENT);
        return Optional.ofNullable(em.find(Platform.class, id))
                .map(platform -> platform.card(addresses(hostsOf(id)), addresses(hostsOfMerged(id))));
    }

    /** Takes an entry that was to be checked into the public register. */
    public void register(Actor agent, long id) {
        agent.require(Role.AGENT);
        transactions.retrying(() -> {
            var platform = lock(id);
            if (!platform.isRegistered()) {
                platform.register();
                audit.record(agent, "PLATFORM_REGISTERED", "PLATFORM", platform.displayName());
            }
            return null;
        });
    }

    /**
     * Changes what the register says of a platform. A name that it had goes on leading to it.
     *
     * @throws InvalidInput if the name is missing or another's, a host can't be read or is another's, the hosts are no longer those that
     *     the form showed, or the country is none
     */
    public void edit(Actor agent, long id, TypedPlatform typed) {
        agent.require(Role.AGENT);
        var problems = new ArrayList<FieldProblem>();
        var name = PlatformRegister.cleanName(typed.displayName()).orElse("");
        var legalName = Typed.clean(typed.legalName()).orElse(null);
        if (name.isEmpty() || Typed.length(name) > PlatformRegister.MAX_NAME) {
            var code = name.isEmpty() ? "platform.nameMissing" : "name.tooLong";
            problems.add(FieldProblem.of("displayName", code, PlatformRegister.MAX_NAME));
        }
        if (legalName != null && Typed.length(legalName) > PlatformRegister.MAX_NAME) {
            problems.add(FieldProblem.of("legalName", "name.tooLong", PlatformRegister.MAX_NAME));
        }
        var hosts = hosts(typed.hosts(), problems);
        var country = Country.of(typed.country(), problems);
        refuse(problems);
        transactions.retrying(() -> {
            var platform = lock(id);
            rename(platform, name, problems);
            requireUnchanged(id, typed.hostsBefore(), problems);
            claim(platform, hosts, problems);
            refuse(problems);
            platform.describe(name, legalName, country);
            audit.record(agent, "PLATFORM_EDITED", "PLATFORM", name);
            return null;
        });
    }

    private static Set<WebAddress> hosts(String typed, List<FieldProblem> problems) {
        var hosts = new LinkedHashSet<WebAddress>();
        for (var line : Typed.clean(typed).orElse("").split("\\s+")) {
            if (!line.isEmpty()) {
                WebAddress.parse(line)
                        .ifPresentOrElse(
                                hosts::add, () -> problems.add(FieldProblem.of("hosts", "address.unreadable", line)));
            }
        }
        if (hosts.size() > MAX_HOSTS) {
            problems.add(FieldProblem.of("hosts", "hosts.tooMany", MAX_HOSTS));
        }
        return hosts;
    }

    /** A name that is, or was, another's would lead two ways. */
    private void rename(Platform platform, String name, List<FieldProblem> problems) {
        if (name.equals(platform.displayName())) {
            return;
        }
        var holder = em.createQuery("SELECT p FROM Platform p WHERE p.displayName = :name", Platform.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
        var former = Optional.ofNullable(em.find(FormerName.class, name));
        if (holder.isPresent()
                || former.filter(own -> own.platform() != platform).isPresent()) {
            problems.add(FieldProblem.of("displayName", "platform.nameTaken", name));
            return;
        }
        former.ifPresent(em::remove);
        em.persist(new FormerName(platform.displayName(), platform));
    }

    /** Who saves takes away what the form doesn't name: so it must have shown all that there is. */
    private void requireUnchanged(long id, String shown, List<FieldProblem> problems) {
        var now = addresses(hostsOf(id));
        var before = Typed.clean(shown).map(text -> Set.of(text.split("\\s+"))).orElse(Set.of());
        if (!before.equals(Set.copyOf(now))) {
            problems.add(FieldProblem.of("hosts", HOSTS_CHANGED, now.isEmpty() ? "–" : String.join(", ", now)));
        }
    }

    private void claim(Platform platform, Set<WebAddress> wanted, List<FieldProblem> problems) {
        var known = hostsOf(platform.id());
        known.stream().filter(host -> !wanted.contains(host.address())).forEach(em::remove);
        var kept = addresses(known);
        for (var address : wanted) {
            if (!kept.contains(address.toString())) {
                register.claim(address)
                        .ifPresentOrElse(
                                other -> problems.add(FieldProblem.of(
                                        "hosts",
                                        "platform.hostTaken",
                                        address,
                                        other.platform().displayName())),
                                () -> em.persist(new PlatformHost(platform, address)));
            }
        }
    }

    /**
     * Notes whom to write to; what is noted already isn't noted twice.
     *
     * @throws InvalidInput if a part is missing or can't be what it should be
     */
    public void addContact(Actor agent, long id, TypedContact typed) {
        agent.require(Role.AGENT);
        var contact = CheckedContact.of(typed);
        transactions.retrying(() -> {
            var platform = lock(id);
            if (contactsOf(id).stream().anyMatch(known -> known.isSameAs(contact))) {
                return null;
            }
            em.persist(new PlatformContact(platform, contact, agent.label(), clock.instant()));
            audit.record(agent, "CONTACT_ADDED", "PLATFORM", platform.displayName());
            return null;
        });
    }

    /** Removes a contact point; one that is gone already stays so. */
    public void removeContact(Actor agent, long contactId) {
        agent.require(Role.AGENT);
        transactions.retrying(() -> {
            var contact = em.find(PlatformContact.class, contactId, LockModeType.PESSIMISTIC_WRITE);
            if (contact != null) {
                em.remove(contact);
                audit.record(
                        agent, "CONTACT_REMOVED", "PLATFORM", contact.platform().displayName());
            }
            return null;
        });
    }

    private List<PlatformContact> contactsOf(long id) {
        return em.createQuery("SELECT c FROM PlatformContact c WHERE c.platform.id = :id", PlatformContact.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<PlatformHost> hostsOf(long id) {
        return em.createQuery("SELECT h FROM PlatformHost h WHERE h.platform.id = :id", PlatformHost.class)
                .setParameter("id", id)
                .getResultList();
    }

    private List<PlatformHost> hostsOfMerged(long id) {
        return em.createQuery("SELECT h FROM PlatformHost h WHERE h.platform.mergedInto.id = :id", PlatformHost.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static List<String> addresses(List<PlatformHost> hosts) {
        return hosts.stream().map(host -> host.address().toString()).sorted().toList();
    }

    private Platform lock(long id) {
        return Optional.ofNullable(em.find(Platform.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NoSuchElementException("No platform " + id));
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
