package fr.vigie.advice.market;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A row of an official file, its values by the names of the table's columns. */
final class MarketRow {

    private final List<String> columns;
    private final Object[] values;

    MarketRow(List<String> columns, Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** Null where it has none. */
    String text(String column) {
        return (String) value(column);
    }

    OptionalInt number(String column) {
        return value(column) instanceof Number number ? OptionalInt.of(number.intValue()) : OptionalInt.empty();
    }

    OptionalDouble decimal(String column) {
        return value(column) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    boolean is(String column) {
        var value = value(column);
        return value instanceof Number number ? number.intValue() != 0 : Boolean.TRUE.equals(value);
    }

    private Object value(String column) {
        return values[columns.indexOf(column)];
    }
}
