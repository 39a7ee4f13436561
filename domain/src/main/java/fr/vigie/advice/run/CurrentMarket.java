package fr.vigie.advice.run;

import fr.vigie.advice.counsel.Knowledge;
import fr.vigie.advice.counsel.MarketFigure;
import fr.vigie.advice.market.Market;
import fr.vigie.advice.market.MarketReader;
import fr.vigie.advice.market.MarketSource;
import fr.vigie.advice.market.MarketVersions;
import fr.vigie.advice.market.official.OfficialFile;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;

/** The market of the current data sets, read once as long as they stay the same. */
@ApplicationScoped
public class CurrentMarket {

    /** From which data set each figure comes that may be told. */
    private static final Map<MarketFigure, OfficialFile> SOURCES = Map.of(
            MarketFigure.OFFERS, OfficialFile.ROME_AREA,
            MarketFigure.SEEKERS, OfficialFile.ROME_AREA,
            MarketFigure.PROJECTS, OfficialFile.HIRING_PROJECTS,
            MarketFigure.DIFFICULTY, OfficialFile.HIRING_PROJECTS,
            MarketFigure.TENSION, OfficialFile.TENSION);

    @Inject
    private MarketReader reader;

    private Read last;

    /** The market as of now, with what rests on it. */
    public Read read() {
        var versions = reader.current();
        synchronized (this) {
            if (last == null || !last.stamp().equals(versions.stamp())) {
                var market = reader.market(versions);
                last = new Read(versions.stamp(), market, sources(versions, market));
            }
            return last;
        }
    }

    /** A data set of which no figure is used is nobody's source. */
    private static Map<MarketFigure, MarketSource> sources(MarketVersions versions, Market market) {
        var sources = new EnumMap<MarketFigure, MarketSource>(MarketFigure.class);
        SOURCES.forEach((figure, file) -> versions.of(file)
                .filter(view -> view.figuresDate() != null && market.knows(figure::in))
                .ifPresent(view -> sources.put(
                        figure,
                        new MarketSource(view.dataSet(), view.publisher(), view.figuresDate(), view.licence()))));
        return sources;
    }

    /**
     * A market that was read.
     *
     * @param stamp of the versions that it rests on
     */
    public record Read(String stamp, Market market, Map<MarketFigure, MarketSource> sources) {

        /** What is known without paths. */
        public Knowledge knowledge() {
            return Knowledge.of(market, sources, Setting.isDemonstration());
        }
    }
}
