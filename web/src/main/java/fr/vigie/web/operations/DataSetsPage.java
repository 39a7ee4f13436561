package fr.vigie.web.operations;

import fr.vigie.advice.market.CrosswalkLoss;
import fr.vigie.advice.market.CrosswalkLosses;
import fr.vigie.advice.market.official.OfficialFile;
import fr.vigie.dataset.DataSet;
import fr.vigie.dataset.DataSetRegister;
import fr.vigie.dataset.DataSetView;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The operators' page {@code /exploitation/donnees}: the data sets that the service rests on, each with its versions. */
@Named("dataSetsPage")
@RequestScoped
public class DataSetsPage {

    @Inject
    private DataSetRegister register;

    @Inject
    private CrosswalkLosses losses;

    @Inject
    private Visitor visitor;

    private List<DataSetSection> sections;
    private List<DataSet> missing;

    @PostConstruct
    void read() {
        var bySet = register.all().stream()
                .collect(Collectors.groupingBy(DataSetView::dataSet, LinkedHashMap::new, Collectors.toList()));
        var lost = losses.all();
        sections = bySet.entrySet().stream()
                .map(set -> section(set.getKey(), set.getValue(), lost))
                .sorted(Comparator.comparingInt(section -> order(section.name())))
                .toList();
        missing = Arrays.stream(OfficialFile.values())
                .map(OfficialFile::dataSet)
                .filter(set ->
                        bySet.getOrDefault(set.name(), List.of()).stream().allMatch(DataSetView::demonstration))
                .toList();
    }

    private DataSetSection section(String name, List<DataSetView> versions, Map<Long, List<CrosswalkLoss>> lost) {
        var currentFirst = versions.stream()
                .sorted(Comparator.comparing(DataSetView::current).reversed())
                .toList();
        var sentences = lost.getOrDefault(currentFirst.get(0).id(), List.of()).stream()
                .map(this::sentence)
                .toList();
        var job = OfficialFile.ofDataSet(name).isPresent() ? "import-market" : "import-platforms";
        return new DataSetSection(name, currentFirst, sentences, job);
    }

    private String sentence(CrosswalkLoss loss) {
        var key = "datasets.loss." + loss.joint().name() + (loss.volume() > 0 ? ".volume" : "");
        return visitor.sentence("agent", key, loss.shareOfRows(), loss.shareOfVolume());
    }

    private static int order(String name) {
        return OfficialFile.ofDataSet(name).map(Enum::ordinal).orElse(OfficialFile.values().length);
    }

    /** Those that the register knows, the market's first. */
    public List<DataSetSection> getSections() {
        return sections;
    }

    /** Official files of the market that nobody has imported. */
    public List<DataSet> getMissing() {
        return missing;
    }

    /** Whether what is in use is made up. */
    public boolean isMadeUp() {
        return sections.stream()
                .flatMap(section -> section.versions().stream())
                .anyMatch(version -> version.current() && version.demonstration());
    }
}
