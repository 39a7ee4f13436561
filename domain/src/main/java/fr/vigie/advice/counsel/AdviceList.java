package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import java.util.List;
import java.util.Objects;

/**
 * All that one person is advised, the best first.
 *
 * @param occupation that they look for
 * @param searched months, from 0
 * @param synthetic whether what is said of paths rests on made-up ones
 * @param madeUpMarket whether the figures of the market are made up
 * @param withheld what tied with the last ones and was drawn against: who is compared with those who got it
 * @param openings what else would be advised if one thing were otherwise
 */
public record AdviceList(
        Rome occupation,
        Department department,
        int searched,
        boolean synthetic,
        boolean madeUpMarket,
        List<Advice> advices,
        List<Withheld> withheld,
        List<Opening> openings) {

    /** @param propensity chance that it was shown, in 65,535ths, from 1 */
    public record Withheld(Module module, int propensity) {

        public Withheld {
            Objects.requireNonNull(module);
            Advice.requirePropensity(propensity);
        }
    }

    /**
     * @param occupation where it would lead; null but for moves
     * @param department likewise
     */
    public record Opening(Change change, Module module, Rome occupation, Department department) {}

    public AdviceList {
        Objects.requireNonNull(occupation);
        Objects.requireNonNull(department);
        advices = List.copyOf(advices);
        withheld = List.copyOf(withheld);
        openings = List.copyOf(openings);
    }
}
