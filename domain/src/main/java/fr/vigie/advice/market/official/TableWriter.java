package fr.vigie.advice.market.official;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;

/** Writes the rows of one version into the table of its data set, many at once. */
final class TableWriter implements OfficialReader.Sink, AutoCloseable {

    /** The database refused a row or the whole. */
    static final class WriteFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WriteFailed(SQLException cause) {
            super(cause);
        }
    }

    private static final int AT_ONCE = 2000;

    private final PreparedStatement insert;
    private final long version;
    private int waiting;

    TableWriter(Connection connection, OfficialFile file, long version) throws SQLException {
        this.version = version;
        int columns = file.columns().size() + 2;
        insert = connection.prepareStatement("INSERT INTO " + file.table() + " (version, line_number, "
                + String.join(", ", file.columns()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns, "?")) + ")");
    }

    @Override
    public void take(int line, Object[] values) {
        try {
            insert.setLong(1, version);
            insert.setInt(2, line);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 3, values[i]);
            }
            insert.addBatch();
            waiting++;
            if (waiting == AT_ONCE) {
                flush();
            }
        } catch (SQLException e) {
            throw new WriteFailed(e);
        }
    }

    void flush() throws SQLException {
        if (waiting > 0) {
            insert.executeBatch();
            waiting = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
