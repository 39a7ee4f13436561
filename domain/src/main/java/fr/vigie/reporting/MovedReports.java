package fr.vigie.reporting;

import fr.vigie.platform.MergeUndone;
import fr.vigie.platform.PlatformsMerged;
import fr.vigie.reporting.similarity.SimilarReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reports follow their platform when agents merge it with another, and come back when that is undone. */
@ApplicationScoped
class MovedReports {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private SimilarReports similar;

    void follow(@Observes PlatformsMerged merge) {
        em.createNativeQuery(
                        "INSERT INTO report_move (merge_id, report_id) SELECT ?1, id FROM report WHERE platform_id = ?2")
                .setParameter(1, merge.merge())
                .setParameter(2, merge.from())
                .executeUpdate();
        move(merge.merge(), merge.from(), merge.into());
    }

    void comeBack(@Observes MergeUndone merge) {
        move(merge.merge(), merge.into(), merge.from());
    }

    /** Those of the merge that are there: what was moved on since stays where that led it. */
    private void move(long merge, long from, long into) {
        similar.follow(merge, from, into);
        em.createNativeQuery(
                        """
                        UPDATE report r JOIN report_move m ON m.report_id = r.id
                           SET r.platform_id = ?3
                         WHERE m.merge_id = ?1 AND r.platform_id = ?2
                        """)
                .setParameter(1, merge)
                .setParameter(2, from)
                .setParameter(3, into)
                .executeUpdate();
    }
}
