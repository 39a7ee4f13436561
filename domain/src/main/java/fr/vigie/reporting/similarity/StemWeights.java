package fr.vigie.reporting.similarity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How much a stem tells: the rarer among reports, the more (inverse document frequency, K. Spärck Jones, 1972). What every
 * complaint says, such as "service" or "compte", then hardly counts.
 */
final class StemWeights {

    /** Reports added to every count, so that a base of a few reports doesn't take its one subject for small talk. */
    private static final double PRIOR = 20;

    /** What fewer reports have may name somebody. */
    static final int FEW = 3;

    private final Map<String, Integer> reportsByStem;
    private final Map<String, Double> weights = new HashMap<>();
    private final double unseen;

    private StemWeights(Map<String, Integer> reportsByStem, int reports) {
        this.reportsByStem = reportsByStem;
        reportsByStem.forEach((stem, n) -> weights.put(stem, weight(n, reports)));
        unseen = weight(0, reports);
    }

    private static double weight(int reportsWith, int reports) {
        return Math.log1p((reports + PRIOR) / (reportsWith + PRIOR));
    }

    /** @param sample the distinct stems of each report */
    static StemWeights of(Collection<? extends Collection<String>> sample) {
        var counts = new HashMap<String, Integer>();
        sample.forEach(stems -> stems.forEach(stem -> counts.merge(stem, 1, Integer::sum)));
        return new StemWeights(counts, sample.size());
    }

    /** ln(1 + (N + 20) / (n + 20)) for a stem that n of N reports have: 0.69 if all do. */
    double of(String stem) {
        return weights.getOrDefault(stem, unseen);
    }

    /**
     * How much two reports say the same: the cosine of their profiles, each stem counting by its weight, 0 to 1.
     */
    double likeness(Set<String> one, Set<String> other) {
        double common =
                one.stream().filter(other::contains).mapToDouble(this::square).sum();
        return common == 0 ? 0 : common / Math.sqrt(squares(one) * squares(other));
    }

    private double squares(Set<String> stems) {
        return stems.stream().mapToDouble(this::square).sum();
    }

    private double square(String stem) {
        double weight = of(stem);
        return weight * weight;
    }

    /** How many reports of the sample have the stem. */
    int reportsWith(String stem) {
        return reportsByStem.getOrDefault(stem, 0);
    }
}
