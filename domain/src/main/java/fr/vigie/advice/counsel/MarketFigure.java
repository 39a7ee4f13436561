package fr.vigie.advice.counsel;

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
    /** DARES' class of tension, 1 to 5. */
    TENSION;

    /** As a whole number in the unit of the figure; empty where it is missing or masked. */
    OptionalInt in(MarketCell cell) {
        return switch (this) {
            case OFFERS -> cell.offers();
            case SEEKERS -> cell.seekers();
            case PROJECTS -> cell.projects();
            case DIFFICULTY ->
                cell.difficulty().isPresent()
                        ? OptionalInt.of(
                                (int) Math.round(100 * cell.difficulty().getAsDouble()))
                        : OptionalInt.empty();
            case TENSION -> cell.tension();
        };
    }
}
