package fr.vigie.advice.market;

import com.google.common.hash.Hashing;
import fr.vigie.advice.market.official.OfficialFile;
import fr.vigie.dataset.DataSetView;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which version of each data set a market is read from: what says later which data something rested on. */
public final class MarketVersions {

    private final Map<OfficialFile, DataSetView> versions = new EnumMap<>(OfficialFile.class);

    /** @param views at most one of each data set; those of other data sets than the market's are left out */
    public MarketVersions(Collection<DataSetView> views) {
        views.forEach(view -> OfficialFile.ofDataSet(view.dataSet()).ifPresent(file -> versions.put(file, view)));
    }

    public Optional<DataSetView> of(OfficialFile file) {
        return Optional.ofNullable(versions.get(file));
    }

    /** Their numbers in the data-set register, by which they are found again. */
    public List<Long> numbers() {
        return versions.values().stream().map(DataSetView::id).toList();
    }

    public boolean isEmpty() {
        return versions.isEmpty();
    }

    /** Whether anything of it is made up. */
    public boolean isDemonstration() {
        return versions.values().stream().anyMatch(DataSetView::demonstration);
    }

    /** See {@link MarketAssembly#FEWEST_SEEKERS}. */
    double fewestSeekers() {
        return isDemonstration() ? 0 : MarketAssembly.FEWEST_SEEKERS;
    }

    /** SHA-256, in hexadecimal, over the data sets' names and their files' own: the same bytes, the same stamp. */
    public String stamp() {
        var told = versions.values().stream()
                .map(view -> view.dataSet() + " " + view.sha256() + "\n")
                .collect(Collectors.joining());
        return Hashing.sha256().hashString(told, StandardCharsets.UTF_8).toString();
    }

    List<MarketSource> sources() {
        return versions.values().stream()
                .map(view -> new MarketSource(view.dataSet(), view.publisher(), view.figuresDate(), view.licence()))
                .toList();
    }
}
