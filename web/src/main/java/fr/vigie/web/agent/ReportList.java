package fr.vigie.web.agent;

import fr.vigie.platform.PlatformRegister;
import fr.vigie.reporting.Reference;
import fr.vigie.reporting.ReportRow;
import fr.vigie.reporting.ReportSearch;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.reporting.practice.Practice;
import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;

/** The agents' list on the page {@code /agent}: what its address asks for, the rows that answer it, those chosen of them. */
@Named("reports")
@ViewScoped
public class ReportList implements Serializable {

    /** A filter in force, with the address of the list without it. */
    public record Chip(String label, String href) {}

    @Inject
    private ReportSearch search;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private PlatformRegister platforms;

    @Inject
    private Visitor visitor;

    @Inject
    private Wording wording;

    private final ListAddress address = new ListAddress();
    private ReportRows rows;
    private List<ReportRow> chosen = List.of();

    @PostConstruct
    void begin() {
        rows = new ReportRows(search, visitor, address);
    }

    /** The filters in force, in the order of the address. */
    public List<Chip> getChips() {
        return address.parameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(filter -> new Chip(label(filter.getKey(), filter.getValue()), address.without(filter.getKey())))
                .toList();
    }

    private String label(String name, String value) {
        var shown =
                switch (name) {
                    case ListAddress.STATUS ->
                        address.status()
                                .map(status -> wording.status(status.name()))
                                .orElse(value);
                    case ListAddress.PRACTICE -> practiceTitle(value);
                    case ListAddress.ASSIGNEE -> visitor.getName();
                    default -> value;
                };
        return wording.of("list.chip." + name, shown);
    }

    private String practiceTitle(String code) {
        return practices
                .find(code)
                .map(practice -> visitor.text(practice.title()))
                .orElse(code);
    }

    /** What was reported, as it was worded then. */
    public String practiceTitle(ReportRow row) {
        return visitor.text(practices
                .find(row.practice(), row.practiceVersion())
                .orElseThrow()
                .title());
    }

    /** Address of a report, which keeps this list to come back to. */
    public String href(Reference reference) {
        var list = address.getQuery();
        return "/agent/signalements/" + reference.value()
                + (list.isEmpty() ? "" : "?liste=" + URLEncoder.encode(list, StandardCharsets.UTF_8));
    }

    List<Reference> chosenReferences() {
        return chosen.stream().map(ReportRow::reference).toList();
    }

    void forgetChoice() {
        chosen = List.of();
    }

    public ListAddress getAddress() {
        return address;
    }

    public LazyDataModel<ReportRow> getRows() {
        return rows;
    }

    public List<ReportRow> getChosen() {
        return chosen;
    }

    public void setChosen(List<ReportRow> chosen) {
        this.chosen = chosen == null ? List.of() : chosen;
    }

    public List<ReportStatus> getStatuses() {
        return List.of(ReportStatus.values());
    }

    public List<Practice> getPractices() {
        return practices.all();
    }

    public List<String> getPlatforms() {
        return platforms.registeredNames();
    }
}
