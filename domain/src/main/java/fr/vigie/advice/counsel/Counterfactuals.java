package fr.vigie.advice.counsel;

import fr.vigie.advice.counsel.AdviceList.Opening;
import java.util.ArrayList;
import java.util.List;

/** What would change the answer to one person: the gates run again with each one input changed. */
final class Counterfactuals {

    /** Openings told at most. */
    static final int MOST_OPENINGS = 2;

    private static final Module[] MODULES = Module.all();
    private static final Change[] CHANGES = Change.values();

    private final Valuation valuation;
    private final Situation[] changed = new Situation[CHANGES.length];
    private final long[] truths = new long[CHANGES.length];
    /** Modules whose gate lets through with the change, by bits. */
    private final long[] open = new long[CHANGES.length];
    /** The best module that each change opens, and what it would be worth. */
    private final Module[] opened = new Module[CHANGES.length];

    private final double[] worth = new double[CHANGES.length];

    Counterfactuals(Valuation valuation) {
        this.valuation = valuation;
    }

    /** Makes every change to a person: what is asked afterwards is asked of them. */
    void vary(Situation situation, Targets.Row row) {
        for (int change = 0; change < CHANGES.length; change++) {
            changed[change] = CHANGES[change].of(situation).orElse(null);
            if (changed[change] != null) {
                truths[change] = row.truths() | Condition.of(changed[change]);
                open[change] = Gates.open(truths[change]);
            }
        }
    }

    /** The first change with which the module's gate would refuse; null if none does. */
    Change closing(Module module) {
        for (var change : CHANGES) {
            if (changed[change.ordinal()] != null && (open[change.ordinal()] & module.bit()) == 0) {
                return change;
            }
        }
        return null;
    }

    /**
     * What would enter the list or its draw with one input changed: of each change the best, and of these the best.
     *
     * @param openNow modules open to the person as they are, by bits
     * @param done modules that they have done or declined, by bits
     * @param bar the least utility that enters
     */
    List<Opening> openings(Situation situation, Targets.Row row, long openNow, long done, double bar) {
        long told = done;
        for (int change = 0; change < CHANGES.length; change++) {
            opened[change] = null;
            if (changed[change] != null) {
                find(change, situation, row, openNow, told, bar);
                told |= opened[change] == null ? 0 : opened[change].bit();
            }
        }
        var openings = new ArrayList<Opening>(MOST_OPENINGS);
        for (int rank = 0; rank < MOST_OPENINGS; rank++) {
            int best = best();
            if (best >= 0) {
                openings.add(opening(best, row));
                opened[best] = null;
            }
        }
        return openings;
    }

    /** Finds the best module that a change opens, but for those told already. */
    private void find(int change, Situation situation, Targets.Row row, long openNow, long told, double bar) {
        long candidates = open[change] & ~openNow & ~told;
        if (CHANGES[change] == Change.COULD_MOVE_ANYWHERE) {
            candidates |= Module.FAR_DEPARTMENT.bit() & openNow & ~told;
        }
        for (long left = candidates; left != 0; left &= left - 1) {
            var module = MODULES[Long.numberOfTrailingZeros(left)];
            double utility = module.move() == null
                    ? valuation.utility(module, changed[change], truths[change])
                    : gained(module, change, (openNow & module.bit()) != 0, situation, row);
            if (utility > 0 && utility >= bar && (opened[change] == null || utility > worth[change])) {
                opened[change] = module;
                worth[change] = utility;
            }
        }
    }

    /** What the best move is worth then, if that is more by a standard deviation than now; else 0. */
    private double gained(Module module, int change, boolean isOpen, Situation situation, Targets.Row row) {
        int after = valuation.best(changed[change], row, module.move());
        if (after < 0) {
            return 0;
        }
        double then = valuation.net(changed[change], row, after);
        int before = isOpen ? valuation.best(situation, row, module.move()) : -1;
        return before < 0 || then > valuation.net(situation, row, before) + valuation.sd(changed[change], after)
                ? then
                : 0;
    }

    private int best() {
        int best = -1;
        for (int change = 0; change < CHANGES.length; change++) {
            if (opened[change] != null && (best < 0 || worth[change] > worth[best])) {
                best = change;
            }
        }
        return best;
    }

    private Opening opening(int change, Targets.Row row) {
        var module = opened[change];
        if (module.move() == null) {
            return new Opening(CHANGES[change], module, null, null);
        }
        int best = valuation.best(changed[change], row, module.move());
        return new Opening(
                CHANGES[change], module, valuation.occupation(row.occupation()[best]), row.department()[best]);
    }
}
