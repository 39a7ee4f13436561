package fr.vigie.reporting.similarity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How near an earlier report is to a text.
 *
 * <p>It is shown from a likeness of 0.35 on, or from a resemblance of one half. Both were chosen on 200 pairs of real texts
 * that were read and judged (deploy/docs/adr/0011): from 0.35 on, nine of ten pairs say the same; at 0.30 three of ten French
 * ones no longer do, and hardly more is found. The reader decides, so that a wrong offer costs a glance, and a missed one a second report.
 *
 * @param resemblance share of pairs of words in common, 0 to 1
 * @param likeness cosine of the telling words, 0 to 1
 * @param common stems that both have
 */
record Comparison(double resemblance, double likeness, Set<String> common) {

    /** From this resemblance on it is nearly the same text: of the pairs judged, all were the same complaint. */
    static final double NEAR_DUPLICATE = 0.5;

    /** From this likeness on it is worth showing. */
    static final double NEIGHBOUR = 0.35;

    /** One word in common, however rare, is no complaint in common. */
    private static final int FEWEST_COMMON = 2;

    /** Near-duplicates first, then what is most alike. */
    static final Comparator<Comparison> NEAREST_FIRST = Comparator.<Comparison>comparingDouble(
                    comparison -> comparison.isNearDuplicate() ? comparison.resemblance : 0)
            .thenComparingDouble(Comparison::likeness)
            .reversed();

    /**
     * Compares a text with what is kept of a report.
     *
     * @param profile of the text
     * @param stems the report's profile
     * @param minHash of the report
     */
    static Comparison of(
            TextSignature text, Set<String> profile, Set<String> stems, byte[] minHash, StemWeights weights) {
        var common = new HashSet<>(profile);
        common.retainAll(stems);
        return new Comparison(
                MinHash.resemblance(text.minHash(), minHash), weights.likeness(profile, stems), Set.copyOf(common));
    }

    boolean isNearDuplicate() {
        return resemblance >= NEAR_DUPLICATE;
    }

    /** Whether a person should be asked "is this yours too?". */
    boolean isWorthShowing() {
        return isNearDuplicate() || likeness >= NEIGHBOUR && common.size() >= FEWEST_COMMON;
    }

    /** The asker's words that may be told to be common: no numbers, and none that fewer than three reports have. */
    List<String> words(TextSignature text, StemWeights weights) {
        return text.stems().stream()
                .filter(common::contains)
                .filter(stem -> weights.reportsWith(stem) >= StemWeights.FEW)
                .filter(stem -> stem.chars().noneMatch(Character::isDigit))
                .sorted(Comparator.comparingDouble(stem -> -weights.of(stem)))
                .limit(SimilarReport.MAX_WORDS)
                .flatMap(stem -> text.formOf(stem).stream())
                .toList();
    }
}
