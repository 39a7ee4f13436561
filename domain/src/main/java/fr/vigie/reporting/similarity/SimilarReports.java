package fr.vigie.reporting.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds earlier reports that say the same on the same platform and practice, so that a person can join one instead of standing
 * alone ("moi aussi").
 *
 * <p>The full-text index proposes the {@value #CANDIDATES} reports that share most of the text's telling stems; what is kept
 * of them then decides ({@link Comparison}).
 */
@ApplicationScoped
public class SimilarReports {

    /** How many are shown at most. */
    public static final int MAX_SHOWN = 5;

    private static final int CANDIDATES = 30;
    /** Stems that the index is asked for, the most telling: more find nothing more (deploy/docs/adr/0011) and cost time. */
    private static final int ASKED = 10;

    @PersistenceContext(unitName = "vigie")
    private EntityManager em;

    @Inject
    private StemSample sample;

    /**
     * Makes a report findable, as soon as the caller's transaction commits.
     *
     * @param title null if there is none
     * @param text the person's own words, null if there is a title alone; the quote is the platform's, and isn't compared
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void index(long reportId, long platformId, String practice, String language, String title, String text) {
        var signature = TextSignature.of(compared(title, text), language);
        var profile = signature.profile(sample.weights());
        em.createNativeQuery(
                        """
                        INSERT INTO report_signature (report_id, stems, other_stems, min_hash) VALUES (?1, ?2, ?3, ?4)
                        ON DUPLICATE KEY UPDATE
                          stems = VALUES(stems), other_stems = VALUES(other_stems), min_hash = VALUES(min_hash)
                        """)
                .setParameter(1, reportId)
                .setParameter(2, Scope.of(platformId, practice).marked(profile))
                .setParameter(3, String.join(" ", signature.others(profile)))
                .setParameter(4, signature.minHash())
                .executeUpdate();
        sample.grow();
    }

    /**
     * Marks the signatures of the reports that a merge of platforms moves as what they now belong to. Called before the
     * reports themselves are moved.
     *
     * @param merge the merge whose reports are meant, of which those that are on {@code from}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(long merge, long from, long into) {
        @SuppressWarnings("unchecked")
        List<String> practices = em.createNativeQuery(
                        """
                        SELECT DISTINCT r.practice FROM report_move m JOIN report r ON r.id = m.report_id
                         WHERE m.merge_id = ?1 AND r.platform_id = ?2
                        """)
                .setParameter(1, merge)
                .setParameter(2, from)
                .getResultList();
        for (var practice : practices) {
            em.createNativeQuery(
                            """
                            UPDATE report_signature s
                              JOIN report_move m ON m.report_id = s.report_id
                              JOIN report r ON r.id = m.report_id
                               SET s.stems = SUBSTRING(REPLACE(CONCAT(' ', s.stems), ?4, ?5), 2)
                             WHERE m.merge_id = ?1 AND r.platform_id = ?2 AND r.practice = ?3
                            """)
                    .setParameter(1, merge)
                    .setParameter(2, from)
                    .setParameter(3, practice)
                    // With the space before it: within a stem the same letters are no mark.
                    .setParameter(4, " " + Scope.of(from, practice).mark())
                    .setParameter(5, " " + Scope.of(into, practice).mark())
                    .executeUpdate();
        }
    }

    /** Forgets the words of a report; those that joined it stay joined. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(long reportId) {
        em.createNativeQuery("DELETE FROM report_signature WHERE report_id = ?1")
                .setParameter(1, reportId)
                .executeUpdate();
    }

    /** Takes a report out of the group that stands behind it: the earliest that had joined it now stands for the others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(long reportId) {
        var heir = (Number) em.createNativeQuery(
                        "SELECT MIN(id) FROM report WHERE joined_to = ?1 AND status NOT IN ('SET_ASIDE', 'WITHDRAWN', 'ERASED')")
                .setParameter(1, reportId)
                .getSingleResult();
        if (heir != null) {
            em.createNativeQuery("UPDATE report SET joined_to = NULLIF(?2, id) WHERE joined_to = ?1")
                    .setParameter(1, reportId)
                    .setParameter(2, heir.longValue())
                    .executeUpdate();
        }
    }

    private static String compared(String title, String text) {
        return Stream.of(title, text).filter(part -> part != null).collect(Collectors.joining("\n"));
    }

    /**
     * The reports most like a text, near-duplicates first, one of each group; those that agents set aside or their authors withdrew are
     * left out.
     *
     * @param practice code
     * @param text of the person who asks
     * @param language of the text, a primary ISO 639 subtag
     * @return at most {@value #MAX_SHOWN}, none for a text without telling words
     */
    public List<SimilarReport> find(long platformId, String practice, String text, String language) {
        var signature = TextSignature.of(text, language);
        if (signature.stems().isEmpty()) {
            return List.of();
        }
        var weights = sample.weights();
        var profile = signature.profile(weights);
        var asked = Set.copyOf(profile);
        var nearest = new LinkedHashMap<Long, Comparison>();
        candidates(platformId, practice, profile)
                .map(row -> Map.entry(
                        ((Number) row[0]).longValue(),
                        Comparison.of(signature, asked, Scope.unmarked((String) row[1]), (byte[]) row[2], weights)))
                .filter(candidate -> candidate.getValue().isWorthShowing())
                .sorted(Map.Entry.comparingByValue(Comparison.NEAREST_FIRST))
                .forEach(candidate -> nearest.putIfAbsent(candidate.getKey(), candidate.getValue()));
        var heads = heads(nearest.keySet());
        return nearest.entrySet().stream()
                .filter(group -> heads.containsKey(group.getKey()))
                .limit(MAX_SHOWN)
                .map(group -> shown(heads.get(group.getKey()), practice, group.getValue(), signature, weights))
                .toList();
    }

    private static SimilarReport shown(
            Head head, String practice, Comparison nearest, TextSignature asked, StemWeights weights) {
        return new SimilarReport(
                head.reportId(), head.filedAt(), practice, head.reports(), nearest.words(asked, weights));
    }

    /** Head, stems and MinHash of those that share most of the telling stems. */
    @SuppressWarnings("unchecked")
    private Stream<Object[]> candidates(long platformId, String practice, List<String> profile) {
        var asked = profile.subList(0, Math.min(ASKED, profile.size()));
        return em.createNativeQuery(
                        """
                        SELECT COALESCE(r.joined_to, r.id), s.stems, s.min_hash
                          FROM (SELECT report_id, MATCH (stems) AGAINST (?1) AS score
                                  FROM report_signature
                                 WHERE MATCH (stems) AGAINST (?1)
                                 ORDER BY score DESC LIMIT %d) best
                          JOIN report_signature s ON s.report_id = best.report_id
                          JOIN report r ON r.id = best.report_id
                         WHERE r.platform_id = ?2 AND r.practice = ?3
                           AND r.status NOT IN ('SET_ASIDE', 'WITHDRAWN')
                         ORDER BY best.score DESC
                        """
                                .formatted(CANDIDATES))
                .setParameter(1, Scope.of(platformId, practice).marked(asked))
                .setParameter(2, platformId)
                .setParameter(3, practice)
                .getResultStream();
    }

    private record Head(long reportId, Instant filedAt, long reports) {}

    private Map<Long, Head> heads(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        Stream<Object[]> rows = em.createNativeQuery(
                        """
                        SELECT h.id, h.filed_at, 1 + (SELECT COUNT(*) FROM report j WHERE j.joined_to = h.id AND j.status <> 'WITHDRAWN')
                          FROM report h WHERE h.id IN (%s) AND h.status NOT IN ('SET_ASIDE', 'WITHDRAWN')
                        """
                                .formatted(ids.stream().map(String::valueOf).collect(Collectors.joining(", "))))
                .getResultStream();
        return rows.map(row -> new Head(
                        ((Number) row[0]).longValue(),
                        ((Timestamp) row[1]).toLocalDateTime().toInstant(ZoneOffset.UTC),
                        ((Number) row[2]).longValue()))
                .collect(Collectors.toMap(Head::reportId, Function.identity()));
    }

    /**
     * The report that stands for the group: what a report joins, and the report itself if it joined none.
     *
     * @throws jakarta.persistence.NoResultException if there is no such report
     */
    public long headOf(long reportId) {
        return ((Number) em.createNativeQuery("SELECT COALESCE(joined_to, id) FROM report WHERE id = ?1")
                        .setParameter(1, reportId)
                        .getSingleResult())
                .longValue();
    }
}
