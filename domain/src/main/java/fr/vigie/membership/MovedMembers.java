package fr.vigie.membership;

import fr.vigie.platform.MergeUndone;
import fr.vigie.platform.PlatformsMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Members follow their platform when agents merge it with another, and come back when that is undone. */
@ApplicationScoped
class MovedMembers {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    void follow(@Observes PlatformsMerged merge) {
        em.createNativeQuery(
                        """
                        INSERT INTO platform_member_move (merge_id, member_id)
                        SELECT ?1, id FROM platform_member WHERE platform_id = ?2
                        """)
                .setParameter(1, merge.merge())
                .setParameter(2, merge.from())
                .executeUpdate();
        move(merge.merge(), merge.from(), merge.into());
    }

    void comeBack(@Observes MergeUndone merge) {
        move(merge.merge(), merge.into(), merge.from());
    }

    private void move(long merge, long from, long into) {
        em.createNativeQuery(
                        """
                        UPDATE platform_member p JOIN platform_member_move m ON m.member_id = p.id
                           SET p.platform_id = ?3
                         WHERE m.merge_id = ?1 AND p.platform_id = ?2
                        """)
                .setParameter(1, merge)
                .setParameter(2, from)
                .setParameter(3, into)
                .executeUpdate();
    }
}
