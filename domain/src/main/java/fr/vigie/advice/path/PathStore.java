package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.shared.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Keeps people's paths, department by department, and shows them person by person. JDBC and not JPA: some 55 million events
 * pass through here in a night.
 *
 * <p>A department's paths are made up or real, never both: real ones that are added drive made-up ones out, and made-up ones
 * are refused where there are real ones.
 */
@ApplicationScoped
public class PathStore {

    @Resource(lookup = "jdbc/vigie")
    private DataSource dataSource;

    @Inject
    private Transactions transactions;

    /** What each department holds, in the order of their index; those that never held anything are left out. */
    public List<PathState> states() {
        return with(PathTables::states);
    }

    public PathState state(Department department) {
        return states().stream()
                .filter(state -> state.department().equals(department))
                .findFirst()
                .orElseGet(() -> PathState.empty(department));
    }

    /**
     * Puts what the source gives in place of whatever the department holds, in one transaction of its own. The source is asked
     * again from the start if the database wants that.
     *
     * @param occupations what the seekers' indexes refer to
     * @param synthetic whether the paths are made up
     * @param horizon last day of the data; what is known of the people is as of that day
     * @param source gives every person once, by ascending number for speed
     * @throws IllegalStateException if the paths are made up and the department holds real ones
     */
    @Transactional(Transactional.TxType.NEVER)
    public PathState replace(
            Department department, Occupations occupations, boolean synthetic, LocalDate horizon, PathSource source) {
        return transactions.retrying(
                () -> with(connection -> refill(connection, department, occupations, synthetic, horizon, source)));
    }

    static PathState refill(
            Connection connection,
            Department department,
            Occupations occupations,
            boolean synthetic,
            LocalDate horizon,
            PathSource source)
            throws SQLException {
        var tables = new PathTables(connection, department);
        var held = tables.lock();
        requireRoom(held, synthetic);
        if (!held.isEmpty()) {
            tables.deleteAll();
        }
        try (var fill = tables.fill(occupations, horizon)) {
            source.giveTo(fill);
            fill.flush();
            var now = new PathState(department, held.stamp() + 1, fill.people(), fill.events(), horizon, synthetic);
            tables.save(now);
            return now;
        }
    }

    /**
     * Adds to what the department holds: people who aren't there yet, what is known of people as of a later day, events that
     * aren't there yet. The stamp moves only if one of these was among it, or the horizon moved.
     *
     * @param horizon null if these rows say nothing of it
     * @throws IllegalStateException if the paths are made up and the department holds real ones
     */
    @Transactional
    PathState append(
            Department department,
            List<PersonRow> people,
            List<EventRow> events,
            boolean synthetic,
            LocalDate horizon) {
        return with(connection -> {
            var tables = new PathTables(connection, department);
            var held = tables.lock();
            requireRoom(held, synthetic);
            boolean drivenOut = held.synthetic() && !synthetic;
            if (drivenOut) {
                tables.deleteAll();
                held = new PathState(department, held.stamp(), 0, 0, null, false);
            }
            var entered = tables.enter(people);
            var added = tables.add(events);
            var until = later(held.horizon(), horizon);
            boolean changed = drivenOut || entered.any() || added.any() || !Objects.equals(until, held.horizon());
            if (!changed) {
                return held;
            }
            var now = new PathState(
                    department,
                    held.stamp() + 1,
                    held.people() + entered.people(),
                    held.events() + added.events(),
                    until,
                    synthetic);
            tables.save(now);
            return now;
        });
    }

    /**
     * Shows everybody of a department, by ascending number, each with their events in order; memory holds a page of some
     * 2,000 people. In a transaction all is as of its start, without one as of each page's reading.
     *
     * @param occupations among which the seekers get their indexes; who looks for another one isn't shown, but counted
     */
    public PathReading read(Department department, Occupations occupations, PathVisitor visitor) {
        return with(connection -> new PathPages(department, occupations).read(connection, visitor));
    }

    private static void requireRoom(PathState held, boolean synthetic) {
        if (synthetic && !held.synthetic() && !held.isEmpty()) {
            throw new IllegalStateException(
                    "Department " + held.department().code() + " holds real paths; made-up ones can't be put there");
        }
    }

    private static LocalDate later(LocalDate held, LocalDate added) {
        return held == null || added != null && added.isAfter(held) ? added : held;
    }

    private <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new PathsUnreachable(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** The database refused, or didn't answer. */
    static final class PathsUnreachable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        PathsUnreachable(SQLException cause) {
            super("The tables of paths don't answer", cause);
        }
    }
}
