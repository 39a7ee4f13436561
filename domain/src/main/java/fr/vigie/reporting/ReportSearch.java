package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.platform.PlatformStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The agents' list of reports: filtered, searched, sorted and cut to a page by the database. The page's keys are found on an
 * index alone, and only its rows are then read whole.
 */
@ApplicationScoped
public class ReportSearch {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    /** One page of the reports that the filter lets through. */
    public List<ReportRow> page(Actor agent, ReportFilter filter, int first, int size) {
        agent.require(Role.AGENT);
        var where = new Where(agent, filter);
        var order = filter.sort().orderBy(filter.ascending());
        var query = em.createNativeQuery(
                """
                SELECT r.reference, p.display_name, r.practice, r.practice_version,
                       LEFT(COALESCE(r.title, r.narrative), 160), r.status, a.login, r.filed_at
                  FROM (SELECT r.id FROM report r %s %s ORDER BY %s LIMIT %d OFFSET %d) page
                  JOIN report r ON r.id = page.id
                  JOIN platform p ON p.id = r.platform_id
                  LEFT JOIN agent a ON a.id = r.assignee_id
                 ORDER BY %s
                """
                        .formatted(
                                filter.sort() == ReportFilter.Sort.PLATFORM
                                        ? "JOIN platform p ON p.id = r.platform_id"
                                        : "",
                                where.sql(),
                                order,
                                size,
                                first,
                                order));
        where.bind(query);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(ReportSearch::row).toList();
    }

    /** How many reports the filter lets through to this agent. */
    public long count(Actor agent, ReportFilter filter) {
        agent.require(Role.AGENT);
        var where = new Where(agent, filter);
        var query = em.createNativeQuery("SELECT COUNT(*) FROM report r " + where.sql());
        where.bind(query);
        return ((Number) query.getSingleResult()).longValue();
    }

    /** How many reports that aren't the agent's own stand in each state; states without any are there with 0. */
    public Map<ReportStatus, Long> countByStatus(Actor agent) {
        agent.require(Role.AGENT);
        var counts = new EnumMap<ReportStatus, Long>(ReportStatus.class);
        for (var status : ReportStatus.values()) {
            counts.put(status, 0L);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        "SELECT r.status, COUNT(*) FROM report r WHERE " + OthersReports.SQL + " GROUP BY r.status")
                .setParameter(1, OthersReports.agent(agent))
                .getResultList();
        rows.forEach(row -> counts.put(ReportStatus.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    private static ReportRow row(Object[] row) {
        return new ReportRow(
                new Reference((String) row[0]),
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                (String) row[4],
                ReportStatus.valueOf((String) row[5]),
                (String) row[6],
                ((Timestamp) row[7]).toLocalDateTime().toInstant(ZoneOffset.UTC));
    }

    /** The filter as SQL, over what the agent may see: conditions and their values, always added together. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>(List.of(OthersReports.SQL));
        private final List<Object> values = new ArrayList<>();

        Where(Actor agent, ReportFilter filter) {
            values.add(OthersReports.agent(agent));
            add("r.status = ?", filter.status() == null ? null : filter.status().name());
            add("r.practice = ?", filter.practice());
            add(
                    "r.platform_id = (SELECT COALESCE(merged_into, id) FROM platform WHERE display_name = ?)",
                    filter.platform());
            add(
                    "r.platform_id IN (SELECT id FROM platform WHERE status = ?)",
                    filter.newPlatform() ? PlatformStatus.TO_BE_CHECKED.name() : null);
            add("r.assignee_id = ?", filter.assignee());
            var reference = filter.words() == null
                    ? null
                    : Reference.parse(filter.words()).orElse(null);
            if (reference != null) {
                add("r.reference = ?", reference.value());
            } else if (!filter.fullTextQuery().isEmpty()) {
                add("MATCH (r.title, r.narrative, r.quote) AGAINST (? IN BOOLEAN MODE)", filter.fullTextQuery());
            }
        }

        private void add(String condition, Object value) {
            if (value != null) {
                values.add(value);
                conditions.add(condition.replace("?", "?" + values.size()));
            }
        }

        String sql() {
            return "WHERE " + String.join(" AND ", conditions);
        }

        void bind(Query query) {
            for (int i = 0; i < values.size(); i++) {
                query.setParameter(i + 1, values.get(i));
            }
        }
    }
}
