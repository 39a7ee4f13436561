package fr.vigie.advice.market;

import fr.vigie.advice.market.official.MarketImport;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The made-up market with which the service shows itself where nobody has imported the official files: labelled so in the
 * register and wherever its figures show, and out of use with the first official file.
 */
@ApplicationScoped
public class DemonstrationMarket {

    @Inject
    private MarketImport imports;

    /**
     * Loads it, unless it is there or an official file is.
     *
     * @return whether anything was loaded
     * @throws IllegalStateException in a server that isn't in demonstration mode: real people must not be told made-up figures
     */
    public boolean load() {
        if (!Setting.isDemonstration()) {
            throw new IllegalStateException("This server is not in demonstration mode: import the official files.");
        }
        return imports.takeDemonstration(DemonstrationFiles.all());
    }
}
