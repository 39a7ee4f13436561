package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.DurationBand;
import fr.vigie.advice.model.EvidenceGrade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Advice to the people of one department: gates, then what each open module is worth less its price, then the draw.
 *
 * <p>It keeps what several people have in common, so one object serves a whole department; it isn't for several threads.
 */
public final class DepartmentCounsel {

    /** What a declared need that a module answers adds to the experts' score: more than most scores differ by. */
    static final double NEED = 0.006;

    /** Openings told at most. */
    static final int MOST_OPENINGS = 2;

    private static final Module[] MODULES = Module.all();
    private static final Change[] CHANGES = Change.values();

    private final Knowledge knowledge;
    private final Worth[] worths;
    private final long seed;
    private final Department department;
    private final long people;
    private final Congestion congestion = new Congestion();
    private final Targets targets;
    private final Because because;
    private final Draw draw = new Draw();
    private final Chance chance = new Chance();
    private final int[] places = new int[MODULES.length];
    private final double[] weights = new double[2 * Targets.KEPT];
    private final Rome[] occupations;
    private final Situation[] changedTo = new Situation[CHANGES.length];
    private final long[] changedTruths = new long[CHANGES.length];
    /** Modules whose gate lets through with the change, by bits. */
    private final long[] changedOpen = new long[CHANGES.length];
    /** The best module that each change opens, and what it would be worth. */
    private final Module[] opened = new Module[CHANGES.length];

    private final double[] openedWorth = new double[CHANGES.length];

    private long open;
    private long done;

    /** @param people that the department has: only how crowded places get depends on it */
    DepartmentCounsel(
            Knowledge knowledge, Worth[] worths, long seed, Department department, Prices prices, long people) {
        this.knowledge = knowledge;
        this.worths = worths;
        this.seed = seed;
        this.department = department;
        this.people = people;
        targets = new Targets(knowledge, department, congestion, prices);
        because = new Because(knowledge);
        occupations = knowledge.market().occupations().all().toArray(Rome[]::new);
        Arrays.fill(places, -1);
        for (var module : MODULES) {
            if (module.share() < 1) {
                var place = new Place(module, null, null);
                places[module.ordinal()] = congestion.place(place, module.share() * people, prices.of(place));
            }
        }
    }

    /**
     * At most five pieces of advice, the best first.
     *
     * @throws IllegalArgumentException if the person lives in another department
     */
    public AdviceList advise(Situation situation) {
        var seeker = situation.seeker();
        if (!seeker.department().equals(department)) {
            throw new IllegalArgumentException("Not of " + department.code());
        }
        var row = targets.row(seeker.occupation());
        long truths = row.truths() | Condition.of(situation);
        settle(situation, row, truths);
        vary(situation, row);
        chance.start(seed, seeker.person());
        draw.draw(chance);
        var withheld = withheld();
        var advices = new ArrayList<Advice>(Draw.MOST);
        for (int rank = 0; rank < draw.size(); rank++) {
            int option = draw.ranked(rank);
            if (draw.isShown(option)) {
                advices.add(advice(situation, row, truths, option));
            }
        }
        return new AdviceList(
                occupations[seeker.occupation()],
                department,
                situation.searched(),
                knowledge.isSynthetic(),
                knowledge.isMarketMadeUp(),
                advices,
                withheld,
                openings(situation, row));
    }

    /** Moves the prices over rounds of expected loads, until they hardly move. */
    Prices settlePrices(List<Situation> sample) {
        for (int round = 0; round < Congestion.ROUNDS; round++) {
            spread(sample);
            congestion.move(round);
        }
        return congestion.prices();
    }

    /** How crowded a place is by what these people are advised: 1 is full. */
    double crowding(Place place, List<Situation> sample) {
        spread(sample);
        return congestion.crowding(place);
    }

    private void spread(List<Situation> sample) {
        congestion.unload();
        double each = (double) people / Math.max(1, sample.size());
        for (var situation : sample) {
            var row = targets.row(situation.seeker().occupation());
            settle(situation, row, row.truths() | Condition.of(situation));
            for (int option = 0; option < draw.size(); option++) {
                load(situation, row, option, each);
            }
        }
    }

    private void load(Situation situation, Targets.Row row, int option, double each) {
        var module = draw.module(option);
        double shown = each * draw.propensity(option);
        if (shown == 0) {
            return;
        }
        if (module.move() == null) {
            if (places[module.ordinal()] >= 0) {
                congestion.load(places[module.ordinal()], shown);
            }
            return;
        }
        int first = Targets.first(row, module.move());
        int count = weigh(situation, row, module.move());
        double sum = sum(count);
        for (int move = 0; move < count; move++) {
            congestion.load(row.place()[first + move], shown * weights[move] / sum);
        }
    }

    /** Fills the draw with what is open to the person, and works out its propensities. */
    private void settle(Situation situation, Targets.Row row, long truths) {
        draw.clear();
        done = Module.done(situation);
        open = Module.open(truths) & ~done;
        for (long left = open; left != 0; left &= left - 1) {
            var module = MODULES[Long.numberOfTrailingZeros(left)];
            if (module.move() == null) {
                offer(module, situation, truths);
            } else {
                offerMove(module, situation, row);
            }
        }
        draw.settle();
    }

    private void offer(Module module, Situation situation, long truths) {
        var worth = worth(module, situation);
        double utility = utility(module, worth, truths);
        if (utility > 0) {
            draw.add(module, utility, worth.sd());
        }
    }

    private void offerMove(Module module, Situation situation, Targets.Row row) {
        int best = best(situation, row, module.move());
        if (best >= 0) {
            int slot = targets.slot(situation.seeker(), situation.searched());
            draw.add(module, net(row, slot, best), targets.sd(slot, best));
        }
    }

    private Worth worth(Module module, Situation situation) {
        int domain = occupations[situation.seeker().occupation()].domain();
        return worths[Worth.at(module, domain, DurationBand.of(situation.searched()))];
    }

    private double utility(Module module, Worth worth, long truths) {
        double utility = worth.utility();
        if (utility > 0 && worth.ruled()) {
            utility += NEED * Long.bitCount(truths & module.gate().conditions() & Condition.NEEDS);
        }
        return utility - price(module);
    }

    private double price(Module module) {
        int place = places[module.ordinal()];
        return place < 0 ? 0 : congestion.price(place);
    }

    /** The move of the kind worth most to the person, net of its price; −1 if none is worth anything. */
    private int best(Situation situation, Targets.Row row, MoveKind kind) {
        int slot = targets.slot(situation.seeker(), situation.searched());
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

    private double net(Targets.Row row, int slot, int move) {
        return targets.low(slot, move) - congestion.price(row.place()[move]);
    }

    private static int end(Situation situation, Targets.Row row, MoveKind kind) {
        return Targets.end(row, kind, situation.seeker().mobility() == Mobility.COUNTRY);
    }

    /**
     * Weighs the targets of a kind for the draw among them: 1 for the best, falling to 0 at one standard deviation below
     * it, so that a small change of price changes the chances little.
     *
     * @return how many there are; their weights stand in {@code weights}
     */
    private int weigh(Situation situation, Targets.Row row, MoveKind kind) {
        int slot = targets.slot(situation.seeker(), situation.searched());
        int first = Targets.first(row, kind);
        int best = best(situation, row, kind);
        int count = end(situation, row, kind) - first;
        for (int move = 0; move < count; move++) {
            double net = net(row, slot, first + move);
            double below = (net(row, slot, best) - net) / targets.sd(slot, best);
            weights[move] = targets.low(slot, first + move) > 0 && net > 0 ? Math.max(0, 1 - below) : 0;
        }
        return count;
    }

    private double sum(int count) {
        double sum = 0;
        for (int move = 0; move < count; move++) {
            sum += weights[move];
        }
        return sum;
    }

    private Advice advice(Situation situation, Targets.Row row, long truths, int option) {
        var module = draw.module(option);
        int utility = tenThousandths(draw.utility(option));
        int propensity = Advice.propensity(draw.propensity(option));
        var change = closing(module);
        if (module.move() == null) {
            var worth = worth(module, situation);
            var reasons = because.of(module, worth, truths, situation.seeker(), change);
            return new Advice(module, null, worth.grade(), utility, propensity, reasons);
        }
        int count = weigh(situation, row, module.move());
        double sum = sum(count);
        double ticket = chance.unit() * sum;
        int move = 0;
        while (move < count - 1 && (weights[move] == 0 || ticket >= weights[move])) {
            ticket -= weights[move];
            move++;
        }
        while (weights[move] == 0) {
            move--;
        }
        int chosen = Targets.first(row, module.move()) + move;
        var target = new Advice.Target(
                occupations[row.occupation()[chosen]],
                row.department()[chosen],
                Advice.propensity(weights[move] / sum));
        double low = targets.low(targets.slot(situation.seeker(), situation.searched()), chosen);
        var reasons = because.ofMove(
                module, low, truths, situation.seeker(), row.occupation()[chosen], target.department(), change);
        var grade = knowledge.hazard().isPresent() ? EvidenceGrade.C : EvidenceGrade.D;
        return new Advice(module, target, grade, utility, propensity, reasons);
    }

    private List<AdviceList.Withheld> withheld() {
        List<AdviceList.Withheld> withheld = List.of();
        for (int rank = 0; rank < draw.size(); rank++) {
            int option = draw.ranked(rank);
            if (draw.isTied(option) && !draw.isShown(option)) {
                withheld = withheld.isEmpty() ? new ArrayList<>() : withheld;
                withheld.add(new AdviceList.Withheld(draw.module(option), Advice.propensity(draw.propensity(option))));
            }
        }
        return withheld;
    }

    /** Runs the gates again with every change: what else is asked about it then costs little. */
    private void vary(Situation situation, Targets.Row row) {
        for (int change = 0; change < CHANGES.length; change++) {
            var changed = CHANGES[change].of(situation).orElse(null);
            changedTo[change] = changed;
            if (changed != null) {
                changedTruths[change] = row.truths() | Condition.of(changed);
                changedOpen[change] = Module.open(changedTruths[change]);
            }
        }
    }

    /** The first change with which the module's gate would refuse; null if none does. */
    private Change closing(Module module) {
        for (var change : CHANGES) {
            if (changedTo[change.ordinal()] != null && (changedOpen[change.ordinal()] & bit(module)) == 0) {
                return change;
            }
        }
        return null;
    }

    /** What would enter the list or its draw with one input changed: of each change the best, and of these the best. */
    private List<AdviceList.Opening> openings(Situation situation, Targets.Row row) {
        long told = 0;
        for (int change = 0; change < CHANGES.length; change++) {
            opened[change] = null;
            if (changedTo[change] != null) {
                open(change, situation, row, told);
                told |= opened[change] == null ? 0 : bit(opened[change]);
            }
        }
        var openings = new ArrayList<AdviceList.Opening>(MOST_OPENINGS);
        for (int rank = 0; rank < MOST_OPENINGS; rank++) {
            int best = -1;
            for (int change = 0; change < CHANGES.length; change++) {
                if (opened[change] != null && (best < 0 || openedWorth[change] > openedWorth[best])) {
                    best = change;
                }
            }
            if (best >= 0) {
                openings.add(opening(CHANGES[best], opened[best], row));
                opened[best] = null;
            }
        }
        return openings;
    }

    /** Finds the best module that the change opens, but for those that an earlier change opens too. */
    private void open(int change, Situation situation, Targets.Row row, long told) {
        long candidates = changedOpen[change] & ~open & ~done & ~told;
        if (CHANGES[change] == Change.COULD_MOVE_ANYWHERE) {
            candidates |= bit(Module.FAR_DEPARTMENT) & open;
        }
        for (long left = candidates; left != 0; left &= left - 1) {
            var module = MODULES[Long.numberOfTrailingZeros(left)];
            var changed = changedTo[change];
            double utility = module.move() == null
                    ? utility(module, worth(module, changed), changedTruths[change])
                    : gained(module, changed, situation, row);
            if (utility > 0 && utility >= draw.bar() && (opened[change] == null || utility > openedWorth[change])) {
                opened[change] = module;
                openedWorth[change] = utility;
            }
        }
    }

    /** What the best move is worth then, if that is more by a standard deviation than now; else 0. */
    private double gained(Module module, Situation changed, Situation situation, Targets.Row row) {
        int after = best(changed, row, module.move());
        if (after < 0) {
            return 0;
        }
        int slot = targets.slot(changed.seeker(), changed.searched());
        double then = net(row, slot, after);
        int before = (open & bit(module)) == 0 ? -1 : best(situation, row, module.move());
        return before < 0 || then > net(row, slot, before) + targets.sd(slot, after) ? then : 0;
    }

    private static long bit(Module module) {
        return 1L << module.ordinal();
    }

    private AdviceList.Opening opening(Change change, Module module, Targets.Row row) {
        if (module.move() == null) {
            return new AdviceList.Opening(change, module, null, null);
        }
        int best = best(changedTo[change.ordinal()], row, module.move());
        return new AdviceList.Opening(change, module, occupations[row.occupation()[best]], row.department()[best]);
    }

    static int tenThousandths(double value) {
        return (int) Math.round(value * 10_000);
    }
}
