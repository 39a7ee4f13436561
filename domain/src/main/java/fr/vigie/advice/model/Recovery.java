package fr.vigie.advice.model;

import fr.vigie.advice.Action;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;

/**
 * How near estimated effects come to true ones, where those are known: of made-up paths.
 *
 * @param strata compared: those with a truth and with starts observed
 * @param error root of the mean squared error of the shrunk effects, by starts
 * @param rawError the same of the raw ones
 * @param bias mean error, by starts
 * @param coverage share of the strata whose 95 % interval holds the truth
 * @param nullStrata strata in which the truth is no effect
 * @param nullClaimed share of them of which an effect is claimed: grade A or B, and an interval without 0
 * @param nullActions pairs of action and horizon without effect in any stratum
 * @param nullActionsClaimed share of them whose mean effect is claimed
 */
public record Recovery(
        int strata,
        double error,
        double rawError,
        double bias,
        double coverage,
        int nullStrata,
        double nullClaimed,
        int nullActions,
        double nullActionsClaimed) {

    /**
     * A true effect.
     *
     * @param delta difference of probabilities, on average over those who start
     * @param n starts that it is of
     */
    public record Truth(Action action, Horizon horizon, int domain, DurationBand band, double delta, long n) {}

    private static final double NOTHING = 1e-9;

    private record Pair(Action action, Horizon horizon) {}

    public static Recovery of(EffectEstimator found, Collection<Truth> truths) {
        int strata = 0;
        int covered = 0;
        int nulls = 0;
        int claimed = 0;
        double starts = 0;
        double squares = 0;
        double rawSquares = 0;
        double sum = 0;
        var all = new HashSet<Pair>();
        var real = new HashSet<Pair>();
        for (var truth : truths) {
            var pair = new Pair(truth.action, truth.horizon);
            all.add(pair);
            boolean isNull = Math.abs(truth.delta) < NOTHING;
            if (!isNull) {
                real.add(pair);
            }
            var effect = found.effects()
                    .of(truth.action, truth.horizon, truth.domain, truth.band)
                    .filter(candidate -> candidate.treated() > 0 && truth.n > 0);
            if (effect.isPresent()) {
                var shrunk = effect.get().shrunk();
                double away = shrunk.value() - truth.delta;
                double rawAway = effect.get().raw() - truth.delta;
                strata++;
                covered += shrunk.low() <= truth.delta && truth.delta <= shrunk.high() ? 1 : 0;
                starts += truth.n;
                squares += truth.n * away * away;
                rawSquares += truth.n * rawAway * rawAway;
                sum += truth.n * away;
                nulls += isNull ? 1 : 0;
                claimed += isNull && isClaimed(shrunk, effect.get().grade()) ? 1 : 0;
            }
        }
        all.removeAll(real);
        long actionsClaimed = found.summaries().stream()
                .filter(summary -> all.contains(new Pair(summary.action(), summary.horizon())))
                .filter(summary -> isClaimed(summary.mean(), summary.grade()))
                .count();
        return new Recovery(
                strata,
                Math.sqrt(part(squares, starts)),
                Math.sqrt(part(rawSquares, starts)),
                part(sum, starts),
                part(covered, strata),
                nulls,
                part(claimed, nulls),
                all.size(),
                part(actionsClaimed, all.size()));
    }

    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(strata);
        out.writeDouble(error);
        out.writeDouble(rawError);
        out.writeDouble(bias);
        out.writeDouble(coverage);
        out.writeInt(nullStrata);
        out.writeDouble(nullClaimed);
        out.writeInt(nullActions);
        out.writeDouble(nullActionsClaimed);
    }

    public static Recovery readFrom(DataInput in) throws IOException {
        return new Recovery(
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readDouble(),
                in.readInt(),
                in.readDouble());
    }

    private static boolean isClaimed(Estimate effect, EvidenceGrade grade) {
        return grade.showsNumber() && !effect.holdsZero();
    }

    private static double part(double sum, double whole) {
        return whole > 0 ? sum / whole : 0;
    }
}
