package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.counsel.AdviceList.Withheld;
import fr.vigie.advice.model.EvidenceGrade;
import java.util.ArrayList;
import java.util.List;

/**
 * Advice to the people of one department: gates, then what each open module is worth less its price, then the draw.
 *
 * <p>It keeps what several people have in common, so one object serves a whole department; it isn't for several threads.
 */
public final class DepartmentCounsel {

    private static final Module[] MODULES = Module.all();

    private final Knowledge knowledge;
    private final long seed;
    private final Department department;
    private final long people;
    private final Valuation valuation;
    private final Counterfactuals counterfactuals;
    private final Because because;
    private final Draw draw = new Draw();
    private final Chance chance = new Chance();

    private long open;
    private long done;

    /** @param people that the department has: only how crowded places get depends on it */
    DepartmentCounsel(
            Knowledge knowledge, Worth[] worths, long seed, Department department, Prices prices, long people) {
        this.knowledge = knowledge;
        this.seed = seed;
        this.department = department;
        this.people = people;
        valuation = new Valuation(knowledge, worths, department, prices, people);
        counterfactuals = new Counterfactuals(valuation);
        because = new Because(knowledge);
    }

    /**
     * At most five pieces of advice, the best first.
     *
     * @throws IllegalArgumentException if the person lives in another department
     */
    public AdviceList advise(Situation situation) {
        var seeker = situation.seeker();
        if (seeker.department().index() != department.index()) {
            throw new IllegalArgumentException("Not of " + department.code());
        }
        var row = valuation.row(situation);
        long truths = row.truths() | Condition.of(situation);
        settle(situation, row, truths);
        counterfactuals.vary(situation, row);
        chance.start(seed, seeker.person());
        draw.draw(chance);
        var advices = new ArrayList<Advice>(Draw.MOST);
        for (int rank = 0; rank < draw.size(); rank++) {
            int option = draw.ranked(rank);
            if (draw.isShown(option)) {
                advices.add(
                        draw.module(option).move() == null
                                ? advice(situation, truths, option)
                                : moveAdvice(situation, row, truths, option));
            }
        }
        return new AdviceList(
                valuation.occupation(seeker.occupation()),
                department,
                situation.searched(),
                knowledge.isSynthetic(),
                knowledge.isMarketMadeUp(),
                advices,
                withheld(),
                counterfactuals.openings(situation, row, open, done, draw.bar()));
    }

    /** Moves the prices over rounds of expected loads, until they hardly move. */
    Prices settlePrices(List<Situation> sample) {
        for (int round = 0; round < Congestion.ROUNDS; round++) {
            spread(sample);
            valuation.congestion().move(round);
        }
        return valuation.congestion().prices();
    }

    /** How crowded a place is by what these people are advised: 1 is full. */
    double crowding(Place place, List<Situation> sample) {
        spread(sample);
        return valuation.congestion().crowding(place);
    }

    private void spread(List<Situation> sample) {
        valuation.congestion().unload();
        double each = (double) people / Math.max(1, sample.size());
        for (var situation : sample) {
            var row = valuation.row(situation);
            settle(situation, row, row.truths() | Condition.of(situation));
            for (int option = 0; option < draw.size(); option++) {
                if (draw.propensity(option) > 0) {
                    valuation.load(draw.module(option), situation, row, each * draw.propensity(option));
                }
            }
        }
    }

    /** Fills the draw with what is open to the person, and works out its propensities. */
    private void settle(Situation situation, Targets.Row row, long truths) {
        draw.clear();
        done = Gates.done(situation);
        open = Gates.open(truths) & ~done;
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
        double utility = valuation.utility(module, situation, truths);
        if (utility > 0) {
            draw.add(module, utility, valuation.worth(module, situation).sd());
        }
    }

    private void offerMove(Module module, Situation situation, Targets.Row row) {
        int best = valuation.best(situation, row, module.move());
        if (best >= 0) {
            draw.add(module, valuation.net(situation, row, best), valuation.sd(situation, best));
        }
    }

    private Advice advice(Situation situation, long truths, int option) {
        var module = draw.module(option);
        var worth = valuation.worth(module, situation);
        return new Advice(
                module,
                null,
                worth.grade(),
                tenThousandths(draw.utility(option)),
                Advice.propensity(draw.propensity(option)),
                because.of(module, worth, truths, situation.seeker(), counterfactuals.closing(module)));
    }

    private Advice moveAdvice(Situation situation, Targets.Row row, long truths, int option) {
        var module = draw.module(option);
        var weights = valuation.weigh(situation, row, module.move());
        double sum = Valuation.sum(weights);
        int drawn = drawn(weights, sum);
        int move = Targets.first(row, module.move()) + drawn;
        int to = row.occupation()[move];
        var there = row.department()[move];
        return new Advice(
                module,
                new Advice.Target(valuation.occupation(to), there, Advice.propensity(weights[drawn] / sum)),
                knowledge.hazard().isPresent() ? EvidenceGrade.C : EvidenceGrade.D,
                tenThousandths(draw.utility(option)),
                Advice.propensity(draw.propensity(option)),
                because.ofMove(
                        module,
                        valuation.low(situation, move),
                        truths,
                        situation.seeker(),
                        to,
                        there,
                        counterfactuals.closing(module)));
    }

    /** One of those that weigh something, by weight. */
    private int drawn(double[] weights, double sum) {
        double ticket = chance.unit() * sum;
        int last = 0;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > 0) {
                last = at;
                ticket -= weights[at];
                if (ticket < 0) {
                    break;
                }
            }
        }
        return last;
    }

    private List<Withheld> withheld() {
        List<Withheld> withheld = List.of();
        for (int rank = 0; rank < draw.size(); rank++) {
            int option = draw.ranked(rank);
            if (draw.isTied(option) && !draw.isShown(option)) {
                withheld = withheld.isEmpty() ? new ArrayList<>() : withheld;
                withheld.add(new Withheld(draw.module(option), Advice.propensity(draw.propensity(option))));
            }
        }
        return withheld;
    }

    static int tenThousandths(double value) {
        return (int) Math.round(value * 10_000);
    }
}
