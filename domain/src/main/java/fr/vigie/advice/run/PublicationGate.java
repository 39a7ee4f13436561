package fr.vigie.advice.run;

import fr.vigie.advice.run.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a run is good enough to be published. It refuses only what can't be chance: figures of few people have wide intervals,
 * and pass as long as these reach what is allowed. What it should say and doesn't is no chance either.
 */
final class PublicationGate {

    static final String CONVERGED = "hazard.converged";
    static final String SLOPE = "holdout.slope";
    static final String ECE = "holdout.ece";
    static final String COVERAGE = "recovery.coverage";
    static final String CLAIMED = "recovery.claimed.actions";
    static final String CHANCE = "chance.mean";

    /** The mean chance of the run that was published when this one was judged. */
    static final String CHANCE_BEFORE = "chance.mean.before";

    /** A slope of 1 says that odds of return are as told; below it they are told too boldly. */
    private static final double LEAST_SLOPE = 0.8;

    private static final double MOST_SLOPE = 1.25;

    /** Expected calibration error, in probability, beyond what chance alone makes of it. */
    private static final double MOST_ECE = 0.04;

    /** Groups of which the error is the mean. */
    private static final double GROUPS = 20;

    /** Mean distance of a normal variable from its mean, in standard deviations. */
    private static final double MEAN_DISTANCE = Math.sqrt(2 / Math.PI);

    /** People below whom an error of calibration, or a slope, is mostly noise. */
    private static final long ENOUGH = 2_000;

    /** Share of the 95 % intervals that hold the truth, where the truth is known. */
    private static final double LEAST_COVERAGE = 0.90;

    /**
     * Share of the pairs of action and horizon without any effect that are claimed to have one. Their strata are no
     * independent witnesses: pooled, they err together.
     */
    private static final double MOST_CLAIMED = 0.05;

    /** Chance below which so many claims are none. */
    private static final double UNLIKELY = 0.025;

    /** Between two published runs, in probability: more is a break in the data rather than news of the market. */
    private static final double MOST_DRIFT = 0.05;

    private final boolean driftAccepted;

    /**
     * What a run says of itself.
     *
     * @param synthetic whether its paths are made up
     */
    record Said(boolean synthetic, List<Metric> metrics) {}

    /** @param driftAccepted whether an operator said that a break in the data is known and right */
    PublicationGate(boolean driftAccepted) {
        this.driftAccepted = driftAccepted;
    }

    /**
     * Why a run must not be published; empty if it may.
     *
     * @param run what it says of itself
     * @param published what the published run says; nothing before the first one
     */
    Optional<Refusal> refusal(Said run, Said published) {
        var own = run.metrics();
        return missing(own)
                .or(() -> because(Reason.UNSETTLED, own, CONVERGED, converged -> converged.value() < 1))
                .or(() -> because(
                        Reason.SLOPE,
                        own,
                        SLOPE,
                        slope -> slope.n() >= ENOUGH && (slope.value() < LEAST_SLOPE || slope.value() > MOST_SLOPE)))
                .or(() -> because(
                        Reason.CALIBRATION,
                        own,
                        ECE,
                        error -> error.n() >= ENOUGH && error.value() > MOST_ECE + noise(own, error.n())))
                .or(() -> unfounded(own))
                .or(() -> drift(run, published));
    }

    /** Why effects aren't to be believed where the truth is known; empty if they may, or if nothing is known. */
    static Optional<Refusal> unfounded(List<Metric> own) {
        return because(Reason.COVERAGE, own, COVERAGE, coverage -> bound(coverage.high(), coverage) < LEAST_COVERAGE)
                .or(() -> because(Reason.CLAIMS, own, CLAIMED, claimed -> chanceOf(claimed) < UNLIKELY));
    }

    private static Optional<Refusal> because(Reason reason, List<Metric> own, String name, Predicate<Metric> wrong) {
        return find(own, name).filter(wrong).map(figure -> new Refusal(reason, name));
    }

    /** The first figure that is missing, or no number; those of the recovery are missed where the truth is known. */
    private static Optional<Refusal> missing(List<Metric> own) {
        var needed = own.stream().anyMatch(metric -> metric.name().startsWith("recovery."))
                ? List.of(CONVERGED, SLOPE, ECE, CHANCE, COVERAGE, CLAIMED)
                : List.of(CONVERGED, SLOPE, ECE, CHANCE);
        return needed.stream()
                .filter(name -> find(own, name)
                        .filter(metric -> Double.isFinite(metric.value()))
                        .isEmpty())
                .findFirst()
                .map(name -> new Refusal(Reason.MISSING, name));
    }

    /** The error that even true chances would show among so many people. */
    private static double noise(List<Metric> own, long n) {
        double chance = find(own, CHANCE).map(Metric::value).orElse(0.5);
        return MEAN_DISTANCE * Math.sqrt(chance * (1 - chance) * GROUPS / n);
    }

    /** Chance that so many or more are claimed if each is with the probability that is allowed. */
    private static double chanceOf(Metric claimed) {
        long count = Math.round(claimed.value() * claimed.n());
        double exactly = Math.pow(1 - MOST_CLAIMED, claimed.n());
        double fewer = 0;
        for (long k = 0; k < count; k++) {
            fewer += exactly;
            exactly *= (claimed.n() - k) / (k + 1.0) * MOST_CLAIMED / (1 - MOST_CLAIMED);
        }
        return 1 - fewer;
    }

    /** From made-up paths to real ones everything moves: there is nothing to compare. */
    private Optional<Refusal> drift(Said run, Said published) {
        if (driftAccepted || run.synthetic() != published.synthetic()) {
            return Optional.empty();
        }
        return find(published.metrics(), CHANCE)
                .flatMap(before -> because(
                        Reason.DRIFT,
                        run.metrics(),
                        CHANCE,
                        now -> Math.abs(now.value() - before.value()) > MOST_DRIFT));
    }

    private static double bound(Double bound, Metric metric) {
        return bound == null ? metric.value() : bound;
    }

    /** The figure of the whole; empty if it isn't said. */
    static Optional<Metric> find(List<Metric> metrics, String name) {
        return metrics.stream()
                .filter(metric -> metric.name().equals(name) && metric.part().isEmpty())
                .findFirst();
    }
}
