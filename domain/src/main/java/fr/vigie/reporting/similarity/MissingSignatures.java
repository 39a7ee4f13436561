package fr.vigie.reporting.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes reports findable that were filed before there were signatures. */
@ApplicationScoped
public class MissingSignatures {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private SimilarReports similar;

    /** Reports without a signature whose id is greater, in the order of their ids. */
    public List<Long> after(long id, int atMost) {
        @SuppressWarnings("unchecked")
        Stream<Number> ids = em.createNativeQuery(
                        """
                        SELECT r.id FROM report r LEFT JOIN report_signature s ON s.report_id = r.id
                         WHERE r.id > ?1 AND s.report_id IS NULL AND r.status <> 'ERASED'
                         ORDER BY r.id LIMIT %d
                        """
                                .formatted(atMost))
                .setParameter(1, id)
                .getResultStream();
        return ids.map(Number::longValue).toList();
    }

    /** Signs these reports, in the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void sign(List<Long> reports) {
        if (reports.isEmpty()) {
            return;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT id, platform_id, practice, language, title, narrative FROM report WHERE id IN (%s)
                        """
                                .formatted(reports.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .getResultList();
        rows.forEach(row -> similar.index(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5]));
    }
}
