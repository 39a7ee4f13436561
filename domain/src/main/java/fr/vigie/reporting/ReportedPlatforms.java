package fr.vigie.reporting;

import fr.vigie.access.Actor;
import fr.vigie.access.Role;
import fr.vigie.platform.PlatformRef;
import fr.vigie.platform.PlatformStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;

/** The agents' list of platforms, the most reported first, and how many reports a merge moves. */
@ApplicationScoped
public class ReportedPlatforms {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    /**
     * One page of the entries whose name, legal name or host contains the text. Merged ones are found as what they are in the
     * end.
     *
     * @param text empty for all
     * @param toBeChecked only those that an agent has yet to look at
     */
    public List<ReportedPlatform> page(Actor agent, String text, boolean toBeChecked, int first, int size) {
        agent.require(Role.AGENT);
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT p.id, p.display_name, p.status, p.country, p.entered_at, COALESCE(n.reports, 0) AS reports
                          FROM platform p
                          LEFT JOIN (SELECT platform_id, COUNT(*) AS reports FROM report GROUP BY platform_id) n
                            ON n.platform_id = p.id
                         WHERE p.merged_into IS NULL AND (?2 = 0 OR p.status = 'TO_BE_CHECKED')
                           AND EXISTS (SELECT 1 FROM platform o LEFT JOIN platform_host h ON h.platform_id = o.id
                                        WHERE (o.id = p.id OR o.merged_into = p.id)
                                          AND (o.display_name COLLATE utf8mb4_general_ci LIKE ?1 ESCAPE '!'
                                               OR o.legal_name LIKE ?1 ESCAPE '!' OR h.host LIKE ?1 ESCAPE '!'))
                         ORDER BY reports DESC, p.display_name COLLATE utf8mb4_general_ci, p.id
                        """)
                .setParameter(1, "%" + text.strip().replaceAll("([!%_])", "!$1") + "%")
                .setParameter(2, toBeChecked ? 1 : 0)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(ReportedPlatforms::row).toList();
    }

    private static ReportedPlatform row(Object[] row) {
        return new ReportedPlatform(
                new PlatformRef(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        PlatformStatus.valueOf((String) row[2]),
                        (String) row[3]),
                ((Timestamp) row[4]).toLocalDateTime().toInstant(ZoneOffset.UTC),
                ((Number) row[5]).longValue());
    }

    /** How many reports there are on an entry. */
    public long count(Actor agent, long platformId) {
        agent.require(Role.AGENT);
        return number("SELECT COUNT(*) FROM report WHERE platform_id = ?1", platformId);
    }

    /** How many reports would come back if a merge were undone. */
    public long countMoved(Actor agent, long mergeId) {
        agent.require(Role.AGENT);
        return number(
                """
                SELECT COUNT(*) FROM report_move m
                  JOIN report r ON r.id = m.report_id
                  JOIN platform_merge g ON g.id = m.merge_id AND g.into_id = r.platform_id
                 WHERE m.merge_id = ?1
                """,
                mergeId);
    }

    private long number(String sql, long value) {
        return ((Number) em.createNativeQuery(sql).setParameter(1, value).getSingleResult()).longValue();
    }
}
