package fr.vigie.advice.run;

import com.google.common.collect.Lists;
import fr.vigie.advice.Department;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what a run advises the people of one department, of which it writes only what differs from what is published. Within
 * the caller's transaction.
 */
final class AdviceRows {

    private static final int BATCH = 2_000;
    private static final byte[] NOTHING = {};

    private final Department department;
    private final long run;
    private final Map<Long, byte[]> published;
    private final RunStore store;
    private final List<Long> changedPeople = new ArrayList<>();
    private final List<byte[]> changedTo = new ArrayList<>();
    private long changed;

    /**
     * @param publishedRun number of the run that readers see; 0 if there is none
     */
    AdviceRows(RunStore store, Department department, long run, long publishedRun) {
        this.store = store;
        this.department = department;
        this.run = run;
        // What a run left that was never published, or that this one wrote before it was interrupted.
        delete(store.query(
                "SELECT person, run_id FROM advice WHERE department = ? AND run_id > ?",
                Version::read,
                department.index(),
                publishedRun));
        published = published();
    }

    /** One version of what somebody is advised. */
    private record Version(long person, long run) {

        static Version read(ResultSet row) throws SQLException {
            return new Version(row.getLong(1), row.getLong(2));
        }
    }

    /**
     * Row by row, by the whole key: deleting a range would lock what lies beside it, and two departments that are written at the same
     * time would wait for each other.
     */
    private void delete(List<Version> versions) {
        for (var some : Lists.partition(versions, BATCH)) {
            store.batch("DELETE FROM advice WHERE department = ? AND person = ? AND run_id = ?", delete -> {
                for (var version : some) {
                    delete.setInt(1, department.index());
                    delete.setLong(2, version.person());
                    delete.setLong(3, version.run());
                    delete.addBatch();
                }
            });
        }
    }

    private Map<Long, byte[]> published() {
        var rows = new HashMap<Long, byte[]>();
        store.each(
                "SELECT person, payload FROM advice WHERE department = ? ORDER BY person, run_id",
                row -> rows.put(row.getLong(1), row.getBytes(2)),
                department.index());
        return rows;
    }

    /** What is advised to somebody; each person once. */
    void put(long person, byte[] payload) {
        var before = published.remove(person);
        if (before == null || !Arrays.equals(before, payload)) {
            write(person, payload);
        }
    }

    private void write(long person, byte[] payload) {
        changedPeople.add(person);
        changedTo.add(payload);
        changed++;
        if (changedPeople.size() == BATCH) {
            flush();
        }
    }

    /**
     * Ends the department: those of whom nothing was said are advised nothing any more.
     *
     * @return rows that were written
     */
    long finish() {
        published.forEach((person, payload) -> {
            if (payload.length > 0) {
                write(person, NOTHING);
            }
        });
        flush();
        // Readers need the published version and this one, which may become it.
        delete(store.query(
                """
                SELECT old.person, old.run_id
                  FROM advice old
                  JOIN advice newer ON newer.department = old.department AND newer.person = old.person
                   AND newer.run_id > old.run_id AND newer.run_id < ?
                 WHERE old.department = ?
                """,
                Version::read,
                run,
                department.index()));
        return changed;
    }

    private void flush() {
        store.batch("INSERT INTO advice (department, person, run_id, payload) VALUES (?, ?, ?, ?)", this::fill);
        changedPeople.clear();
        changedTo.clear();
    }

    private void fill(PreparedStatement insert) throws SQLException {
        for (int at = 0; at < changedPeople.size(); at++) {
            insert.setInt(1, department.index());
            insert.setLong(2, changedPeople.get(at));
            insert.setLong(3, run);
            insert.setBytes(4, changedTo.get(at));
            insert.addBatch();
        }
    }
}
