package fr.vigie.advice.market.official;

import fr.vigie.advice.market.official.Readings.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a publisher writes a file, and the table that its rows go to. A file is told by its header: it must have every column
 * named here, in whatever order, among others if need be. A name is a pattern where the publisher puts a year into it; a
 * group in it is the year of the figures.
 */
final class Layout {

    /** A header that fits. @param year of the figures, if the header says it */
    record Fit(Map<String, Integer> positions, OptionalInt year) {}

    private final String table;
    private final boolean json;
    private final List<String> header;
    private final Map<String, Reading> columns = new LinkedHashMap<>();
    private List<Integer> key = List.of();

    private Layout(String table, boolean json, List<String> header) {
        this.table = table;
        this.json = json;
        this.header = header;
    }

    static Layout csv(String table, String... header) {
        return new Layout(table, false, List.of(header));
    }

    /** An array of objects whose members are named so. */
    static Layout json(String table, String... members) {
        return new Layout(table, true, List.of(members));
    }

    /** Says how a column of the table is read. */
    Layout column(String name, Reading reading) {
        columns.put(name, reading);
        return this;
    }

    /** Columns of the table that no two rows share: a second row with the same is rejected. */
    Layout key(String... names) {
        var order = columns();
        key = Stream.of(names).map(order::indexOf).toList();
        return this;
    }

    String table() {
        return table;
    }

    boolean isJson() {
        return json;
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Where the columns stand under that header; empty if it isn't this file's. */
    Optional<Fit> fit(List<String> found) {
        var positions = new HashMap<String, Integer>();
        var year = OptionalInt.empty();
        for (var name : header) {
            var pattern = Pattern.compile(name);
            for (int i = 0; i < found.size(); i++) {
                var matcher = pattern.matcher(found.get(i));
                if (matcher.matches()) {
                    positions.putIfAbsent(name, i);
                    year = matcher.groupCount() > 0 ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : year;
                }
            }
        }
        return positions.size() == header.size() ? Optional.of(new Fit(positions, year)) : Optional.empty();
    }

    /** @return the values of the table's columns, in their order */
    Object[] read(Fields row) throws Rejected {
        var values = new Object[columns.size()];
        int i = 0;
        for (var reading : columns.values()) {
            values[i++] = reading.of(row);
        }
        return values;
    }

    /** What tells a row from all others; empty if rows may repeat. */
    Optional<List<Object>> keyOf(Object[] values) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        var parts = new ArrayList<Object>(key.size());
        key.forEach(place -> parts.add(values[place]));
        return Optional.of(parts);
    }
}
