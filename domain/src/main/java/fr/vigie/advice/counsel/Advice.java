package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.model.EvidenceGrade;
import java.util.List;
import java.util.Objects;

/**
 * One piece of advice to one person.
 *
 * @param target where it leads; null but for moves
 * @param grade of what decided on it
 * @param utility what it was ranked by, in ten-thousandths of probability: for the record, not for people
 * @param propensity chance that the module was shown, over the draws that could have been, in 65,535ths, from 1
 */
public record Advice(
        Module module, Target target, EvidenceGrade grade, int utility, int propensity, List<Reason> reasons) {

    /** What a propensity is counted in. */
    public static final int WHOLE = 65_535;

    /**
     * Where a move leads.
     *
     * @param propensity chance that, the module being shown, this target was, in 65,535ths, from 1
     */
    public record Target(Rome occupation, Department department, int propensity) {

        public Target {
            Objects.requireNonNull(occupation);
            Objects.requireNonNull(department);
            requirePropensity(propensity);
        }
    }

    /** @throws IllegalArgumentException if a propensity is out of its range */
    public Advice {
        Objects.requireNonNull(module);
        Objects.requireNonNull(grade);
        requirePropensity(propensity);
        reasons = List.copyOf(reasons);
    }

    /** Whether what it does was measured, and nothing can be said of the sign. */
    public boolean isUnclear() {
        return grade.showsNumber()
                && reasons.stream().anyMatch(reason -> reason instanceof Reason.Cohort cohort && cohort.isUnclear());
    }

    /** In 65,535ths, never 0: what was shown could be. */
    static int propensity(double chance) {
        return Math.max(1, (int) Math.round(chance * WHOLE));
    }

    static void requirePropensity(int propensity) {
        if (propensity < 1 || propensity > WHOLE) {
            throw new IllegalArgumentException("Propensity out of range: " + propensity);
        }
    }
}
