package fr.vigie.publication;

import fr.vigie.reporting.practice.PracticeCatalog;
import fr.vigie.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes editions: counts month by month, then publishes all or nothing. A run is known by the number of its job instance, so
 * that a step done twice after a crash leaves what it left the first time.
 */
@ApplicationScoped
public class EditionPress {

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private PracticeCatalog practices;

    @Inject
    private Clock clock;

    /** The month of the oldest report; empty if there is none before the cut-off. */
    public Optional<YearMonth> firstMonth(Instant cutOff) {
        return Optional.ofNullable(
                        (Timestamp) em.createNativeQuery("SELECT MIN(filed_at) FROM report WHERE filed_at < ?1")
                                .setParameter(1, utc(cutOff))
                                .getSingleResult())
                .map(oldest -> ParisMonth.at(oldest.toLocalDateTime().toInstant(ZoneOffset.UTC)));
    }

    /** Counts one month's reports for a run; counted again, it replaces what was there. */
    @Transactional
    public void count(long run, ParisMonth month) {
        em.createNativeQuery("DELETE FROM edition_count WHERE run = ?1 AND month = ?2")
                .setParameter(1, run)
                .setParameter(2, month.month().toString())
                .executeUpdate();
        em.createNativeQuery(
                        """
                        INSERT INTO edition_count (run, practice, platform_id, month, reports)
                        SELECT ?1, practice, platform_id, ?2, COUNT(*)
                          FROM report
                         WHERE filed_at >= ?3 AND filed_at < ?4
                         GROUP BY practice, platform_id
                        """)
                .setParameter(1, run)
                .setParameter(2, month.month().toString())
                .setParameter(3, utc(month.from()))
                .setParameter(4, utc(month.until()))
                .executeUpdate();
    }

    /** Publishes what the run counted, in one transaction; a run that has already published gets its edition. */
    @Transactional
    public EditionRef publish(long run, LocalDate date, Instant cutOff) {
        var done = em.createQuery("SELECT e FROM Edition e WHERE e.run = :run", Edition.class)
                .setParameter("run", run)
                .getResultStream()
                .findFirst();
        return done.orElseGet(() -> print(run, date, cutOff)).ref();
    }

    private Edition print(long run, LocalDate date, Instant cutOff) {
        var content = new EditionContent(cells(run), practices);
        var manifest = new Manifest(
                date,
                nextRevision(date),
                cutOff,
                Setting.isDemonstration(),
                content,
                previous().orElse(null));
        var files = content.files();
        var all = Stream.concat(Stream.of(manifest.file(files)), files.stream()).toList();
        var edition = new Edition(date, manifest.revision(), run, cutOff, clock.instant(), all);
        em.persist(edition);
        em.createNativeQuery("DELETE FROM edition_count WHERE run = ?1")
                .setParameter(1, run)
                .executeUpdate();
        return edition;
    }

    private List<CountCell> cells(long run) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT c.practice, p.display_name, p.status, c.month, c.reports
                          FROM edition_count c JOIN platform p ON p.id = c.platform_id
                         WHERE c.run = ?1
                         ORDER BY c.practice, p.display_name, c.month
                        """)
                .setParameter(1, run)
                .getResultList();
        return rows.stream()
                .map(row -> new CountCell(
                        (String) row[0],
                        (String) row[1],
                        "REGISTERED".equals(row[2]),
                        YearMonth.parse((String) row[3]),
                        ((Number) row[4]).longValue()))
                .toList();
    }

    private int nextRevision(LocalDate date) {
        return em.createQuery("SELECT COALESCE(MAX(e.revision), 0) FROM Edition e WHERE e.date = :date", Integer.class)
                        .setParameter("date", date)
                        .getSingleResult()
                + 1;
    }

    private Optional<Manifest.Previous> previous() {
        return em.createQuery(
                        """
                        SELECT f.sha256, e.date, e.revision FROM EditionFile f JOIN f.edition e
                         WHERE f.name = :manifest ORDER BY e.publishedAt DESC, e.id DESC
                        """,
                        Object[].class)
                .setParameter("manifest", Manifest.NAME)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new Manifest.Previous((LocalDate) row[1], (Integer) row[2], (String) row[0]));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
