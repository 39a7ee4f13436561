package fr.vigie.advice.market.official;

import java.util.Map;

/** The values of one row of a file, by the names under which its {@link Layout} knows them. */
final class Fields {

    private final Map<String, Integer> positions;
    private final String[] values;

    Fields(Map<String, Integer> positions, String[] values) {
        this.positions = positions;
        this.values = values;
    }

    /** Without blanks around it; empty if there is none. */
    String get(String name) {
        return values[positions.get(name)].strip();
    }
}
