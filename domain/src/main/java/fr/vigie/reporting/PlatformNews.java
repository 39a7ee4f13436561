package fr.vigie.reporting;

import fr.vigie.shared.InstantConverter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is new for a platform, in numbers alone: for whoever tells its members that something waits. */
@ApplicationScoped
public class PlatformNews {

    /**
     * What happened in a while, as far as it still awaits an answer.
     *
     * @param transmitted reports that were passed on
     * @param reminded reports that the platform was reminded of
     * @param nearest the last day to answer the most urgent of all that awaits an answer
     */
    public record News(long transmitted, long reminded, LocalDate nearest) {}

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    /**
     * What is new since an instant, up to and with another.
     *
     * @return empty if nothing is
     */
    public Optional<News> between(long platformId, Instant after, Instant until) {
        var row = (Object[]) em.createNativeQuery(
                        """
                        SELECT COUNT(DISTINCT CASE WHEN e.act = 'TRANSMIT' THEN r.id END),
                               COUNT(DISTINCT CASE WHEN e.act = 'REMIND' THEN r.id END),
                               MIN(r.answer_by)
                          FROM report r
                          LEFT JOIN report_event e
                            ON e.report_id = r.id AND e.act IN ('TRANSMIT', 'REMIND') AND e.at > ?2 AND e.at <= ?3
                         WHERE r.platform_id = ?1 AND r.status IN ('TRANSMITTED', 'CONSULTED')
                        """)
                .setParameter(1, platformId)
                .setParameter(2, column(after))
                .setParameter(3, column(until))
                .getSingleResult();
        long transmitted = ((Number) row[0]).longValue();
        long reminded = ((Number) row[1]).longValue();
        return transmitted + reminded == 0
                ? Optional.empty()
                : Optional.of(new News(transmitted, reminded, ((Date) row[2]).toLocalDate()));
    }

    private static Object column(Instant instant) {
        return new InstantConverter().convertToDatabaseColumn(instant);
    }
}
