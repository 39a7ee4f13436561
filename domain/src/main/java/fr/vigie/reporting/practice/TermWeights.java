package fr.vigie.reporting.practice;

import fr.vigie.reporting.practice.PracticeTree.Branch;
import fr.vigie.reporting.practice.PracticeTree.Node;
import fr.vigie.reporting.practice.Terms.Term;
import fr.vigie.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each term weighs for each practice in one language, taken from the taxonomy's own wording and from nothing else.
 *
 * <p>It is Okapi BM25 over fields (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009): a
 * term counts the more the fewer practices use it, and the more often this one does, titles and people's own words above the
 * rest, ever less for each further time.
 */
final class TermWeights {

    /** How soon more of the same stops counting: the paper's usual value. */
    private static final double SATURATION = 1.2;
    /** How much a long wording is held against a practice, from 0 to 1. */
    private static final double LENGTH = 0.5;

    private static final double TITLE = 2;
    private static final double WORDS = 2;
    private static final double SENTENCE = 1;
    private static final double TREE = 1;
    private static final double ANSWER = 0.5;

    /** As many words as are shown for a proposal. */
    private static final int MAX_WORDS = 5;

    private final Terms language;
    private final Locale locale;
    private final List<Practice> practices;
    /** Term → practice's code → weight. */
    private final Map<String, Map<String, Double>> weights = new HashMap<>();

    TermWeights(List<Practice> practices, PracticeTree tree, Locale locale, Terms language) {
        this.language = language;
        this.locale = locale;
        this.practices = List.copyOf(practices);
        var counts = new HashMap<String, Map<String, Double>>();
        practices.forEach(practice -> counts.put(practice.code(), new HashMap<>()));
        practices.forEach(practice -> count(practice, counts));
        tree.start().children().forEach(branch -> count(tree, branch, List.of(), counts));
        weigh(counts);
    }

    /** An answer that leads to another practice speaks for that one, an answer that leads to a wall for none. */
    private void count(Practice practice, Map<String, Map<String, Double>> counts) {
        var own = counts.get(practice.code());
        count(practice.title(), TITLE, own);
        count(practice.sentence(), SENTENCE, own);
        count(practice.words(), WORDS, own);
        practice.questions().stream()
                .flatMap(question -> question.options().stream())
                .filter(option -> option.wall() == null)
                .forEach(option -> count(
                        option.label(),
                        ANSWER,
                        counts.get(option.redirect() == null ? practice.code() : option.redirect())));
    }

    /** All that one reads on the way to a practice speaks for it. */
    private void count(
            PracticeTree tree, Branch branch, List<LocalizedText> above, Map<String, Map<String, Double>> counts) {
        var read = new ArrayList<>(above);
        read.add(branch.label());
        if (branch.hint() != null) {
            read.add(branch.hint());
        }
        if (branch.practice() != null) {
            read.forEach(text -> count(text, TREE, counts.get(branch.practice())));
        } else if (branch.node() != null) {
            tree.node(branch.node())
                    .map(Node::children)
                    .orElseThrow()
                    .forEach(child -> count(tree, child, read, counts));
        }
    }

    private void count(LocalizedText text, double weight, Map<String, Double> counts) {
        language.of(text.in(locale)).forEach(term -> counts.merge(term.text(), weight, Double::sum));
    }

    private void weigh(Map<String, Map<String, Double>> counts) {
        double average = counts.values().stream()
                .mapToDouble(TermWeights::length)
                .average()
                .orElse(1);
        counts.forEach((code, terms) -> {
            double length = 1 - LENGTH + LENGTH * length(terms) / average;
            terms.forEach((term, count) -> weights.computeIfAbsent(term, t -> new HashMap<>())
                    .put(code, count * (SATURATION + 1) / (count + SATURATION * length)));
        });
        weights.values().forEach(uses -> {
            double rarity = Math.log(1 + (counts.size() - uses.size() + 0.5) / (uses.size() + 0.5));
            uses.replaceAll((code, weight) -> rarity * weight);
        });
    }

    private static double length(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /**
     * The practices that the text speaks of, the best first. One word in a long text is chance: a practice needs two of them, or
     * half of what the text says.
     */
    List<Proposal> rank(String text, int limit, double farBehind) {
        var terms = new LinkedHashMap<String, Term>();
        language.of(text).forEach(term -> terms.putIfAbsent(term.text(), term));
        long said = terms.values().stream().filter(term -> !term.isPair()).count();
        var scores = new HashMap<String, Double>();
        var matches = new HashMap<String, Integer>();
        for (var term : terms.values()) {
            weights.getOrDefault(term.text(), Map.of()).forEach((code, weight) -> {
                scores.merge(code, weight, Double::sum);
                matches.merge(code, term.isPair() ? 0 : 1, Integer::sum);
            });
        }
        double least = farBehind
                * scores.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        return practices.stream()
                .filter(practice -> scores.getOrDefault(practice.code(), 0.0) > least)
                .filter(practice -> matches.get(practice.code()) >= Math.min(2, (said + 1) / 2))
                .sorted(Comparator.comparingDouble((Practice practice) -> -scores.get(practice.code())))
                .limit(limit)
                .map(practice -> new Proposal(
                        practice, scores.get(practice.code()), deciding(practice.code(), text, terms.values())))
                .toList();
    }

    /** The terms that weigh most, as they stand in the text, none within another. */
    private List<String> deciding(String code, String text, Collection<Term> terms) {
        var heaviest = terms.stream()
                .filter(term -> weight(term, code) > 0)
                .sorted(Comparator.comparingDouble((Term term) -> -weight(term, code)))
                .toList();
        var shown = new ArrayList<Term>();
        for (var term : heaviest) {
            if (shown.size() < MAX_WORDS && shown.stream().noneMatch(term::overlaps)) {
                shown.add(term);
            }
        }
        return shown.stream()
                .map(term -> text.substring(term.start(), term.end()))
                .toList();
    }

    private double weight(Term term, String code) {
        return weights.getOrDefault(term.text(), Map.of()).getOrDefault(code, 0.0);
    }
}
