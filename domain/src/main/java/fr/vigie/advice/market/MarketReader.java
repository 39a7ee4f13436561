package fr.vigie.advice.market;

import fr.vigie.advice.market.official.OfficialFile;
import fr.vigie.dataset.DataSetRegister;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import javax.sql.DataSource;

/**
 * Reads the labour market out of the official files that were taken in. What a file doesn't say, masks or has no row for is
 * empty in it, never 0; without any file it has no occupation.
 */
@ApplicationScoped
public class MarketReader {

    @Inject
    private DataSetRegister dataSets;

    @Resource(lookup = "jdbc/vigie")
    private DataSource database;

    /** The versions that are current now. */
    public MarketVersions current() {
        return new MarketVersions(dataSets.current(OfficialFile.dataSets()));
    }

    /** The versions of these numbers, current or not: what something of earlier rested on. */
    public MarketVersions versions(Collection<Long> numbers) {
        return new MarketVersions(dataSets.versions(numbers));
    }

    /** The market of the current versions. */
    public Market market() {
        return market(current());
    }

    /** Takes a second or two and some ten megabytes for the whole of the official files. */
    public Market market(MarketVersions versions) {
        return new MarketAssembly(new StoredRows(database, versions), versions.fewestSeekers())
                .market(versions.isDemonstration(), versions.sources());
    }
}
