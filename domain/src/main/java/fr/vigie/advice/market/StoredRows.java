package fr.vigie.advice.market;

import fr.vigie.advice.market.official.OfficialFile;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Rows as the tables hold them. */
final class StoredRows implements MarketRows {

    /** The database gave or took no rows. */
    static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(SQLException cause) {
            super(cause);
        }
    }

    private final DataSource database;
    private final MarketVersions versions;

    StoredRows(DataSource database, MarketVersions versions) {
        this.database = database;
        this.versions = versions;
    }

    @Override
    public void each(OfficialFile file, Consumer<MarketRow> taker) {
        versions.of(file).ifPresent(version -> read(file, "", taker, version.id()));
    }

    /** Those rows alone whose column has the value. */
    void where(OfficialFile file, String column, String value, Consumer<MarketRow> taker) {
        versions.of(file).ifPresent(version -> read(file, " AND " + column + " = ?", taker, version.id(), value));
    }

    private void read(OfficialFile file, String condition, Consumer<MarketRow> taker, Object... parameters) {
        var columns = file.columns();
        var sql = "SELECT " + String.join(", ", columns) + " FROM " + file.table() + " WHERE version = ?" + condition
                + " ORDER BY line_number";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var values = new Object[columns.size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = found.getObject(i + 1);
                    }
                    taker.accept(new MarketRow(columns, values));
                }
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }
}
