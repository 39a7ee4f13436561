package fr.vigie.confidentiality;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A column whose values are sealed. Each context produces (CDI) one bean of these for each of its columns; only what is known so
 * is sealed anew when the keys are changed.
 *
 * @param key the columns of the table's primary key, in its order
 * @param context SQL that gives the place for which a row's value was sealed
 */
public record SealedColumn(String table, List<String> key, String column, String context) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** @throws IllegalArgumentException if a name is none */
    public SealedColumn {
        key = List.copyOf(key);
        var names = Stream.concat(Stream.of(table, column), key.stream());
        if (key.isEmpty() || !names.allMatch(name -> NAME.matcher(name).matches())) {
            throw new IllegalArgumentException("Not a column: " + table + "." + column + " by " + key);
        }
    }

    /**
     * One of a table with one number as its key, sealed for the place {@code prefix/number}.
     *
     * @param prefix for example {@code person.email}
     */
    public static SealedColumn of(String table, String key, String column, String prefix) {
        return new SealedColumn(table, List.of(key), column, "CONCAT('" + prefix + "/', " + key + ")");
    }

    /** Table and column, by which it is told apart. */
    public String name() {
        return table + "." + column;
    }

    /** The rows after a key in the key's order: {@code a >= ?1 AND (a > ?1 OR (a = ?1 AND (b > ?2)))}, which an index answers. */
    String afterKey() {
        return key.get(0) + " >= ?1 AND (" + after(0) + ")";
    }

    private String after(int i) {
        var here = key.get(i) + " > ?" + (i + 1);
        return i == key.size() - 1
                ? here
                : here + " OR (" + key.get(i) + " = ?" + (i + 1) + " AND (" + after(i + 1) + "))";
    }

    /** One row, by the parameters from that number on. */
    String byKey(int first) {
        var conditions = new StringBuilder();
        for (int i = 0; i < key.size(); i++) {
            conditions
                    .append(i == 0 ? "" : " AND ")
                    .append(key.get(i))
                    .append(" = ?")
                    .append(first + i);
        }
        return conditions.toString();
    }
}
