package fr.vigie.advice.market;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * From the codes of one classification to those of another, many to many: each code's weight, 1, is split over those that it
 * leads to. What is counted under a code (offers, seekers, projects) is split by these weights.
 */
final class Crosswalk<T> {

    private final Map<String, Map<T, Double>> shares = new HashMap<>();

    /**
     * Splits what is left of a code's weight equally.
     *
     * <p>Nothing published says how a family's jobs or an area's people divide over what it leads to. So a small occupation
     * is given too much and a large one too little of what they share; sums over all of them stay right.
     *
     * @param weight of the code that goes to these, 0 to 1
     */
    void split(String code, Collection<T> targets, double weight) {
        var to = shares.computeIfAbsent(code, fresh -> new HashMap<>());
        targets.forEach(target -> to.merge(target, weight / targets.size(), Double::sum));
    }

    boolean knows(String code) {
        return shares.containsKey(code);
    }

    /** Weights by target; empty for a code that leads nowhere. */
    Map<T, Double> of(String code) {
        return shares.getOrDefault(code, Map.of());
    }

    /** Part of a code's weight that leads somewhere, 0 to 1. */
    double joined(String code) {
        return of(code).values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
