package fr.vigie.access;

import com.google.common.hash.Hashing;
import fr.vigie.confidentiality.Vault;
import fr.vigie.shared.FieldProblem;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The keys of programs: an association that files in bulk, an operator's scripts. */
@ApplicationScoped
public class ApiKeys {

    /** What a key may be for. */
    public static final List<Role> SCOPES = List.of(Role.ASSOCIATION, Role.OPERATOR);

    private static final int MAX_HOLDER = 200;
    /** Within it a form that is sent again is a button that was pressed twice. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private static final int KEY_BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Vault vault;

    @Inject
    private Transactions transactions;

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

    /** All keys, the newest first. */
    public List<KeyView> all(Actor by) {
        by.require(Role.ADMIN);
        return em.createQuery("SELECT k FROM ApiKey k ORDER BY k.createdAt DESC, k.id DESC", ApiKey.class)
                .getResultStream()
                .map(ApiKey::view)
                .toList();
    }

    /** Names a form that asks for a key, so that what is sent twice is asked for once. */
    public String form() {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Makes a key. It follows from the form that asks for it: sent twice within a minute, the form makes one key, and is answered with it
     * both times; later it shows it to nobody. Must not be called inside a transaction.
     *
     * @param form as {@link #form} named it; without a name it is one of its own
     * @param scope one of {@link #SCOPES}
     * @return the key, to be shown once: only its hash is kept
     * @throws InvalidInput if holder or scope is missing, or the key that the form made was revoked or is older
     */
    public String create(Actor by, String form, String typedHolder, Role scope) {
        by.require(Role.ADMIN);
        var problems = new ArrayList<FieldProblem>();
        var holder = Typed.clean(typedHolder).orElse("");
        if (holder.isEmpty() || Typed.length(holder) > MAX_HOLDER) {
            problems.add(
                    FieldProblem.of("holder", holder.isEmpty() ? "key.holderMissing" : "name.tooLong", MAX_HOLDER));
        }
        if (!SCOPES.contains(scope)) {
            problems.add(FieldProblem.of("scope", "key.scopeMissing"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        var named = Typed.clean(form).orElseGet(this::form);
        var key = key(vault.fingerprint("api_key.form", String.join("\0", named, scope.name(), holder)));
        transactions.retrying(() -> {
            enter(by, key, holder, scope);
            return null;
        });
        return key;
    }

    private static String key(byte[] fingerprint) {
        return "vigie_" + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(fingerprint, KEY_BYTES));
    }

    private void enter(Actor by, String key, String holder, Role scope) {
        var known = em.createQuery("SELECT k FROM ApiKey k WHERE k.hash = :hash", ApiKey.class)
                .setParameter("hash", hash(key))
                .getResultStream()
                .findFirst();
        if (known.filter(ApiKey::isRevoked).isPresent()) {
            throw new InvalidInput(FieldProblem.of("holder", "key.revokedMeanwhile"));
        }
        var shownUntil = clock.instant().minus(A_MOMENT);
        if (known.filter(made -> made.wasMadeBefore(shownUntil)).isPresent()) {
            throw new InvalidInput(FieldProblem.of("holder", "key.shownAlready"));
        }
        if (known.isEmpty()) {
            em.persist(new ApiKey(holder, scope, hash(key), false, clock.instant()));
            audit.record(by, "KEY_CREATED", "API_KEY", holder);
        }
    }

    /** Revokes one key: from now on it opens nothing. One that is revoked already stays so. */
    @Transactional
    public void revoke(Actor by, long id) {
        by.require(Role.ADMIN);
        var key = em.find(ApiKey.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (key != null && !key.isRevoked()) {
            key.revoke(clock.instant());
            audit.record(by, "KEY_REVOKED", "API_KEY", key.holder());
        }
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
