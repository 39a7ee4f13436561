package fr.vigie.advice.market;

import fr.vigie.shared.Transactions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Keeps, with each version of a data set, what of it was lost where it was joined to others. */
@ApplicationScoped
public class CrosswalkLosses {

    @Inject
    private MarketReader reader;

    @Inject
    private Transactions transactions;

    @Resource(lookup = "jdbc/vigie")
    private DataSource database;

    /**
     * Joins the current versions and keeps what is lost, in place of what was measured of them before: a new version of one
     * changes the loss of those that are joined to it.
     *
     * @return how many versions were measured
     */
    public int measure() {
        var versions = reader.current();
        var rows = new StoredRows(database, versions);
        var assembly = new MarketAssembly(rows, versions.fewestSeekers());
        var losses = new EnumMap<>(assembly.losses());
        losses.putAll(new OtherLosses(rows, assembly.occupations()).all());
        losses.keySet().removeIf(file -> versions.of(file).isEmpty());
        transactions.retrying(() -> {
            losses.forEach((file, lost) -> keep(versions.of(file).orElseThrow().id(), lost));
            return null;
        });
        return losses.size();
    }

    /** What was measured, by the version's number in the data-set register. */
    public Map<Long, List<CrosswalkLoss>> all() {
        var all = new HashMap<Long, List<CrosswalkLoss>>();
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("SELECT version, joint, row_count, rows_lost, volume, volume_lost"
                                + " FROM market_crosswalk_loss ORDER BY version, joint");
                var found = select.executeQuery()) {
            while (found.next()) {
                all.computeIfAbsent(found.getLong(1), fresh -> new ArrayList<>())
                        .add(new CrosswalkLoss(
                                Joint.valueOf(found.getString(2)),
                                found.getInt(3),
                                found.getInt(4),
                                found.getDouble(5),
                                found.getDouble(6)));
            }
            return all;
        } catch (SQLException e) {
            throw new StoredRows.Failed(e);
        }
    }

    private void keep(long version, List<CrosswalkLoss> losses) {
        try (var connection = database.getConnection()) {
            erase(connection, version);
            try (var insert = connection.prepareStatement("INSERT INTO market_crosswalk_loss"
                    + " (version, joint, row_count, rows_lost, volume, volume_lost) VALUES (?, ?, ?, ?, ?, ?)")) {
                for (var loss : losses) {
                    insert.setLong(1, version);
                    insert.setString(2, loss.joint().name());
                    insert.setInt(3, loss.rows());
                    insert.setInt(4, loss.rowsLost());
                    insert.setDouble(5, loss.volume());
                    insert.setDouble(6, loss.volumeLost());
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new StoredRows.Failed(e);
        }
    }

    private static void erase(Connection connection, long version) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM market_crosswalk_loss WHERE version = ?")) {
            delete.setLong(1, version);
            delete.executeUpdate();
        }
    }
}
