package fr.vigie.platform;

import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The register of platforms. Recognising one never guesses: a name is compared to the letter, an address by its host,
 * the nearest first; whatever isn't found enters as "to be checked", and joining two entries is an agent's decision. What leads
 * to a merged entry leads to the one that it was merged into.
 */
@ApplicationScoped
public class PlatformRegister {

    /** Longest display name. */
    public static final int MAX_NAME = 200;

    private static final int MAX_RESULTS = 20;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private Clock clock;

    /** A name as the register writes it, in one line and with single spaces; empty when nothing is left of what was typed. */
    public static Optional<String> cleanName(String typed) {
        return Typed.clean(typed).map(name -> name.replaceAll("\\s+", " "));
    }

    /** The platform of that display name, compared to the letter. */
    public Optional<PlatformRef> named(String displayName) {
        return find(displayName).map(Platform::ref);
    }

    /** @throws java.util.NoSuchElementException if there is none of that id */
    public PlatformRef get(long id) {
        return Optional.ofNullable(em.find(Platform.class, id)).orElseThrow().ref();
    }

    /**
     * The platform that an entry leads to: itself, unless it was merged. Within a transaction it stays so until that ends.
     *
     * @throws java.util.NoSuchElementException if there is none of that id
     */
    public PlatformRef target(long id) {
        return settled(Optional.ofNullable(em.find(Platform.class, id)).orElseThrow())
                .ref();
    }

    /** The platform to whose host (or a parent of it) and path the address belongs. */
    public Optional<PlatformRef> at(WebAddress address) {
        return owner(address).map(Platform::ref);
    }

    /**
     * The platform that somebody names or shows the address of, entered as "to be checked" if it is new. A name wins over
     * an address: who reports knows what they used, and several services share a host.
     *
     * @param name may be null if there is an address
     * @param addresses may be empty if there is a name; those already claimed by another platform stay with it
     */
    public PlatformRef findOrEnter(String name, List<WebAddress> addresses) {
        var known = name == null
                ? addresses.stream().map(this::owner).flatMap(Optional::stream).findFirst()
                : find(name);
        return known.map(this::settled)
                .orElseGet(() -> name == null ? enter(addresses.get(0)) : enter(name))
                .ref();
    }

    /** As it stands now, and until the transaction ends: a merge that is under way is waited for, another waits. */
    private Platform settled(Platform platform) {
        var target = (Number) em.createNativeQuery("SELECT merged_into FROM platform WHERE id = ?1 LOCK IN SHARE MODE")
                .setParameter(1, platform.id())
                .getSingleResult();
        return target == null ? platform : settled(em.find(Platform.class, target.longValue()));
    }

    /** Known by its name alone: what hosts it has is for an official file or an agent to say, not for whoever names it. */
    private Platform enter(String name) {
        var platform = new Platform(name, PlatformStatus.TO_BE_CHECKED, clock.instant());
        em.persist(platform);
        return platform;
    }

    private Platform enter(WebAddress address) {
        return find(address.host()).map(this::settled).orElseGet(() -> {
            var platform = enter(address.host());
            platform.claim(new WebAddress(address.host(), ""));
            return platform;
        });
    }

    /**
     * Registered platforms whose name or host contains the text; all of them, up to a page, for none. Those to be checked are not
     * for the public: they are there only because somebody reported them.
     */
    public List<PlatformView> search(String text) {
        var pattern = "%" + escapeLike(text.strip()) + "%";
        return views(
                """
                WHERE p.status = 'REGISTERED' AND p.merged_into IS NULL
                  AND (p.display_name COLLATE utf8mb4_general_ci LIKE ?1 ESCAPE '!'
                   OR EXISTS (SELECT 1 FROM platform_host h JOIN platform o ON o.id = h.platform_id
                               WHERE (o.id = p.id OR o.merged_into = p.id) AND h.host LIKE ?1 ESCAPE '!'))
                """,
                pattern);
    }

    /** @throws IndexOutOfBoundsException if there is none of that id */
    public PlatformView view(long id) {
        return views("WHERE p.id = ?1", id).get(0);
    }

    private List<PlatformView> views(String where, Object value) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT p.id, p.display_name, p.legal_name, p.status, p.tier, p.designated,
                               (SELECT GROUP_CONCAT(CONCAT(h.host, h.path_prefix) ORDER BY h.host, h.path_prefix SEPARATOR ' ')
                                  FROM platform_host h JOIN platform o ON o.id = h.platform_id
                                 WHERE o.id = p.id OR o.merged_into = p.id),
                               p.country
                          FROM platform p %s
                         ORDER BY p.display_name COLLATE utf8mb4_general_ci, p.id
                        """
                                .formatted(where))
                .setParameter(1, value)
                .setMaxResults(MAX_RESULTS)
                .getResultList();
        return rows.stream().map(PlatformRegister::view).toList();
    }

    private static PlatformView view(Object[] row) {
        return new PlatformView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                PlatformStatus.valueOf((String) row[3]),
                row[4] == null ? null : ServiceTier.valueOf((String) row[4]),
                row[5] == null ? null : ((java.sql.Date) row[5]).toLocalDate(),
                row[6] == null ? List.of() : List.of(((String) row[6]).split(" ")),
                (String) row[7]);
    }

    /** Names for a page that suggests while one types: registered platforms alone. */
    public List<String> registeredNames() {
        return em.createQuery(
                        "SELECT p.displayName FROM Platform p WHERE p.status = :registered AND p.mergedInto IS NULL ORDER BY p.displayName",
                        String.class)
                .setParameter("registered", PlatformStatus.REGISTERED)
                .getResultList();
    }

    /**
     * Where somebody can be reached who answers for a platform, users' contacts first; also those of the entries that were
     * merged into it.
     */
    public List<ContactPoint> contactPoints(long platformId) {
        return em.createQuery(
                        """
                        SELECT c FROM PlatformContact c LEFT JOIN c.platform.mergedInto m
                         WHERE c.platform.id = :id OR m.id = :id
                        """,
                        PlatformContact.class)
                .setParameter("id", platformId)
                .getResultStream()
                .map(PlatformContact::view)
                .sorted(Comparator.comparing(ContactPoint::kind).thenComparing(ContactPoint::enteredAt))
                .toList();
    }

    /** The platform that has, or had, that display name. */
    Optional<Platform> find(String displayName) {
        return first(em.createQuery("SELECT p FROM Platform p WHERE p.displayName = :name", Platform.class)
                        .setParameter("name", displayName))
                .or(() -> Optional.ofNullable(em.find(FormerName.class, displayName))
                        .map(FormerName::platform))
                .map(Platform::target);
    }

    Optional<Platform> owner(WebAddress address) {
        return em
                .createQuery("SELECT h FROM PlatformHost h WHERE h.host IN :hosts", PlatformHost.class)
                .setParameter("hosts", address.hostAndParents())
                .getResultList()
                .stream()
                .filter(host -> host.covers(address))
                .max(Comparator.comparingInt(PlatformHost::precision))
                .map(PlatformHost::platform);
    }

    /** The entry for exactly this host and path. */
    Optional<PlatformHost> claim(WebAddress address) {
        return first(em.createQuery(
                        "SELECT h FROM PlatformHost h WHERE h.host = :host AND h.pathPrefix = :path",
                        PlatformHost.class)
                .setParameter("host", address.host())
                .setParameter("path", address.path()));
    }

    private static <T> Optional<T> first(TypedQuery<T> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    private static String escapeLike(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
