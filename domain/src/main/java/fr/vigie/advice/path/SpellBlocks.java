package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.path.PathStore.PathsUnreachable;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Keeps each department's spells, so that a night doesn't read 55 million events where nothing changed. */
@ApplicationScoped
public class SpellBlocks {

    @Resource(lookup = "jdbc/vigie")
    private DataSource dataSource;

    /**
     * Takes away a department's blocks and opens new ones, all in the caller's transaction, which must outlast the writer.
     *
     * @param stamp of the paths that the spells are read out of
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Writer replace(Department department, long stamp, Occupations occupations) {
        try {
            return new Writer(dataSource.getConnection(), department, stamp, SpellBlock.layout(occupations));
        } catch (SQLException e) {
            throw new PathsUnreachable(e);
        }
    }

    /**
     * Gives the department's spells in the order in which they were written; memory holds one block.
     *
     * @throws IllegalStateException if a block was written with other occupations
     */
    public void read(Department department, Occupations occupations, Consumer<Spell> spells) {
        try (var connection = dataSource.getConnection()) {
            read(connection, department, SpellBlock.layout(occupations), spells);
        } catch (SQLException e) {
            throw new PathsUnreachable(e);
        }
    }

    static void read(Connection connection, Department department, String layout, Consumer<Spell> spells)
            throws SQLException {
        try (var query = connection.prepareStatement(
                "SELECT layout, payload FROM path_spell_block WHERE department = ? AND block = ?")) {
            query.setInt(1, department.index());
            byte[] payload;
            int block = 0;
            do {
                query.setInt(2, block++);
                payload = null;
                try (var rows = query.executeQuery()) {
                    if (rows.next()) {
                        if (!rows.getString(1).equals(layout)) {
                            throw new IllegalStateException("The spells of department " + department.code()
                                    + " were kept with other occupations; they have to be read anew");
                        }
                        payload = rows.getBytes(2);
                    }
                }
                if (payload != null) {
                    SpellBlock.decode(payload, department).forEachRemaining(spells);
                }
            } while (payload != null);
        }
    }

    /** Takes spells and writes a block whenever one is full, and on closing the last, which may be empty if it is the only one. */
    public static final class Writer implements AutoCloseable {

        private final Connection connection;
        private final PreparedStatement insert;
        private final SpellBlock.Writer spells = new SpellBlock.Writer();
        private int block;

        Writer(Connection connection, Department department, long stamp, String layout) throws SQLException {
            this.connection = connection;
            deleteAll(connection, department);
            insert = connection.prepareStatement(
                    """
                    INSERT INTO path_spell_block (department, stamp, layout, block, spells, payload)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """);
            insert.setInt(1, department.index());
            insert.setLong(2, stamp);
            insert.setString(3, layout);
        }

        /**
         * Row by row, by the whole key: deleting a range would lock what lies beside it, and two departments that are written at the
         * same time would wait for each other.
         */
        private static void deleteAll(Connection connection, Department department) throws SQLException {
            try (var query = connection.prepareStatement("SELECT block FROM path_spell_block WHERE department = ?");
                    var delete = connection.prepareStatement(
                            "DELETE FROM path_spell_block WHERE department = ? AND block = ?")) {
                query.setInt(1, department.index());
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        delete.setInt(1, department.index());
                        delete.setInt(2, rows.getInt(1));
                        delete.addBatch();
                    }
                }
                delete.executeBatch();
            }
        }

        /** @param spell of this department */
        public void add(Spell spell) {
            spells.add(spell);
            if (spells.spells() == SpellBlock.FULL) {
                write();
            }
        }

        @Override
        public void close() {
            try (connection;
                    insert) {
                if (spells.spells() > 0 || block == 0) {
                    write();
                }
            } catch (SQLException e) {
                throw new PathsUnreachable(e);
            }
        }

        private void write() {
            try {
                insert.setInt(4, block++);
                insert.setInt(5, spells.spells());
                insert.setBytes(6, spells.take());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new PathsUnreachable(e);
            }
        }
    }
}
