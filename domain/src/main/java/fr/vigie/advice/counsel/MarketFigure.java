package fr.vigie.advice.counsel;

import fr.vigie.advice.market.Extent;
import fr.vigie.advice.market.MarketCell;
import java.util.OptionalInt;

/** An official figure of an occupation in a department that may be told to a person. Stored by ordinal: append only. */
public enum MarketFigure {
    /** Job offers collected in the year. */
    OFFERS,
    /** People registered for the occupation. */
    SEEKERS,
    /** Hiring projects of the year. */
    PROJECTS,
    /** Share of the projects that employers expect to be hard to fill, in per cent. */
    DIFFICULTY,
    /** DARES' class of tension, 1 to 5; and {@link #WIDER} more for each place wider than the department that it is of. */
    TENSION;

    /** What is added to a class of tension of the region, and twice to one of the country. */
    static final int WIDER = 10;

    private static final Extent[] EXTENTS = Extent.values();

    /** As a whole number in the unit of the figure; empty where it is missing or masked. */
    public OptionalInt in(MarketCell cell) {
        return switch (this) {
            case OFFERS -> cell.offers();
            case SEEKERS -> cell.seekers();
            case PROJECTS -> cell.projects();
            case DIFFICULTY ->
                cell.difficulty().isPresent()
                        ? OptionalInt.of(
                                (int) Math.round(100 * cell.difficulty().getAsDouble()))
                        : OptionalInt.empty();
            case TENSION ->
                cell.tension().isPresent()
                        ? OptionalInt.of(cell.tension().getAsInt()
                                + WIDER * cell.tensionOf().ordinal())
                        : OptionalInt.empty();
        };
    }

    /** The class alone, of a figure of tension. */
    static int tensionClass(int value) {
        return value % WIDER;
    }

    /** Of how wide a place a figure is. */
    Extent extent(int value) {
        return this == TENSION ? EXTENTS[value / WIDER] : Extent.DEPARTMENT;
    }
}
