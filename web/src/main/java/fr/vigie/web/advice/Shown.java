package fr.vigie.web.advice;

import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Advice;
import fr.vigie.advice.counsel.AdviceList;
import fr.vigie.advice.counsel.Comparison;
import fr.vigie.advice.counsel.Comparison.Nearness;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.counsel.Wording.Told;
import fr.vigie.advice.profile.Consultation;
import fr.vigie.advice.profile.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Advice as a page shows it.
 *
 * @param items in their order
 * @param openings what would change them, a sentence each
 * @param refused what the person said of modules, which therefore aren't among them
 * @param same whether the advice is that of the answers as they were given
 * @param chart what most rows of the comparison have, with their intervals; null where there is nothing to draw
 */
public record Shown(
        Consultation consultation,
        List<Item> items,
        List<String> openings,
        Map<Module, Verdict> refused,
        Comparison comparison,
        boolean same,
        IntervalChart chart) {

    /**
     * A piece of advice.
     *
     * @param fresh whether it comes only with the choices that are tried out
     */
    public record Item(Told told, Advice advice, boolean fresh) {}

    /** As it is. */
    static Shown of(Consultation consultation, Locale locale) {
        return of(consultation, consultation.list(), locale);
    }

    /** @param usual what is advised with the answers as they were given, to which this is held */
    static Shown of(Consultation consultation, AdviceList usual, Locale locale) {
        var list = consultation.list();
        var known = usual.advices().stream().map(Shown::place).collect(Collectors.toSet());
        var told = consultation.told(locale);
        var items = new ArrayList<Item>();
        for (int at = 0; at < told.size(); at++) {
            var advice = list.advices().get(at);
            items.add(new Item(told.get(at), advice, !known.contains(place(advice))));
        }
        var comparison = consultation.comparison();
        return new Shown(
                consultation,
                items,
                consultation.openings(locale),
                consultation.profile().verdicts(),
                comparison,
                list.advices().stream()
                        .map(Shown::place)
                        .collect(Collectors.toSet())
                        .equals(known),
                comparison
                        .drawn()
                        .map(measure -> IntervalChart.of(comparison.rows(), measure, locale))
                        .orElse(null));
    }

    /** What makes two pieces of advice the same: the module, and where it leads. */
    private static Set<Object> place(Advice advice) {
        return advice.target() == null
                ? Set.of(advice.module())
                : Set.of(
                        advice.module(),
                        advice.target().occupation(),
                        advice.target().department());
    }

    /** What the chart shows; null without one. */
    public Comparison.Measure getMeasure() {
        return comparison.drawn().orElse(null);
    }

    public boolean isSynthetic() {
        return consultation.list().synthetic();
    }

    public boolean isMarketMadeUp() {
        return consultation.list().madeUpMarket();
    }

    /** Whether chances are known that were learnt from paths. */
    public boolean isLearnt() {
        return consultation.knowledge().hazard().isPresent();
    }

    public String getTitle() {
        return consultation.knowledge().title(consultation.list().occupation());
    }

    public Rome getOccupation() {
        return consultation.profile().occupation();
    }

    public Mobility getMobility() {
        return consultation.profile().mobility();
    }

    public int getSearched() {
        return consultation.list().searched();
    }

    public Mobility[] getMobilities() {
        return Mobility.values();
    }

    /** Whether lots were drawn: what against isn't told, as those who didn't get it are compared with those who did. */
    public boolean isDrawn() {
        return !consultation.list().withheld().isEmpty();
    }

    /** Whether what is tried out changes none of the advice. */
    public boolean isUsual() {
        return same;
    }

    /** Why a piece of advice may be refused. */
    public Verdict[] getRefusals() {
        return new Verdict[] {Verdict.NOT_POSSIBLE, Verdict.NOT_WANTED, Verdict.DOES_NOT_FIT, Verdict.NOT_UNDERSTOOD};
    }

    /** Occupations that one could look at instead: the present one first. */
    public List<Comparison.Row> getOccupations() {
        return comparison.rows().stream()
                .filter(row -> row.nearness() != Nearness.NEXT_DEPARTMENT)
                .toList();
    }
}
