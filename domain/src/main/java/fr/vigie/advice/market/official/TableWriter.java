package fr.vigie.advice.market.official;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes the rows of one version into the table of its data set, many at once. */
final class TableWriter implements OfficialReader.Sink, AutoCloseable {

    /** The database refused a row or the whole. */
    static final class WriteFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WriteFailed(SQLException cause) {
            super(cause);
        }
    }

    /** Rows of one statement. The server takes them in a fraction of the time of as many statements. */
    private static final int AT_ONCE = 250;

    private final Connection connection;
    private final String start;
    private final String row;
    private final long version;
    private final PreparedStatement full;
    private final List<Object[]> waiting = new ArrayList<>(AT_ONCE);

    TableWriter(Connection connection, OfficialFile file, long version) throws SQLException {
        this.connection = connection;
        this.version = version;
        start = "INSERT INTO " + file.table() + " (version, line_number, " + String.join(", ", file.columns())
                + ") VALUES ";
        row = "(" + String.join(", ", Collections.nCopies(file.columns().size() + 2, "?")) + ")";
        full = insert(AT_ONCE);
    }

    private PreparedStatement insert(int rows) throws SQLException {
        return connection.prepareStatement(start + String.join(", ", Collections.nCopies(rows, row)));
    }

    @Override
    public void take(int line, Object[] values) {
        var whole = new Object[values.length + 2];
        whole[0] = version;
        whole[1] = line;
        System.arraycopy(values, 0, whole, 2, values.length);
        waiting.add(whole);
        if (waiting.size() == AT_ONCE) {
            try {
                write(full);
            } catch (SQLException e) {
                throw new WriteFailed(e);
            }
        }
    }

    /** Writes what waits. */
    void flush() throws SQLException {
        if (!waiting.isEmpty()) {
            try (var rest = insert(waiting.size())) {
                write(rest);
            }
        }
    }

    private void write(PreparedStatement statement) throws SQLException {
        int parameter = 1;
        for (var values : waiting) {
            for (var value : values) {
                statement.setObject(parameter++, value);
            }
        }
        statement.executeUpdate();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        full.close();
    }
}
