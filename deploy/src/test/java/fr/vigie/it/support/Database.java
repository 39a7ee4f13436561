package fr.vigie.it.support;

import fr.vigie.deploy.database.DatabaseAddress;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the database, to see what the server really wrote. */
public final class Database {

    private final DatabaseAddress address;

    public Database(DatabaseAddress address) {
        this.address = address;
    }

    public static Database underTest() {
        return new Database(WholeSystem.database());
    }

    /** The one number that a query gives. */
    public long number(String sql, Object... values) {
        try (var connection = address.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void change(String sql, Object... values) {
        try (var connection = address.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row that a query gives, its columns in their order. */
    public List<List<Object>> rows(String sql, Object... values) {
        try (var connection = address.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<List<Object>>();
                while (rows.next()) {
                    var row = new ArrayList<>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.add(rows.getObject(i));
                    }
                    all.add(row);
                }
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
