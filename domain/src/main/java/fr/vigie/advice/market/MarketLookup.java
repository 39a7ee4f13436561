package fr.vigie.advice.market;

import fr.vigie.advice.market.official.OfficialFile;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** Looks up what people type about work and places in the current versions of the official files. */
@ApplicationScoped
public class MarketLookup {

    /** An index with the stamp of the files that it was made of. */
    private record Kept<T>(String stamp, T index) {}

    @Inject
    private MarketReader reader;

    @Resource(lookup = "jdbc/vigie")
    private DataSource database;

    private volatile Kept<TitleIndex> titles;
    private volatile Kept<CommuneIndex> communes;

    /**
     * Job titles that what was typed may mean, each of its words the beginning of one of theirs.
     *
     * @param typed in French, accents and case as one likes
     * @param most how many to give, the likeliest first
     * @return empty if nothing fits or no file was taken in
     */
    public List<JobTitle> titles(String typed, int most) {
        titles = current(titles, TitleIndex::new);
        return titles.index().find(typed, most);
    }

    /**
     * Communes whose name or code (INSEE's, not the postcode) begins so.
     *
     * @param most how many to give, the likeliest first
     */
    public List<Commune> communes(String typed, int most) {
        communes = current(communes, CommuneIndex::new);
        return communes.index().find(typed, most);
    }

    /** @param code INSEE's */
    public Optional<Commune> commune(String code) {
        communes = current(communes, CommuneIndex::new);
        return communes.index().at(code);
    }

    /**
     * What employers of an employment area plan, family by family, in the order of the file.
     *
     * @param area its code, as {@link Commune#area} has it
     */
    public List<HiringProjects> projects(String area) {
        var found = new ArrayList<HiringProjects>();
        new StoredRows(database, reader.current())
                .where(OfficialFile.HIRING_PROJECTS, "area", area, row -> found.add(projects(row)));
        return found;
    }

    private static HiringProjects projects(MarketRow row) {
        return new HiringProjects(
                row.number("year").orElseThrow(),
                row.text("family"),
                row.text("label"),
                row.text("area"),
                row.text("area_name"),
                row.text("department"),
                row.number("projects"),
                row.number("hard"),
                row.number("seasonal"));
    }

    private <T> Kept<T> current(Kept<T> kept, Function<MarketRows, T> make) {
        var versions = reader.current();
        return kept != null && kept.stamp().equals(versions.stamp())
                ? kept
                : new Kept<>(versions.stamp(), make.apply(new StoredRows(database, versions)));
    }
}
