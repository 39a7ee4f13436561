package fr.vigie.web.agent;

import fr.vigie.reporting.ReportFilter;
import fr.vigie.reporting.ReportFilter.Sort;
import fr.vigie.reporting.ReportRow;
import fr.vigie.reporting.ReportSearch;
import fr.vigie.web.portal.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The pages of the agents' list, each asked of the search when it is shown. Rows seen stay known, so that a choice lasts. */
class ReportRows extends LazyDataModel<ReportRow> {

    private final ReportSearch search;
    private final Visitor visitor;
    private final ListAddress address;
    private final Map<String, ReportRow> seen = new HashMap<>();

    ReportRows(ReportSearch search, Visitor visitor, ListAddress address) {
        this.search = search;
        this.visitor = visitor;
        this.address = address;
    }

    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return Math.toIntExact(search.count(visitor.getActor(), filter(Map.of())));
    }

    @Override
    public List<ReportRow> load(
            int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        var rows = search.page(visitor.getActor(), filter(sortBy), first, pageSize);
        rows.forEach(row -> seen.put(getRowKey(row), row));
        return rows;
    }

    private ReportFilter filter(Map<String, SortMeta> sortBy) {
        return sortBy.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(sort -> address.filter(
                        visitor.getActor(),
                        Sort.valueOf(sort.getField()),
                        sort.getOrder().isAscending()))
                .orElseGet(() ->
                        address.filter(visitor.getActor(), ReportFilter.ALL.sort(), ReportFilter.ALL.ascending()));
    }

    @Override
    public String getRowKey(ReportRow row) {
        return row.reference().value();
    }

    @Override
    public ReportRow getRowData(String rowKey) {
        return seen.get(rowKey);
    }
}
