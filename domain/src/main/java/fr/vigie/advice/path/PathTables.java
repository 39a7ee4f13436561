package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes paths of one department over a connection whose transaction is the caller's. */
final class PathTables {

    private static final int BATCH = 10_000;
    private static final int VALUES = 2_000;
    private static final String PERSON_INSERT =
            "INSERT INTO path_person (department, " + PersonRow.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String EVENT_INSERT =
            "INSERT INTO path_event (department, person, day, type, value) VALUES (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final Department department;

    PathTables(Connection connection, Department department) {
        this.connection = connection;
        this.department = department;
    }

    static List<PathState> states(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT department, stamp, people, events, horizon, synthetic FROM path_state ORDER BY department")) {
            return states(query);
        }
    }

    /** Nobody else writes to the department from now on until the transaction ends. */
    PathState lock() throws SQLException {
        try (var row = connection.prepareStatement("INSERT IGNORE INTO path_state VALUES (?, 0, 0, 0, NULL, FALSE)");
                var query = connection.prepareStatement(
                        """
                        SELECT department, stamp, people, events, horizon, synthetic FROM path_state
                         WHERE department = ? FOR UPDATE
                        """)) {
            row.setInt(1, department.index());
            row.executeUpdate();
            query.setInt(1, department.index());
            return states(query).get(0);
        }
    }

    private static List<PathState> states(PreparedStatement query) throws SQLException {
        var states = new ArrayList<PathState>();
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                states.add(new PathState(
                        Department.at(rows.getInt(1)),
                        rows.getLong(2),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getObject(5, LocalDate.class),
                        rows.getBoolean(6)));
            }
        }
        return states;
    }

    void save(PathState state) throws SQLException {
        try (var update = connection.prepareStatement(
                "UPDATE path_state SET stamp = ?, people = ?, events = ?, horizon = ?, synthetic = ? WHERE department = ?")) {
            update.setLong(1, state.stamp());
            update.setLong(2, state.people());
            update.setLong(3, state.events());
            update.setObject(4, state.horizon());
            update.setBoolean(5, state.synthetic());
            update.setInt(6, department.index());
            update.executeUpdate();
        }
    }

    void deleteAll() throws SQLException {
        for (var table : new String[] {"path_event", "path_person"}) {
            try (var delete = connection.prepareStatement("DELETE FROM " + table + " WHERE department = ?")) {
                delete.setInt(1, department.index());
                delete.executeUpdate();
            }
        }
    }

    /**
     * Opens an insert of people and events of whom none is there yet.
     *
     * @param occupations what the seekers' indexes refer to
     * @param knownOn day as of which the people are what they are
     */
    Fill fill(Occupations occupations, LocalDate knownOn) throws SQLException {
        return new Fill(occupations, knownOn);
    }

    /** Collects people and events and writes them by large batches. */
    final class Fill implements PathSource.Sink, AutoCloseable {

        private final Occupations occupations;
        private final LocalDate knownOn;
        private final PreparedStatement peopleInsert;
        private final PreparedStatement eventInsert;
        private long people;
        private long events;

        private Fill(Occupations occupations, LocalDate knownOn) throws SQLException {
            this.occupations = occupations;
            this.knownOn = knownOn;
            // Said, as a pool's connection otherwise asks for keys, and the driver then sends a batch row by row.
            peopleInsert = connection.prepareStatement(PERSON_INSERT, Statement.NO_GENERATED_KEYS);
            eventInsert = connection.prepareStatement(EVENT_INSERT, Statement.NO_GENERATED_KEYS);
        }

        @Override
        public void accept(PathPerson person, List<PathEvent> happened) {
            try {
                peopleInsert.setInt(1, department.index());
                PersonRow.of(person, occupations, knownOn).write(peopleInsert, 2);
                peopleInsert.addBatch();
                if (++people % BATCH == 0) {
                    peopleInsert.executeBatch();
                }
                for (var event : EventRow.of(person.seeker().person(), happened)) {
                    set(eventInsert, 1, event);
                    eventInsert.addBatch();
                    if (++events % BATCH == 0) {
                        eventInsert.executeBatch();
                    }
                }
            } catch (SQLException e) {
                throw new PathStore.PathsUnreachable(e);
            }
        }

        long people() {
            return people;
        }

        long events() {
            return events;
        }

        void flush() throws SQLException {
            peopleInsert.executeBatch();
            eventInsert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            peopleInsert.close();
            eventInsert.close();
        }
    }

    /** What an addition changed. */
    record Change(long people, long events, boolean any) {}

    /**
     * Enters people; of one who is there already, what is known as of the later day stays, and of the same day what came
     * first.
     */
    Change enter(Collection<PersonRow> rows) throws SQLException {
        var fresh = new HashMap<Long, PersonRow>();
        for (var row : rows) {
            fresh.merge(row.person(), row, PathTables::newer);
        }
        long added = 0;
        boolean changed = false;
        try (var write = connection.prepareStatement(
                """
                %s ON DUPLICATE KEY UPDATE occupation = VALUES(occupation), age = VALUES(age), diploma = VALUES(diploma),
                    experience = VALUES(experience), mobility = VALUES(mobility), licence = VALUES(licence),
                    difficulties = VALUES(difficulties), audit_bits = VALUES(audit_bits), known_on = VALUES(known_on)
                """
                        .formatted(PERSON_INSERT))) {
            for (var some : parts(List.copyOf(fresh.values()))) {
                var there = there(some);
                for (var row : some) {
                    var old = there.get(row.person());
                    if (old == null || newer(old, row) == row) {
                        write.setInt(1, department.index());
                        row.write(write, 2);
                        write.addBatch();
                        added += old == null ? 1 : 0;
                        changed |= old == null || !old.saysTheSameAs(row);
                    }
                }
                write.executeBatch();
            }
        }
        return new Change(added, 0, changed);
    }

    private static PersonRow newer(PersonRow old, PersonRow row) {
        return row.knownOn().isAfter(old.knownOn()) ? row : old;
    }

    private Map<Long, PersonRow> there(List<PersonRow> some) throws SQLException {
        var found = new HashMap<Long, PersonRow>();
        try (var query = connection.prepareStatement("SELECT " + PersonRow.COLUMNS
                + " FROM path_person WHERE department = ? AND person IN (?" + ", ?".repeat(some.size() - 1) + ")")) {
            query.setInt(1, department.index());
            for (int i = 0; i < some.size(); i++) {
                query.setLong(i + 2, some.get(i).person());
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var row = PersonRow.read(rows);
                    found.put(row.person(), row);
                }
            }
        }
        return found;
    }

    /** Adds the events that aren't there yet; one statement for many, as only then the server says how many those were. */
    Change add(List<EventRow> rows) throws SQLException {
        long added = 0;
        for (var some : parts(rows.stream().sorted().toList())) {
            try (var insert =
                    connection.prepareStatement("INSERT IGNORE INTO path_event (department, person, day, type, value)"
                            + " VALUES (?, ?, ?, ?, ?)" + ", (?, ?, ?, ?, ?)".repeat(some.size() - 1))) {
                for (int i = 0; i < some.size(); i++) {
                    set(insert, 5 * i + 1, some.get(i));
                }
                added += insert.executeUpdate();
            }
        }
        return new Change(0, added, added > 0);
    }

    private void set(PreparedStatement statement, int first, EventRow row) throws SQLException {
        statement.setInt(first, department.index());
        statement.setLong(first + 1, row.person());
        statement.setObject(first + 2, LocalDate.ofEpochDay(row.day()));
        statement.setInt(first + 3, row.type());
        statement.setInt(first + 4, row.value());
    }

    private static <T> List<List<T>> parts(List<T> rows) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < rows.size(); from += VALUES) {
            parts.add(rows.subList(from, Math.min(from + VALUES, rows.size())));
        }
        return parts;
    }
}
