package fr.vigie.advice.market.official;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a column's value comes out of a row: what the publishers write for codes, labels, figures and what is missing. */
final class Readings {

    /** Takes a value from a row; null where the row has none and may. */
    @FunctionalInterface
    interface Reading {
        Object of(Fields row) throws Rejected;
    }

    /** BMO's mark for a figure kept secret because too few employers are behind it. */
    private static final String MASK = "*";

    /** R's mark for a missing value. */
    private static final String MISSING = "NA";

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern ONE_TO_FIVE = Pattern.compile("([1-5])(\\.0)?");
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}|2[AB]\\d{3}");
    private static final Map<String, String> REGIONS = Department.all().stream()
            .collect(Collectors.toMap(d -> bare(d.regionName()), Department::region, (one, same) -> one));

    private Readings() {}

    static Reading rome(String column) {
        return row -> rome(row.get(column), column);
    }

    /** A code of ROME, null for {@code NA}. */
    static Reading romeOrNone(String column) {
        return row -> MISSING.equals(row.get(column)) ? null : rome(row.get(column), column);
    }

    private static String rome(String text, String column) throws Rejected {
        if (!Rome.isCode(text)) {
            throw new Rejected("has no code of ROME in " + column + ": " + text);
        }
        return text;
    }

    /** A text of one to {@code longest} characters; apostrophes that were doubled for SQL are single again. */
    static Reading label(String column, int longest) {
        return row -> {
            var text = row.get(column).replace("''", "'");
            if (text.isEmpty() || text.length() > longest) {
                throw new Rejected("has none or more than " + longest + " characters in " + column);
            }
            return text;
        };
    }

    static Reading code(String column, String pattern) {
        var shape = Pattern.compile(pattern);
        return row -> {
            if (!shape.matcher(row.get(column)).matches()) {
                throw new Rejected("has no code in " + column + ": " + row.get(column));
            }
            return row.get(column);
        };
    }

    static Reading commune(String column) {
        return row -> {
            if (!COMMUNE.matcher(row.get(column)).matches()) {
                throw new Rejected("has no code of a commune in " + column + ": " + row.get(column));
            }
            return row.get(column);
        };
    }

    static Reading year(String column) {
        return row -> {
            if (!YEAR.matcher(row.get(column)).matches()) {
                throw new Rejected("has no year in " + column + ": " + row.get(column));
            }
            return Integer.valueOf(row.get(column));
        };
    }

    /** A number from 0; null where there is none. */
    static Reading count(String column) {
        return row -> row.get(column).isEmpty() ? null : count(row.get(column), column);
    }

    /** A number from 0; null where it is masked. */
    static Reading maskable(String column) {
        return row -> MASK.equals(row.get(column)) ? null : count(row.get(column), column);
    }

    static Reading isMasked(String column) {
        return row -> MASK.equals(row.get(column));
    }

    private static Integer count(String text, String column) throws Rejected {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw new Rejected("has no number in " + column + ": " + text);
        }
        throw new Rejected("has a number below 0 in " + column + ": " + text);
    }

    /** A decimal number; null where there is none. */
    static Reading decimal(String column) {
        return row -> {
            var text = row.get(column);
            try {
                return text.isEmpty() ? null : finite(Double.parseDouble(text));
            } catch (NumberFormatException none) {
                throw new Rejected("has no number in " + column + ": " + text);
            }
        };
    }

    static Reading decimalBetween(String column, double least, double most) {
        var decimal = decimal(column);
        return row -> {
            var value = (Double) decimal.of(row);
            if (value == null || value < least || value > most) {
                throw new Rejected("has no number from " + least + " to " + most + " in " + column);
            }
            return value;
        };
    }

    private static Double finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new NumberFormatException();
        }
        return number;
    }

    /** A class from 1 to 5, which some write {@code 3.0}; null where there is none, or the word for it. */
    static Reading oneToFive(String column, String none) {
        return row -> {
            var text = row.get(column);
            if (text.isEmpty() || text.equals(none)) {
                return null;
            }
            var matcher = ONE_TO_FIVE.matcher(text);
            if (!matcher.matches()) {
                throw new Rejected("has no class from 1 to 5 in " + column + ": " + text);
            }
            return Integer.valueOf(matcher.group(1));
        };
    }

    /** INSEE's code of a region, which the publisher writes as a name. */
    static Reading regionNamed(String column) {
        return row -> {
            var code = REGIONS.get(bare(row.get(column)));
            if (code == null) {
                throw new Rejected("has an unknown region in " + column + ": " + row.get(column));
            }
            return code;
        };
    }

    /** {@code 1.0}, {@code 1} or {@code 01} as two digits. */
    static String region(String text) {
        var bare = text.replaceFirst("\\.0$", "");
        return bare.length() == 1 ? "0" + bare : bare;
    }

    private static String bare(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
