package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimates effects of actions from {@link EffectCounts}: in each stratum (domain and band of duration) the share that
 * returned of those who started an action, less that of the others, weighed so that they are as likely to start it and
 * stand in the same tenths of prognosis; what difference of prognosis is left is taken off. The strata are then pooled
 * ({@link RandomEffects}).
 *
 * @param effects by stratum
 * @param summaries by action and horizon; none where nothing could be compared
 */
public record EffectEstimator(ActionEffects effects, List<EffectSummary> summaries) {

    private static final int BANDS = DurationBand.values().length;

    /** People whom a larger group is worth, where it is reckoned who of a smaller one is still seen. */
    private static final double WORTH = 50;

    /** People whom the common hazards of a band are worth, where the variance of one cell is reckoned. */
    private static final double BORROWED = 20;

    /** Controls of equal weight below which a cell offers no comparison. */
    private static final double FEWEST_CONTROLS = 5;

    /** Takes the scores and the hazard that the counts were made with, and the exposure that the scores were fitted to. */
    public static EffectEstimator of(
            EffectCounts counts, Exposure exposure, Scores scores, BaselineHazard hazard, Occupations occupations) {
        var balances = Balance.of(counts, exposure, scores, hazard, occupations);
        var effects = new ArrayList<Effect>();
        var summaries = new ArrayList<EffectSummary>();
        for (var action : Action.values()) {
            for (var horizon : Horizon.values()) {
                new One(counts, action, horizon, balances[action.ordinal()])
                        .summary(effects)
                        .ifPresent(summaries::add);
            }
        }
        return new EffectEstimator(new ActionEffects(effects), List.copyOf(summaries));
    }

    /** Whether so many months can be followed from each month of a band. */
    static boolean isFollowed(DurationBand band, Horizon horizon) {
        return horizon == Horizon.SIX_MONTHS || band.ordinal() < DurationBand.FROM_18.ordinal();
    }

    /** One action and horizon. */
    private static final class One {

        /** A cell with people in both arms. */
        private record Cell(double treated, double controls, double[] returns, double[] seen, double[] treatedSeen) {}

        private final EffectCounts counts;
        private final Action action;
        private final Horizon horizon;
        private final Balance balance;

        private final List<List<Cell>> cells = new ArrayList<>();
        private final double[] treatedChance = new double[Rome.DOMAINS * BANDS];
        private final double[] controlChance = new double[treatedChance.length];
        private final double[] prognosisApart = new double[treatedChance.length];
        private final double[] treated = new double[treatedChance.length];
        private final long[] controlMonths = new long[treatedChance.length];
        private final double[] designEffect = new double[BANDS];
        private double starts;
        private double predicted;

        One(EffectCounts counts, Action action, Horizon horizon, Balance balance) {
            this.counts = counts;
            this.action = action;
            this.horizon = horizon;
            this.balance = balance;
            for (int stratum = 0; stratum < treated.length; stratum++) {
                cells.add(new ArrayList<>());
            }
            for (var band : DurationBand.values()) {
                if (isFollowed(band, horizon)) {
                    readBand(band.ordinal());
                }
            }
        }

        Optional<EffectSummary> summary(List<Effect> effects) {
            var known = new ArrayList<Integer>();
            double sum = 0;
            for (int stratum = 0; stratum < treated.length; stratum++) {
                if (treated[stratum] > 0) {
                    known.add(stratum);
                    sum += treated[stratum];
                }
            }
            if (known.isEmpty()) {
                return Optional.empty();
            }
            double scale = scale();
            double rough = 0;
            for (int stratum : known) {
                rough += treated[stratum] / sum * raw(stratum, scale);
            }
            var raw = new double[treated.length];
            var variances = new double[treated.length];
            for (int stratum : known) {
                raw[stratum] = raw(stratum, scale);
                // The variance must not rest on the stratum's own outcomes: strata that are low by chance would seem
                // sure.
                variances[stratum] = variance(stratum, rough);
            }
            var pooled = RandomEffects.of(
                    known.stream().mapToDouble(stratum -> raw[stratum]).toArray(),
                    known.stream().mapToDouble(stratum -> variances[stratum]).toArray());
            addEffects(effects, pooled, raw, variances);
            return Optional.of(summary(pooled, known, Math.round(sum)));
        }

        private EffectSummary summary(RandomEffects pooled, List<Integer> known, long sum) {
            return new EffectSummary(
                    action,
                    horizon,
                    pooled.average().estimate(sum),
                    Math.sqrt(pooled.tau2()),
                    sum,
                    Math.round(starts),
                    known.stream().mapToLong(stratum -> controlMonths[stratum]).sum(),
                    known.size(),
                    balance.grade(),
                    balance.worst(),
                    balance.worstName(),
                    balance.placebo());
        }

        private void addEffects(List<Effect> effects, RandomEffects pooled, double[] raw, double[] variances) {
            for (int stratum = 0; stratum < treated.length; stratum++) {
                var band = DurationBand.values()[stratum % BANDS];
                if (isFollowed(band, horizon)) {
                    boolean seen = treated[stratum] > 0;
                    var shrunk = seen ? pooled.shrink(raw[stratum], variances[stratum]) : pooled.unseen();
                    long n = Math.round(treated[stratum]);
                    effects.add(new Effect(
                            action,
                            horizon,
                            stratum / BANDS,
                            band,
                            n,
                            controlMonths[stratum],
                            raw[stratum],
                            shrunk.estimate(n),
                            Math.max(shrunk.sd(), 1e-9),
                            seen ? balance.grade(stratum) : EvidenceGrade.C));
                }
            }
        }

        private void readBand(int band) {
            var treatedSeen = new Seen(band, true);
            var controlsSeen = new Seen(band, false);
            designEffect[band] = designEffect(band);
            for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                readStratum(domain * BANDS + band, treatedSeen, controlsSeen);
            }
        }

        private void readStratum(int stratum, Seen treatedSeen, Seen controlsSeen) {
            for (int tenth = 0; tenth < Scores.TENTHS; tenth++) {
                int cell = stratum * Scores.TENTHS + tenth;
                controlMonths[stratum] += counts.controlMonths(cell, action.ordinal());
                var ones = counts.treated(cell, action.ordinal());
                starts += ones.weight();
                if (!isComparable(cell)) {
                    continue;
                }
                var others = counts.controls(cell, action.ordinal());
                double n = ones.weight();
                var onesSeen = treatedSeen.of(ones, tenth);
                var othersSeen = controlsSeen.of(others, tenth);
                treated[stratum] += n;
                treatedChance[stratum] += n * ones.chance(horizon, onesSeen);
                controlChance[stratum] += n * others.chance(horizon, othersSeen);
                prognosisApart[stratum] += n * (ones.meanChance(horizon) - others.meanChance(horizon));
                predicted += n * others.meanChance(horizon);
                cells.get(stratum)
                        .add(new Cell(
                                n,
                                others.effectiveSize(),
                                blend(others, othersSeen, controlsSeen),
                                othersSeen,
                                onesSeen));
            }
            if (treated[stratum] > 0) {
                treatedChance[stratum] /= treated[stratum];
                controlChance[stratum] /= treated[stratum];
                prognosisApart[stratum] /= treated[stratum];
            }
        }

        private boolean isComparable(int cell) {
            return counts.treated(cell, action.ordinal()).weight() > 0
                    && counts.controls(cell, action.ordinal()).effectiveSize() >= FEWEST_CONTROLS;
        }

        /** Probabilities of a return by month in a cell, leaning on those of the band where it is small. */
        private static double[] blend(Arm others, double[] othersSeen, Seen seen) {
            var own = others.returns(othersSeen);
            var common = seen.common().returns(seen.ofBand());
            double part = others.effectiveSize() / (others.effectiveSize() + BORROWED);
            for (int at = 0; at < own.length; at++) {
                own[at] = part * own[at] + (1 - part) * common[at];
            }
            return own;
        }

        private double raw(int stratum, double scale) {
            return treatedChance[stratum] - controlChance[stratum] - scale * prognosisApart[stratum];
        }

        /** By how much controls returned more or less than was predicted: differences predicted count so much. */
        private double scale() {
            double seen = 0;
            for (int stratum = 0; stratum < treated.length; stratum++) {
                seen += treated[stratum] * controlChance[stratum];
            }
            return predicted > 0 ? Math.min(1.5, seen / predicted) : 0;
        }

        private double variance(int stratum, double rough) {
            double variance = 0;
            for (var cell : cells.get(stratum)) {
                double share = cell.treated / treated[stratum];
                double chance = Math.min(0.99, Math.max(1e-4, Arm.sum(cell.returns, horizon)));
                double withIt = Math.min(0.99, Math.max(chance / 4, chance + rough));
                double odds = Math.log1p(-withIt) / Math.log1p(-chance);
                variance += share
                        * share
                        * (Arm.greenwood(cell.returns, cell.treatedSeen, horizon, cell.treated, odds)
                                + designEffect[stratum % BANDS]
                                        * Arm.greenwood(cell.returns, cell.seen, horizon, cell.controls, 1));
            }
            return Math.max(variance, 1e-12);
        }

        /**
         * How much more a share of person-months varies than if each were another person: from how it differs between
         * groups of people, over what Greenwood's formula says. One person is a control in many months.
         */
        private double designEffect(int band) {
            var all = new Arm();
            for (int group = 0; group < EffectCounts.GROUPS; group++) {
                all.add(counts.group(band, group), 1);
            }
            var seen = all.seen();
            double mean = 0;
            double squares = 0;
            int groups = 0;
            for (int group = 0; group < EffectCounts.GROUPS; group++) {
                var arm = counts.group(band, group);
                if (arm.weight() > 0) {
                    double away = arm.chance(horizon, seen) - all.chance(horizon, seen);
                    mean += away;
                    squares += away * away;
                    groups++;
                }
            }
            if (groups < 2) {
                return 1;
            }
            double between = (squares - mean * mean / groups) / (groups - 1) / groups;
            double alone = Arm.greenwood(all.returns(seen), seen, horizon, all.weight(), 1);
            return alone > 0 ? Math.max(1, between / alone) : 1;
        }

        /**
         * Who of one arm in one band is still seen, by month after: of a cell, leaning on all of the same tenth, and these
         * on the whole band.
         */
        private final class Seen {

            private final Arm all = new Arm();
            private final double[] ofBand;
            private final double[][] leavingTenth = new double[Scores.TENTHS][];

            Seen(int band, boolean ofTreated) {
                var arms = new Arm[Scores.TENTHS];
                for (int tenth = 0; tenth < arms.length; tenth++) {
                    arms[tenth] = new Arm();
                    for (int domain = 0; domain < Rome.DOMAINS; domain++) {
                        int cell = (domain * BANDS + band) * Scores.TENTHS + tenth;
                        if (isComparable(cell)) {
                            var ones = counts.treated(cell, action.ordinal());
                            var others = counts.controls(cell, action.ordinal());
                            arms[tenth].add(ofTreated ? ones : others, ofTreated ? 1 : ones.weight() / others.weight());
                        }
                    }
                    all.add(arms[tenth], 1);
                }
                var leaving = all.leaving(new double[TrialWalk.FOLLOWED + 1], 0);
                ofBand = Arm.seen(leaving);
                for (int tenth = 0; tenth < arms.length; tenth++) {
                    leavingTenth[tenth] = arms[tenth].leaving(leaving, WORTH);
                }
            }

            double[] of(Arm cell, int tenth) {
                return Arm.seen(cell.leaving(leavingTenth[tenth], WORTH));
            }

            double[] ofBand() {
                return ofBand;
            }

            Arm common() {
                return all;
            }
        }
    }
}
