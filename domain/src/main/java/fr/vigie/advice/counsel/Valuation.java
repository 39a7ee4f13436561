package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.DurationBand;
import java.util.Arrays;

/** What each module, and each target of a move, is worth to one person of a department, net of what crowding costs. */
final class Valuation {

    /** What a declared need that a module answers adds to the experts' score: more than most scores differ by. */
    static final double NEED = 0.006;

    private static final Module[] MODULES = Module.all();
    private static final long[] NEEDS =
            Arrays.stream(MODULES).mapToLong(Module::needs).toArray();

    private final Worth[] worths;
    private final Rome[] occupations;
    private final Congestion congestion = new Congestion();
    private final Targets targets;
    /** By module: its number in the congestion, or −1 where there is room for all. */
    private final int[] places = new int[MODULES.length];

    private final double[] weights = new double[2 * Targets.KEPT];

    /** @param people that the department has: only how crowded places get depends on it */
    Valuation(Knowledge knowledge, Worth[] worths, Department department, Prices prices, long people) {
        this.worths = worths;
        occupations = knowledge.market().occupations().all().toArray(Rome[]::new);
        targets = new Targets(knowledge, department, congestion, prices);
        Arrays.fill(places, -1);
        for (var module : MODULES) {
            if (module.share() < 1) {
                var place = new Place(module, null, null);
                places[module.ordinal()] = congestion.place(place, module.share() * people, prices.of(place));
            }
        }
    }

    Congestion congestion() {
        return congestion;
    }

    /** The moves open to the person's occupation. */
    Targets.Row row(Situation situation) {
        return targets.row(situation.seeker().occupation());
    }

    Rome occupation(int index) {
        return occupations[index];
    }

    /** Of a module that isn't a move. */
    Worth worth(Module module, Situation situation) {
        int domain = occupations[situation.seeker().occupation()].domain();
        return worths[Worth.at(module, domain, DurationBand.of(situation.searched()))];
    }

    /**
     * Of a module that isn't a move: above 0, or not to be advised.
     *
     * @param truths what holds of the person and their occupation, by bits of {@link Condition}
     */
    double utility(Module module, Situation situation, long truths) {
        var worth = worth(module, situation);
        double utility = worth.utility();
        if (utility > 0 && worth.ruled()) {
            utility += NEED * Long.bitCount(truths & NEEDS[module.ordinal()]);
        }
        int place = places[module.ordinal()];
        return place < 0 ? utility : utility - congestion.price(place);
    }

    /** The move of the kind worth most to the person; −1 if none is worth anything. */
    int best(Situation situation, Targets.Row row, MoveKind kind) {
        int slot = slot(situation);
        int best = -1;
        double most = 0;
        for (int move = Targets.first(row, kind); move < end(situation, row, kind); move++) {
            double net = targets.low(slot, move) > 0 ? net(row, slot, move) : 0;
            if (net > most) {
                most = net;
                best = move;
            }
        }
        return best;
    }

    /** What a move is worth to the person. */
    double net(Situation situation, Targets.Row row, int move) {
        return net(row, slot(situation), move);
    }

    /** Lower bound of what a move changes for the person, whatever it costs. */
    double low(Situation situation, int move) {
        return targets.low(slot(situation), move);
    }

    double sd(Situation situation, int move) {
        return targets.sd(slot(situation), move);
    }

    /**
     * Weighs the targets of a kind for the draw among them: 1 for the best, falling to 0 at one standard deviation below
     * it, so that a small change of price changes the chances little.
     *
     * @return by the move's place among those of its kind; one array serves all calls
     */
    double[] weigh(Situation situation, Targets.Row row, MoveKind kind) {
        int slot = slot(situation);
        int first = Targets.first(row, kind);
        int best = best(situation, row, kind);
        int count = end(situation, row, kind) - first;
        Arrays.fill(weights, 0);
        for (int move = 0; move < count; move++) {
            double net = net(row, slot, first + move);
            double below = (net(row, slot, best) - net) / targets.sd(slot, best);
            weights[move] = targets.low(slot, first + move) > 0 && net > 0 ? Math.max(0, 1 - below) : 0;
        }
        return weights;
    }

    static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Lets people who may be advised an option load its place, or its targets by their chances. */
    void load(Module module, Situation situation, Targets.Row row, double shown) {
        if (module.move() == null) {
            if (places[module.ordinal()] >= 0) {
                congestion.load(places[module.ordinal()], shown);
            }
            return;
        }
        int first = Targets.first(row, module.move());
        var chances = weigh(situation, row, module.move());
        double sum = sum(chances);
        for (int move = 0; move < chances.length; move++) {
            if (chances[move] > 0) {
                congestion.load(row.place()[first + move], shown * chances[move] / sum);
            }
        }
    }

    private int slot(Situation situation) {
        return targets.slot(situation.seeker(), situation.searched());
    }

    private double net(Targets.Row row, int slot, int move) {
        return targets.low(slot, move) - congestion.price(row.place()[move]);
    }

    private static int end(Situation situation, Targets.Row row, MoveKind kind) {
        return Targets.end(row, kind, situation.seeker().mobility() == Mobility.COUNTRY);
    }
}
