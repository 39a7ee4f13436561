package fr.vigie.web.agent;

import fr.vigie.reporting.ReportFilter;
import fr.vigie.reporting.ReportSearch;
import fr.vigie.reporting.ReportStatus;
import fr.vigie.web.portal.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The views of the list that agents need all day, each with the number of its reports. */
@Named("savedViews")
@RequestScoped
public class SavedViews {

    /**
     * A view of the list.
     *
     * @param current whether it is the one on the screen
     */
    public record SavedView(String label, String href, long count, boolean current) {}

    @Inject
    private ReportSearch search;

    @Inject
    private ReportList list;

    @Inject
    private Visitor visitor;

    @Inject
    private Wording wording;

    private List<SavedView> views = List.of();

    /** Before the page is written, so that the numbers are those after the act. */
    public void count() {
        var counts = search.countByStatus(visitor.getActor());
        var all = new ArrayList<SavedView>();
        for (var status : ReportStatus.values()) {
            all.add(view("list.view." + status, Map.of(ListAddress.STATUS, status.name()), counts.get(status)));
        }
        var mine = new ListAddress();
        mine.setAssignee(ListAddress.ME);
        all.add(counted("list.view.mine", mine));
        var newPlatforms = new ListAddress();
        newPlatforms.setNewPlatform(ListAddress.YES);
        all.add(counted("list.view.newPlatform", newPlatforms));
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        all.add(view("list.view.all", Map.of(), total));
        views = all;
    }

    public List<SavedView> getAll() {
        return views;
    }

    private SavedView counted(String label, ListAddress address) {
        var filter = address.filter(visitor.getActor(), ReportFilter.ALL.sort(), false);
        return view(label, address.parameters(), search.count(visitor.getActor(), filter));
    }

    private SavedView view(String label, Map<String, String> parameters, long count) {
        var query = parameters.entrySet().stream()
                .map(parameter -> "?" + parameter.getKey() + "=" + parameter.getValue())
                .findFirst()
                .orElse("");
        return new SavedView(
                wording.of(label),
                ListAddress.LIST + query,
                count,
                list.getAddress().parameters().equals(parameters));
    }
}
