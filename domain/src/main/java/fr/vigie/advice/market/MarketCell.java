package fr.vigie.advice.market;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the official figures say of one occupation in one department. Each may be missing or masked at the source, and is
 * then empty: never 0.
 *
 * @param offers job offers collected in the year
 * @param seekers people registered for the occupation
 * @param projects hiring projects of the year (BMO): the part of its family's that is estimated to be the occupation's
 * @param difficulty share of them that employers expect to be hard to fill, 0 to 1
 * @param difficultyOf projects that this share rests on; there where the share is
 * @param tension DARES' class of tension, 1 (low) to 5 (very high)
 * @param tensionOf the widest place that a class behind it is of; null where there is none
 */
public record MarketCell(
        OptionalInt offers,
        OptionalInt seekers,
        OptionalInt projects,
        OptionalDouble difficulty,
        OptionalInt difficultyOf,
        OptionalInt tension,
        Extent tensionOf) {

    public static final MarketCell UNKNOWN = new MarketCell(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalDouble.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            null);

    /** @throws IllegalArgumentException if a share stands without what it rests on, or a tension without its extent */
    public MarketCell {
        if (difficulty.isPresent() != difficultyOf.isPresent() || tension.isPresent() != (tensionOf != null)) {
            throw new IllegalArgumentException("A figure stands without what it is of");
        }
    }
}
