package fr.vigie.access;

import com.google.common.hash.Hashing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** The keys of programs: an association that files in bulk, an operator's scripts. */
@ApplicationScoped
public class ApiKeys {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Who holds the key; empty if nobody does, or no longer. */
    public Optional<Actor> holder(String key) {
        return find(key).map(ApiKey::actor);
    }

    /**
     * Revokes every key of a holder: from now on they open nothing.
     *
     * @return how many there were
     */
    @Transactional
    public int revoke(Actor by, String holder) {
        by.require(Role.OPERATOR);
        int revoked = revokeAll(holder);
        if (revoked > 0) {
            audit.record(by, "KEYS_REVOKED", "API_KEY", holder);
        }
        return revoked;
    }

    /** Sees to it that this key, and no earlier one of its holder, opens the demonstration. */
    void ensureDemonstration(String key, String holder, Role scope) {
        if (find(key).isEmpty()) {
            revokeAll(holder);
            em.persist(new ApiKey(holder, scope, hash(key), true, clock.instant()));
        }
    }

    private int revokeAll(String holder) {
        var keys = em.createQuery(
                        "SELECT k FROM ApiKey k WHERE k.holder = :holder AND k.revokedAt IS NULL", ApiKey.class)
                .setParameter("holder", holder)
                .getResultList();
        keys.forEach(key -> key.revoke(clock.instant()));
        return keys.size();
    }

    private Optional<ApiKey> find(String key) {
        return em.createQuery("SELECT k FROM ApiKey k WHERE k.hash = :hash AND k.revokedAt IS NULL", ApiKey.class)
                .setParameter("hash", hash(key))
                .getResultStream()
                .findFirst();
    }

    private static byte[] hash(String key) {
        return Hashing.sha256().hashString(key, StandardCharsets.UTF_8).asBytes();
    }
}
