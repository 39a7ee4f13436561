package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the paths of one department by pages of people, each with one more query for their events: both in the order of the
 * keys, so that the two are walked through side by side, and no result is open while the next is asked for.
 */
final class PathPages {

    private static final int PEOPLE = 2_000;

    /** From the year 0, from which TO_DAYS counts, to 1970. */
    private static final int DAYS_TO_1970 = 719_528;

    private static final String PEOPLE_QUERY = "SELECT " + PersonRow.COLUMNS
            + " FROM path_person WHERE department = ? AND person > ? ORDER BY person LIMIT " + PEOPLE;
    private static final String EVENTS_QUERY =
            """
            SELECT person, TO_DAYS(day), type, value FROM path_event
             WHERE department = ? AND person BETWEEN ? AND ? ORDER BY person, day, type, value
            """;

    private final Department department;
    private final Map<String, Integer> occupations = new HashMap<>();
    private final PathEvents path = new PathEvents();
    private long people;
    private long events;
    private long leftOut;

    PathPages(Department department, Occupations known) {
        this.department = department;
        for (int i = 0; i < known.size(); i++) {
            occupations.put(known.at(i).code(), i);
        }
    }

    PathReading read(Connection connection, PathVisitor visitor) throws SQLException {
        try (var peopleQuery = connection.prepareStatement(PEOPLE_QUERY);
                var eventsQuery = connection.prepareStatement(EVENTS_QUERY)) {
            peopleQuery.setInt(1, department.index());
            eventsQuery.setInt(1, department.index());
            long last = Long.MIN_VALUE;
            List<PersonRow> page;
            do {
                page = page(peopleQuery, last);
                if (!page.isEmpty()) {
                    last = page.get(page.size() - 1).person();
                    eventsQuery.setLong(2, page.get(0).person());
                    eventsQuery.setLong(3, last);
                    try (var rows = eventsQuery.executeQuery()) {
                        join(page, rows, visitor);
                    }
                }
            } while (page.size() == PEOPLE);
        }
        return new PathReading(people, events, leftOut);
    }

    private static List<PersonRow> page(PreparedStatement query, long after) throws SQLException {
        query.setLong(2, after);
        var page = new ArrayList<PersonRow>(PEOPLE);
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                page.add(PersonRow.read(rows));
            }
        }
        return page;
    }

    private void join(List<PersonRow> page, ResultSet rows, PathVisitor visitor) throws SQLException {
        boolean more = rows.next();
        for (var row : page) {
            path.clear();
            while (more && rows.getLong(1) <= row.person()) {
                // Events before the person's are of somebody of whom nothing is known.
                if (rows.getLong(1) == row.person()) {
                    add(rows.getInt(2) - DAYS_TO_1970, rows.getInt(3), rows.getInt(4));
                }
                more = rows.next();
            }
            people++;
            events += path.size();
            var person = row.person(department, occupations);
            if (person == null) {
                leftOut++;
            } else {
                visitor.visit(person, path);
            }
        }
    }

    private void add(int day, int type, int value) {
        if (EventRow.isKnown(type, value)) {
            var known = Codes.TYPES.constant(type);
            path.add(day, known, EventRow.value(known, value));
        }
    }
}
