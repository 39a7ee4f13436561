package fr.vigie.it.support;

import com.google.common.hash.Hashing;
import fr.vigie.deploy.database.DatabaseAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody who took a copy of the whole database could read in it. */
public final class Dump {

    /** Hundreds of thousands of rows of official files, and numbers without names: nobody can write into them. */
    private static final Pattern OFFICIAL = Pattern.compile("market_.*|path_.*|advice(?!_kept).*");

    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z]+");

    private final DatabaseAddress address;

    private Dump(DatabaseAddress address) {
        this.address = address;
    }

    public static Dump underTest() {
        return new Dump(WholeSystem.database());
    }

    /**
     * Looks for secrets in every column of every row that holds text or bytes: as they are, whatever their capitals, in base64,
     * and as a hash without a key, from which anybody finds an address or six digits again.
     *
     * @return the columns in which one was found
     */
    public List<String> find(String... secrets) {
        var traces = Stream.of(secrets).flatMap(Dump::traces).toList();
        var found = new ArrayList<String>();
        try (var connection = address.connect()) {
            for (var table : tables(connection)) {
                search(connection, table, traces, found);
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Pattern> traces(String secret) {
        byte[] utf8 = secret.getBytes(StandardCharsets.UTF_8);
        var hash = Hashing.sha256().hashBytes(utf8);
        return Stream.of(
                        bytes(utf8),
                        bytes(secret.getBytes(StandardCharsets.UTF_16BE)),
                        Base64.getEncoder().withoutPadding().encodeToString(utf8),
                        bytes(hash.asBytes()),
                        hash.toString())
                .map(Dump::trace);
    }

    /** A word is looked for as a whole: six digits of a longer number are no code. */
    private static Pattern trace(String text) {
        var quoted = Pattern.quote(text);
        return Pattern.compile(
                WORD.matcher(text).matches() ? "(?<![0-9A-Za-z])" + quoted + "(?![0-9A-Za-z])" : quoted,
                Pattern.CASE_INSENSITIVE);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var rows =
                connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                var table = rows.getString("TABLE_NAME");
                if (!OFFICIAL.matcher(table).matches()) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private static void search(Connection connection, String table, List<Pattern> traces, List<String> found)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM `" + table + "`")) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    byte[] value = isReadable(columns.getColumnTypeName(i)) ? rows.getBytes(i) : null;
                    if (value != null
                            && traces.stream().anyMatch(trace -> trace.matcher(bytes(value))
                                    .find())) {
                        found.add(table + "." + columns.getColumnName(i));
                    }
                }
            }
        }
    }

    /** Numbers and instants hold no address, and by chance the digits of any code. */
    private static boolean isReadable(String type) {
        return Stream.of("CHAR", "TEXT", "BLOB", "BINARY").anyMatch(type.toUpperCase(Locale.ROOT)::contains);
    }

    /** One character a byte. */
    private static String bytes(byte[] value) {
        return new String(value, StandardCharsets.ISO_8859_1);
    }
}
