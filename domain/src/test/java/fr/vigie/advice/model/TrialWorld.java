package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.Department;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * People who return to work by known hazards, and start six actions the more readily the better their chances are anyway.
 * The first three multiply the hazard of the months after the start by a factor that differs between domains; but only
 * one of them, drawn, does anything for a given person, so that the truth is easily worked out. The others change nothing.
 */
final class TrialWorld {

    static final int ACTIONS = 6;
    static final int WITH_EFFECT = 3;
    private static final double[] FACTORS = {2.5, 1.7, 0.5};
    private static final Action[] ALL = Action.values();

    private final double hidden;
    private final boolean isNull;
    private final int domains = Spells.OCCUPATIONS.size();
    /** By action, horizon, domain and band: sum of the true effects on those who start, and how many. */
    final double[][][][][] truth = new double[ACTIONS][2][14][6][2];

    /**
     * @param hidden how strongly something that nobody records moves both the hazard and the starts
     * @param isNull whether no action has an effect
     */
    TrialWorld(double hidden, boolean isNull) {
        this.hidden = hidden;
        this.isNull = isNull;
    }

    void people(int from, int to, long seed, Consumer<Spell> taker) {
        var random = new Random(seed);
        for (int person = from; person < to; person++) {
            taker.accept(person(person, random));
        }
    }

    /** What is found of so many people. */
    EffectEstimator estimate(int people, long seed) {
        var spells = new ArrayList<Spell>();
        people(0, people, seed, spells::add);
        var exposure = Exposure.of(domains);
        spells.forEach(exposure::add);
        var hazard = BaselineFit.of(exposure).hazard();
        var scores = Scores.of(exposure, hazard, Spells.OCCUPATIONS);
        var counts = EffectCounts.of(scores, hazard, Spells.OCCUPATIONS);
        spells.forEach(counts::add);
        return EffectEstimator.of(counts, exposure, scores, hazard, Spells.OCCUPATIONS);
    }

    /** The true effects on those who have started so far. */
    List<Recovery.Truth> truths() {
        var truths = new ArrayList<Recovery.Truth>();
        for (int action = 0; action < ACTIONS; action++) {
            for (var horizon : Horizon.values()) {
                for (int domain = 0; domain < 14; domain++) {
                    for (var band : DurationBand.values()) {
                        var sum = truth[action][horizon.ordinal()][domain][band.ordinal()];
                        if (sum[1] > 0) {
                            truths.add(new Recovery.Truth(
                                    ALL[action], horizon, domain, band, sum[0] / sum[1], (long) sum[1]));
                        }
                    }
                }
            }
        }
        return truths;
    }

    private Spell person(int person, Random random) {
        int occupation = random.nextInt(domains);
        var age = AgeBand.values()[random.nextInt(5)];
        var diploma = Diploma.values()[random.nextInt(5)];
        var experience = Experience.values()[Math.max(0, Math.min(3, age.ordinal() - 1 + random.nextInt(3)))];
        boolean licence = random.nextInt(5) < 2 + diploma.ordinal() / 2;
        int difficulties = random.nextInt(4) == 0 ? 1 << random.nextInt(9) : 0;
        int prior = random.nextInt(3) == 0 ? 1 + random.nextInt(12) : 0;
        double unseen = random.nextGaussian() * hidden;
        int working = random.nextInt(WITH_EFFECT);
        int start = 200 + random.nextInt(60);
        double chances = 0.25 * (diploma.ordinal() - 2)
                - 0.15 * (age.ordinal() - 2)
                + 0.2 * (experience.ordinal() - 1.5)
                + (licence ? 0.3 : 0)
                - (difficulties != 0 ? 0.5 : 0)
                + (prior > 3 ? 0.4 : 0)
                + unseen;
        double hazard = 0.04 * Math.exp(chances) * (0.8 + 0.1 * occupation);
        double leaves = 0.015 * Math.exp(-0.3 * chances);
        int known = Math.min(Spell.LONGEST, 270 - start);

        var starts = new EnumMap<Action, Integer>(Action.class);
        long contracts = 0;
        int months = 0;
        SpellEnd end = null;
        while (end == null) {
            if (random.nextDouble() < 0.05 * Math.exp(0.3 * chances + unseen)) {
                contracts |= 1L << months;
            }
            double boost = starts.containsKey(ALL[working]) ? factor(working, occupation) : 1;
            boolean returns = random.nextDouble() < Math.min(0.9, hazard * boost * season(start + months, months));
            boolean exits = random.nextDouble() < leaves;
            if (!returns) {
                for (int action = 0; action < ACTIONS; action++) {
                    double uptake = 0.012
                            * Math.exp(0.7 * chances + unseen + (action % 2 == 0 ? 0.4 : -0.4) * (months > 6 ? 1 : 0));
                    if (!starts.containsKey(ALL[action]) && random.nextDouble() < uptake) {
                        record(action, action == working, occupation, months, start, hazard * boost);
                        starts.put(ALL[action], months);
                    }
                }
            }
            months++;
            if (returns) {
                end = SpellEnd.LASTING_JOB;
            } else if (exits) {
                end = SpellEnd.OTHER_EXIT;
            } else if (months == known) {
                end = known == Spell.LONGEST ? SpellEnd.LONGER : SpellEnd.ONGOING;
            }
        }
        var seeker = new Seeker(
                person,
                Department.at(person % 50),
                occupation,
                age,
                diploma,
                experience,
                Mobility.NEAR,
                licence,
                difficulties);
        var plain = Spells.spell(seeker, start, months, end, Map.copyOf(starts));
        return new Spell(seeker, plain.group(), start, months, end, plain.starts(), contracts, prior);
    }

    private static double season(int calendar, int month) {
        return (calendar % 12 < 6 ? 1.15 : 0.85) * (month < 6 ? 1.1 : 0.9);
    }

    private double factor(int action, int occupation) {
        return isNull || action >= WITH_EFFECT ? 1 : FACTORS[action] * (0.94 + 0.04 * occupation);
    }

    private void record(int action, boolean works, int occupation, int month, int start, double hazard) {
        for (var horizon : Horizon.values()) {
            double with = 1;
            double without = 1;
            for (int after = 1; after <= horizon.months(); after++) {
                double then = hazard * season(start + month + after, month + after);
                with *= 1 - Math.min(0.9, then * (works ? factor(action, occupation) : 1));
                without *= 1 - Math.min(0.9, then);
            }
            var sum = truth[action][horizon.ordinal()][
                    Spells.OCCUPATIONS.at(occupation).domain()][
                    DurationBand.of(month).ordinal()];
            sum[0] += without - with;
            sum[1]++;
        }
    }
}
