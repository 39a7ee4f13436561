package fr.vigie.advice.market;

import fr.vigie.advice.market.official.OfficialFile;
import java.util.function.Consumer;

/** The rows of one version of each data set. */
interface MarketRows {

    /** Hands over the rows in the order of the file; none if there is no such version. */
    void each(OfficialFile file, Consumer<MarketRow> taker);
}
