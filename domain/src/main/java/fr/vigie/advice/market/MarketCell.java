package fr.vigie.advice.market;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the official figures say of one occupation in one department. Each may be missing or masked at the source, and is
 * then empty: never 0.
 *
 * @param offers job offers collected in the year
 * @param seekers people registered for the occupation
 * @param projects hiring projects of the year (BMO)
 * @param difficulty share of them that employers expect to be hard to fill, 0 to 1
 * @param tension DARES' class of tension, 1 (low) to 5 (very high)
 */
public record MarketCell(
        OptionalInt offers, OptionalInt seekers, OptionalInt projects, OptionalDouble difficulty, OptionalInt tension) {

    public static final MarketCell UNKNOWN = new MarketCell(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalDouble.empty(), OptionalInt.empty());
}
