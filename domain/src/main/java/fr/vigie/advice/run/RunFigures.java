package fr.vigie.advice.run;

import fr.vigie.advice.Action;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import fr.vigie.advice.counsel.Prices;
import fr.vigie.advice.model.BaselineFit;
import fr.vigie.advice.model.EffectSummary;
import fr.vigie.advice.model.Estimate;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.model.HoldOutFigures;
import fr.vigie.advice.model.Recovery;
import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.advice.synthetic.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what was estimated into the figures that a run says of itself. */
final class RunFigures {

    /** Begins the names of what is said of worlds that the method was tried in; the part says which world. */
    static final String WORLD = "world";

    static final String PRICE = "advice.price";
    static final String EFFECT = "effect";
    static final String EFFECT_GRADE = "effect.grade";
    static final String EFFECT_TAU = "effect.tau";
    static final String EFFECT_IMBALANCE = "effect.imbalance";
    static final String EFFECT_PLACEBO = "effect.placebo";

    private RunFigures() {}

    /** Of each action and horizon: the mean effect, how it varies, how alike the compared were, and the placebo. */
    static List<Metric> of(List<EffectSummary> summaries) {
        var metrics = new ArrayList<Metric>();
        for (var summary : summaries) {
            var part = summary.action().name() + "." + summary.horizon().months();
            metrics.add(Metric.of(EFFECT, part, summary.mean()));
            metrics.add(Metric.of(EFFECT_GRADE, part, summary.grade().ordinal(), summary.treated()));
            metrics.add(Metric.of(EFFECT_TAU, part, summary.tau(), summary.strata()));
            metrics.add(Metric.of(EFFECT_IMBALANCE, part, summary.worst(), summary.treated()));
            metrics.add(Metric.of(EFFECT_PLACEBO, part, summary.placebo()));
        }
        return List.copyOf(metrics);
    }

    /** Whether the chances' factors stood still, of all that is known and of what was known earlier: 1, or 0. */
    static List<Metric> of(BaselineFit fit, BaselineFit earlier) {
        return List.of(
                Metric.of(PublicationGate.CONVERGED, fit.converged() && earlier.converged() ? 1 : 0, fit.spells()));
    }

    /** How well chances were predicted six months ahead. */
    static List<Metric> of(HoldOutFigures figures) {
        var metrics = new ArrayList<Metric>();
        long people = figures.people();
        if (people == 0) {
            return List.of();
        }
        metrics.add(within(PublicationGate.SLOPE, "", figures.slope(), figures.slopeError(), people));
        metrics.add(within("holdout.intercept", "", figures.intercept(), figures.interceptError(), people));
        metrics.add(Metric.of(PublicationGate.ECE, figures.calibrationError(), people));
        metrics.add(share("holdout.returned", figures.returned(), people));
        metrics.add(Metric.of(PublicationGate.CHANCE, figures.predicted(), people));
        metrics.add(Metric.of("holdout.brier", figures.brier(), people));
        metrics.add(Metric.of("holdout.skill.kaplanmeier", figures.skillOverKaplanMeier(), people));
        metrics.add(Metric.of("holdout.skill.median", figures.skillOverMedian(), people));
        metrics.add(Metric.of("holdout.concordance", figures.concordance(), people));
        metrics.add(Metric.of("holdout.auc", figures.auc(), people));
        figures.groups()
                .forEach(group ->
                        metrics.add(within("holdout.gap", group.group(), group.gap(), group.error(), group.people())));
        return metrics.stream()
                .filter(metric -> Double.isFinite(metric.value()))
                .toList();
    }

    /** How near estimates come to what is true of made-up paths. */
    static List<Metric> of(Recovery recovery) {
        return List.of(
                Metric.of("recovery.error", recovery.error(), recovery.strata()),
                Metric.of("recovery.error.raw", recovery.rawError(), recovery.strata()),
                Metric.of("recovery.bias", recovery.bias(), recovery.strata()),
                share(PublicationGate.COVERAGE, recovery.coverage(), recovery.strata()),
                share("recovery.claimed", recovery.nullClaimed(), recovery.nullStrata()),
                share(PublicationGate.CLAIMED, recovery.nullActionsClaimed(), recovery.nullActions()));
    }

    /** The same of a world that the method was tried in, and whether the gate would refuse a run in which effects came out so: 1, or 0. */
    static List<Metric> of(Scenario world, int people, Recovery recovery) {
        var figures = of(recovery);
        var metrics = new ArrayList<Metric>();
        for (var figure : figures) {
            metrics.add(new Metric(
                    figure.name().replaceFirst("^recovery", WORLD),
                    world.name(),
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.n()));
        }
        boolean refused = PublicationGate.unfounded(figures).isPresent();
        metrics.add(Metric.of(WORLD + ".refused", world.name(), refused ? 1 : 0, people));
        return metrics;
    }

    /** How many starts there were of which the truth is known. */
    static Metric starts(Truth truth, int strata) {
        double starts = 0;
        for (var action : Action.values()) {
            for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                starts += truth.starts(action, domain, 0, Truth.MONTHS);
            }
        }
        return Metric.of("recovery.starts", starts, strata);
    }

    /** What crowding takes off the utility of a place; the part names module, occupation and department, as far as it has them. */
    static List<Metric> prices(List<Prices.Price> prices) {
        var metrics = new ArrayList<Metric>();
        for (var price : prices) {
            var place = price.place();
            var part = Stream.of(
                            place.module().name(),
                            place.occupation() == null
                                    ? null
                                    : place.occupation().code(),
                            place.department() == null
                                    ? null
                                    : place.department().code())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
            metrics.add(Metric.of(PRICE, part, price.price(), 0));
        }
        return metrics;
    }

    /** A figure with its 95 % interval, where its standard error is known. */
    private static Metric within(String name, String part, double value, double error, long n) {
        return Double.isFinite(value) && Double.isFinite(error)
                ? Metric.of(name, part, Estimate.around(value, error, n))
                : Metric.of(name, part, value, n);
    }

    static Metric share(String name, double share, long n) {
        return Metric.of(name, "", Estimate.share(share, n));
    }

    /** What was advised, and how congested and how well founded it is. */
    static List<Metric> of(Choice choice) {
        var metrics = new ArrayList<Metric>();
        metrics.add(Metric.of("advice.people", choice.people(), choice.people()));
        metrics.add(Metric.of("advice.advised", choice.advised(), choice.people()));
        for (var module : Module.values()) {
            metrics.add(Metric.of("advice.module", module.name(), choice.of(module), choice.people()));
        }
        for (var grade : EvidenceGrade.values()) {
            metrics.add(Metric.of("advice.grade", grade.name(), choice.of(grade), choice.people()));
        }
        metrics.add(Metric.of("advice.grade", "UNCLEAR", choice.unclear(), choice.people()));
        return metrics;
    }
}
