package fr.vigie.web.advice;

import fr.vigie.advice.Action;
import fr.vigie.advice.kept.RandomisedEvidence;
import fr.vigie.advice.market.MarketSource;
import fr.vigie.advice.model.Estimate;
import fr.vigie.advice.model.EvidenceGrade;
import fr.vigie.advice.run.AdviceRunView;
import fr.vigie.advice.run.AdviceRuns;
import fr.vigie.advice.run.CurrentMarket;
import fr.vigie.advice.run.Metric;
import fr.vigie.advice.run.Refusal;
import fr.vigie.advice.run.RunState;
import fr.vigie.advice.synthetic.Scenario;
import fr.vigie.web.portal.PathNumber;
import fr.vigie.web.portal.Visitor;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How advice is computed and how good it is, on {@code /conseil/methode}: the published run, or an earlier one that was asked for. */
@Named("method")
@RequestScoped
public class MethodPage {

    private static final String BUNDLE = "advice";
    private static final int PERCENT = 100;
    private static final int[] HORIZONS = {6, 18};

    /** The figures of the hold-out and of the recovery, in the order of their telling. */
    private static final List<String> HELD_OUT = List.of(
            "holdout.slope",
            "holdout.intercept",
            "holdout.ece",
            "holdout.returned",
            "chance.mean",
            "holdout.brier",
            "holdout.skill.kaplanmeier",
            "holdout.skill.median",
            "holdout.concordance",
            "holdout.auc");

    private static final List<String> RECOVERY = List.of(
            "recovery.error",
            "recovery.error.raw",
            "recovery.bias",
            "recovery.coverage",
            "recovery.claimed",
            "recovery.claimed.actions");

    @Inject
    private AdviceRuns runs;

    @Inject
    private CurrentMarket market;

    @Inject
    private RandomisedEvidence randomised;

    @Inject
    private Visitor visitor;

    /** Errors of effects, which are differences of shares. */
    private static final List<String> IN_POINTS = List.of("recovery.error", "recovery.error.raw", "recovery.bias");

    private AdviceRunView run;
    private long published;
    private Map<String, List<Metric>> metrics;

    @PostConstruct
    void open() {
        var current = runs.current();
        published = current.map(AdviceRunView::id).orElse(0L);
        run = PathNumber.of("calcul").flatMap(runs::find).or(() -> current).orElse(null);
        metrics = run == null ? Map.of() : runs.metrics(run.id()).stream().collect(Collectors.groupingBy(Metric::name));
    }

    /** Null before the first run. */
    public AdviceRunView getRun() {
        return run;
    }

    /** Why it wasn't published, with the figure that decided. */
    public String getRefusal() {
        var refusal = run.refusal();
        var before = told("chance.mean.before");
        // Runs of earlier versions don't say what they were held against.
        boolean unsaid = refusal.reason() == Refusal.Reason.DRIFT && before.isEmpty();
        return visitor.sentence(
                BUNDLE,
                "refusal." + refusal.reason() + (unsaid ? ".unsaid" : ""),
                visitor.word(BUNDLE, "metric." + refusal.figure()),
                told(refusal.figure()),
                before);
    }

    private String told(String name) {
        return of(name).stream()
                .findFirst()
                .map(metric -> value(metric) + " " + interval(metric))
                .map(String::strip)
                .orElse("");
    }

    public List<AdviceRunView> getEarlier() {
        return runs.last();
    }

    /** Whose paths weren't read, as they look for an occupation that isn't known; null where there are none. */
    public Metric getLeftOut() {
        return of("advice.left.out").stream()
                .filter(metric -> metric.value() > 0)
                .findFirst()
                .orElse(null);
    }

    /** What became of a run; SUPERSEDED where another one has been published since. */
    public String state(AdviceRunView of) {
        return of.state() == RunState.PUBLISHED && of.id() != published
                ? "SUPERSEDED"
                : of.state().name();
    }

    /** How many people told, after six months, what became of their search. */
    public long getAnswers() {
        return randomised.count();
    }

    /** What their answers say of actions that were drawn: the only evidence of grade A; none until enough of them came. */
    public List<RandomisedEvidence.Found> getRandomised() {
        return randomised.estimates();
    }

    /** The interval of a difference, in points. */
    public String pointsBetween(Estimate estimate) {
        return visitor.sentence(BUNDLE, "interval", points(estimate.low()), points(estimate.high()));
    }

    /** The data sets of the market's figures that are in use. */
    public List<MarketSource> getSources() {
        return market.read().sources().values().stream().distinct().toList();
    }

    public boolean isMarketMadeUp() {
        return market.read().market().isDemonstration();
    }

    public List<Metric> getHeldOut() {
        return told(HELD_OUT);
    }

    /** None unless the paths are made up: only of these the truth is known. */
    public List<Metric> getRecovery() {
        return told(RECOVERY);
    }

    /** The worlds that the method was tried in; none before the first run that did. */
    public List<World> getWorlds() {
        var errors = byPart("world.error");
        return Arrays.stream(Scenario.values())
                .map(Scenario::name)
                .filter(errors::containsKey)
                .map(name -> new World(
                        name,
                        byPart("world.bias").get(name),
                        errors.get(name),
                        byPart("world.coverage").get(name),
                        byPart("world.claimed.actions").get(name),
                        byPart("world.refused").get(name)))
                .toList();
    }

    /** What the worlds are, and how many people live in each. */
    public String getWorldsText() {
        return visitor.sentence(
                BUNDLE, "method.worlds.text", getWorlds().get(0).refused().n());
    }

    /** Of how many actions without effect one is claimed; nothing where there are none. */
    public String claimed(World world) {
        var claimed = world.claimed();
        return claimed.n() == 0
                ? visitor.word(BUNDLE, "method.worlds.claimed.none")
                : visitor.sentence(
                        BUNDLE, "method.worlds.claimed.of", Math.round(claimed.value() * claimed.n()), claimed.n());
    }

    /**
     * How the method fared in a world of which the truth is known.
     *
     * @param bias mean error of the effects, a difference of probabilities
     * @param error root of the mean squared error
     * @param coverage share of the 95 % intervals that hold the truth
     * @param claimed share of the actions without effect of which one is claimed
     * @param refused 1 if a run that came out so would be refused; of so many people
     */
    public record World(String name, Metric bias, Metric error, Metric coverage, Metric claimed, Metric refused) {

        public boolean isRefused() {
            return refused.value() > 0;
        }
    }

    private List<Metric> told(List<String> names) {
        return names.stream().flatMap(name -> of(name).stream()).toList();
    }

    private List<Metric> of(String name) {
        return metrics.getOrDefault(name, List.of());
    }

    /** By how much the model errs for one group and another. */
    public List<Metric> getGroups() {
        return of("holdout.gap");
    }

    /** How often each module was advised, the most often first; those never advised too. */
    public List<Metric> getModules() {
        return of("advice.module").stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .toList();
    }

    /** The most crowded places, the dearest first. */
    public List<Metric> getPrices() {
        return of("advice.price").stream()
                .sorted((one, other) -> Double.compare(other.value(), one.value()))
                .toList();
    }

    /** The module, the occupation and the department that a price is of. */
    public String place(Metric price) {
        var parts = price.part().split(" ");
        return visitor.word(BUNDLE, "module." + parts[0])
                + Arrays.stream(parts).skip(1).map(part -> ", " + part).collect(Collectors.joining());
    }

    public List<Metric> getGrades() {
        return of("advice.grade");
    }

    /** What was found of the actions, in their order: by effect, the place of one of grade C would tell its figure. */
    public List<Found> getEffects() {
        var effects = byPart("effect");
        var grades = byPart("effect.grade");
        var imbalances = byPart("effect.imbalance");
        var placebos = byPart("effect.placebo");
        return Arrays.stream(Action.values())
                .flatMap(action -> Arrays.stream(HORIZONS)
                        .mapToObj(months -> action.name() + "." + months)
                        .filter(effects::containsKey)
                        .map(part -> new Found(
                                action,
                                Integer.parseInt(part.substring(part.indexOf('.') + 1)),
                                effects.get(part),
                                EvidenceGrade.values()[(int) grades.get(part).value()],
                                imbalances.get(part),
                                placebos.get(part))))
                .toList();
    }

    private Map<String, Metric> byPart(String name) {
        return of(name).stream().collect(Collectors.toMap(Metric::part, Function.identity()));
    }

    /**
     * What one run found of an action.
     *
     * @param months within which people returned to work
     * @param imbalance largest standardised difference between the compared
     * @param placebo difference in what the action can't have changed
     */
    public record Found(
            Action action, int months, Metric effect, EvidenceGrade grade, Metric imbalance, Metric placebo) {}

    /** A metric's value as the page writes it. */
    public String value(Metric metric) {
        if (IN_POINTS.contains(metric.name())) {
            return points(metric.value());
        }
        return isShare(metric.name()) ? percent(metric.value()) : decimal(metric.value());
    }

    /** Its interval; empty where it has none. */
    public String interval(Metric metric) {
        if (metric.low() == null) {
            return "";
        }
        return isShare(metric.name())
                ? visitor.sentence(BUNDLE, "interval", percent(metric.low()), percent(metric.high()))
                : visitor.sentence(BUNDLE, "interval", decimal(metric.low()), decimal(metric.high()));
    }

    /** The interval of a difference, in points. */
    public String pointsBetween(Metric metric) {
        return visitor.sentence(BUNDLE, "interval", points(metric.low()), points(metric.high()));
    }

    private static boolean isShare(String name) {
        return !List.of("holdout.slope", "holdout.intercept", "holdout.brier", "holdout.concordance", "holdout.auc")
                .contains(name);
    }

    /** A share in per cent. */
    public String percent(double share) {
        return visitor.sentence(BUNDLE, "percent", points(share));
    }

    /** A difference of shares, in points: per cent of the whole. */
    public String points(double difference) {
        var format = NumberFormat.getNumberInstance(visitor.getLocale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(2);
        return format.format(PERCENT * difference);
    }

    public String decimal(double value) {
        var format = NumberFormat.getNumberInstance(visitor.getLocale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    /** A number of people. */
    public String count(Metric metric) {
        return visitor.number(Math.round(metric.value()));
    }

    public String monthsOf(Found found) {
        return visitor.sentence(BUNDLE, "method.effects.monthsOf", found.months());
    }

    /** The run by its day. */
    public String named(AdviceRunView of) {
        return visitor.sentence(BUNDLE, "method.runs.see", visitor.moment(of.startedAt()));
    }

    /** Share of the people. */
    public String share(Metric metric) {
        return metric.n() == 0 ? "" : percent(metric.value() / metric.n());
    }
}
