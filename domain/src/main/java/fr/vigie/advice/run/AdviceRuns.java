package fr.vigie.advice.run;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import fr.vigie.advice.path.PathState;
import fr.vigie.advice.path.PathStore;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The runs of the advice: begun, looked up, published or refused. */
@ApplicationScoped
public class AdviceRuns {

    /** What the rules compute; another number makes everything be computed anew. */
    static final String CODE_VERSION = "3";

    private static final int SHOWN = 20;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PathStore paths;

    @Inject
    private CurrentMarket market;

    @Inject
    private RunStore store;

    @Inject
    private Clock clock;

    /**
     * Begins the run of a job, unless it is begun already.
     *
     * @return empty where there are no paths to compute from
     */
    @Transactional
    public Optional<AdviceRunView> begin(long jobInstance) {
        var begun = of(jobInstance);
        if (begun.isPresent()) {
            return begun.map(AdviceRun::view);
        }
        var states = filled();
        if (states.isEmpty()) {
            return Optional.empty();
        }
        var run = new AdviceRun(jobInstance, input(states), CODE_VERSION, clock.instant());
        em.persist(run);
        em.flush();
        return Optional.of(run.view());
    }

    /** The departments that hold paths from which something can be computed, in the order of their index. */
    List<PathState> filled() {
        return paths.states().stream().filter(PathState::isReadable).toList();
    }

    private RunInput input(List<PathState> states) {
        var hash = hasher("input").putUnencodedChars(market.read().stamp());
        states.forEach(state -> hash.putInt(state.department().index()).putLong(state.stamp()));
        return new RunInput(hash.hash().toString(), until(states), isSynthetic(states));
    }

    /** The last day that any of them tells of; null if none says. */
    static LocalDate until(List<PathState> states) {
        return states.stream()
                .map(PathState::horizon)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean isSynthetic(List<PathState> states) {
        return states.stream().anyMatch(PathState::synthetic);
    }

    /** Whether the run's paths were made up when it began, whatever the tables hold since; false if there is no such run. */
    boolean isSynthetic(long run) {
        return Optional.ofNullable(em.find(AdviceRun.class, run))
                .filter(AdviceRun::isSynthetic)
                .isPresent();
    }

    static Hasher hasher(String what) {
        return Hashing.sha256().newHasher().putString(what + "/" + CODE_VERSION + "/", StandardCharsets.UTF_8);
    }

    /** The run of a job; empty if none was begun. */
    Optional<AdviceRun> of(long jobInstance) {
        return em.createQuery("SELECT r FROM AdviceRun r WHERE r.jobInstance = :job", AdviceRun.class)
                .setParameter("job", jobInstance)
                .getResultStream()
                .findFirst();
    }

    /** Number of the run that is published; 0 if none is. */
    long published() {
        return pointed().map(AdviceRun::id).orElse(0L);
    }

    /**
     * One question for every visitor, and not to the store: a transaction would hold the store's connection while the entity manager
     * waits for one of its own, and a crowd would have the pool used up for good.
     */
    @SuppressWarnings("unchecked")
    private Optional<AdviceRun> pointed() {
        List<AdviceRun> one = em.createNativeQuery(
                        "SELECT r.* FROM advice_run r JOIN advice_pointer p ON p.run_id = r.id", AdviceRun.class)
                .getResultList();
        return one.stream().findFirst();
    }

    /** Makes it the published one, by the one pointer that readers follow; in the caller's transaction. */
    void publish(AdviceRun run) {
        run.publish(clock.instant());
        em.flush();
        store.update(
                """
                INSERT INTO advice_pointer (id, run_id, published_at) VALUES (1, ?, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE run_id = VALUES(run_id), published_at = VALUES(published_at)
                """,
                run.id());
        store.keepPrices(run.id());
    }

    void refuse(AdviceRun run, Refusal why) {
        run.refuse(why, clock.instant());
    }

    /** The run that readers see; empty before the first one, and where it may not be told. */
    public Optional<AdviceRunView> current() {
        return pointed().filter(AdviceRuns::mayBeTold).map(AdviceRun::view);
    }

    /** The last runs that may be told, the newest first. */
    public List<AdviceRunView> last() {
        return em.createQuery(
                        "SELECT r FROM AdviceRun r WHERE r.synthetic IN :told ORDER BY r.id DESC", AdviceRun.class)
                .setParameter("told", told())
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(AdviceRun::view)
                .toList();
    }

    /** A run by its number; empty if there is none, or none that may be told. */
    public Optional<AdviceRunView> find(long id) {
        return Optional.ofNullable(em.find(AdviceRun.class, id))
                .filter(AdviceRuns::mayBeTold)
                .map(AdviceRun::view);
    }

    private static boolean mayBeTold(AdviceRun run) {
        return told().contains(run.isSynthetic());
    }

    /** Outside a demonstration nothing of made-up runs is told. */
    private static List<Boolean> told() {
        return Setting.isDemonstration() ? List.of(false, true) : List.of(false);
    }

    /** What a run says of itself. */
    @Transactional
    public List<Metric> metrics(long run) {
        return store.metrics(run);
    }
}
