package fr.vigie.advice.run;

import com.google.common.hash.Hashing;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Keeps what a run counts, estimates and says of itself; always within the caller's transaction. */
@ApplicationScoped
class RunStore {

    /** What is counted of each department, and what came out in each world that the method was tried in. */
    enum Part {
        EXPOSURE,
        EARLIER,
        /** How many people weren't read, as they look for an occupation that isn't known. */
        LEFT_OUT,
        EFFECTS,
        HOLD_OUT,
        TRUTH,
        /** What crowding costs there, by the last run that computed it. */
        PRICES,
        CHOICE,
        /** How near the truth the method came there; the place of the department has the number of the scenario. */
        WORLD
    }

    /** What is estimated from all of them. */
    enum Model {
        HAZARD,
        /** The hazard of what was known earlier. */
        EARLIER,
        SCORES,
        EFFECTS,
        /** The occupations, in their order, that the others' indexes refer to. */
        OCCUPATIONS
    }

    /** Stands in the place of a model's name: what crowding costs in one department. */
    private static final String PRICES = "PRICES.";

    /** Something that writes itself. */
    @FunctionalInterface
    interface Writing {
        void writeTo(DataOutput out) throws IOException;
    }

    /** Something that is read. */
    @FunctionalInterface
    interface Reading<T> {
        T readFrom(DataInput in) throws IOException;
    }

    private static final int FETCHED = 5_000;

    @Resource(lookup = "jdbc/vigie")
    private DataSource dataSource;

    /** Whether the part that is kept was counted from just that. */
    boolean isCurrent(Part kind, int department, String stamp) {
        return query(
                        "SELECT 1 FROM advice_part WHERE kind = ? AND department = ? AND stamp = ?",
                        row -> true,
                        kind.name(),
                        department,
                        stamp)
                .stream()
                .findFirst()
                .isPresent();
    }

    void keep(Part kind, int department, String stamp, Writing part) {
        update(
                """
                INSERT INTO advice_part (kind, department, stamp, payload) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE stamp = VALUES(stamp), payload = VALUES(payload)
                """,
                kind.name(),
                department,
                stamp,
                bytes(part));
    }

    <T> Optional<T> find(Part kind, int department, Reading<T> reading) {
        return query(
                        "SELECT payload FROM advice_part WHERE kind = ? AND department = ?",
                        row -> row.getBytes(1),
                        kind.name(),
                        department)
                .stream()
                .findFirst()
                .map(payload -> read(payload, reading));
    }

    /** @return the hash of what was kept, SHA-256 in hexadecimal */
    String keep(long run, Model name, Writing model) {
        byte[] payload = bytes(model);
        var hash = Hashing.sha256().hashBytes(payload).toString();
        update(
                "REPLACE INTO advice_model (run_id, name, sha256, payload) VALUES (?, ?, ?, ?)",
                run,
                name.name(),
                hash,
                payload);
        return hash;
    }

    <T> Optional<T> find(long run, Model name, Reading<T> reading) {
        return model(run, name.name(), reading);
    }

    private <T> Optional<T> model(long run, String name, Reading<T> reading) {
        return query(
                        "SELECT payload FROM advice_model WHERE run_id = ? AND name = ?",
                        row -> row.getBytes(1),
                        run,
                        name)
                .stream()
                .findFirst()
                .map(payload -> read(payload, reading));
    }

    /** Keeps the prices of all departments as those of a run: the next run, which may be refused, writes over the parts. */
    void keepPrices(long run) {
        update(
                """
                REPLACE INTO advice_model (run_id, name, sha256, payload)
                SELECT ?, CONCAT(?, department), SHA2(payload, 256), payload FROM advice_part WHERE kind = ?
                """,
                run,
                PRICES,
                Part.PRICES.name());
    }

    /** What {@link #keepPrices} kept of a department; empty if that run or department has none. */
    <T> Optional<T> findPrices(long run, int department, Reading<T> reading) {
        return model(run, PRICES + department, reading);
    }

    /** Whether the run has just that, byte by byte. */
    boolean isKept(long run, Model name, Writing model) {
        return !query(
                        "SELECT 1 FROM advice_model WHERE run_id = ? AND name = ? AND sha256 = ?",
                        row -> true,
                        run,
                        name.name(),
                        Hashing.sha256().hashBytes(bytes(model)).toString())
                .isEmpty();
    }

    /** @throws IllegalStateException if the run has none of that name */
    String hash(long run, Model name) {
        return query(
                        "SELECT sha256 FROM advice_model WHERE run_id = ? AND name = ?",
                        row -> row.getString(1),
                        run,
                        name.name())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Run " + run + " has no " + name));
    }

    /** Forgets what runs estimated that are neither published nor among the last few; what they say of themselves stays. */
    void forgetModels(int kept) {
        update(
                """
                DELETE FROM advice_model
                 WHERE run_id NOT IN (SELECT run_id FROM advice_pointer)
                   AND run_id NOT IN (SELECT id FROM (SELECT id FROM advice_run ORDER BY id DESC LIMIT ?) last)
                """,
                kept);
    }

    /** Takes the place of what the run said of itself before. */
    void say(long run, List<Metric> metrics) {
        update("DELETE FROM advice_metric WHERE run_id = ?", run);
        batch(
                "INSERT INTO advice_metric (run_id, name, part, value, low, high, n) VALUES (?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    for (var metric : metrics) {
                        set(
                                insert,
                                run,
                                metric.name(),
                                metric.part(),
                                metric.value(),
                                metric.low(),
                                metric.high(),
                                metric.n());
                        insert.addBatch();
                    }
                });
    }

    /** In the order of their names and parts. */
    List<Metric> metrics(long run) {
        return query(
                "SELECT name, part, value, low, high, n FROM advice_metric WHERE run_id = ? ORDER BY name, part",
                row -> new Metric(
                        row.getString(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getObject(4, Double.class),
                        row.getObject(5, Double.class),
                        row.getLong(6)),
                run);
    }

    /** Turns a row into a value. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something with a row. */
    @FunctionalInterface
    interface Seeing {
        void see(ResultSet row) throws SQLException;
    }

    /** Shows rows one after the other, as they come from the database. */
    void each(String sql, Seeing seeing, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCHED);
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    seeing.see(rows);
                }
            }
        } catch (SQLException e) {
            throw new RunStoreFailed(e);
        }
    }

    /** Fills a batch. */
    @FunctionalInterface
    interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    void batch(String sql, Filling filling) {
        try (var connection = dataSource.getConnection();
                // Said, as a pool's connection otherwise asks for keys, and the driver then sends inserts row by row.
                var statement = connection.prepareStatement(sql, Statement.NO_GENERATED_KEYS)) {
            filling.fill(statement);
            statement.executeBatch();
        } catch (SQLException e) {
            throw new RunStoreFailed(e);
        }
    }

    <T> List<T> query(String sql, Row<T> reading, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new RunStoreFailed(e);
        }
    }

    int update(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new RunStoreFailed(e);
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    private static byte[] bytes(Writing writing) {
        try (var bytes = new ByteArrayOutputStream();
                var out = new DataOutputStream(bytes)) {
            writing.writeTo(out);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(byte[] payload, Reading<T> reading) {
        try (var in = new DataInputStream(new ByteArrayInputStream(payload))) {
            return reading.readFrom(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database refused. */
    static final class RunStoreFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RunStoreFailed(SQLException cause) {
            super(cause);
        }
    }
}
