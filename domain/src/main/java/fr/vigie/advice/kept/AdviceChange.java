package fr.vigie.advice.kept;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import fr.vigie.advice.counsel.Module;
import java.util.Objects;

/**
 * A piece of advice that came into the list or left it.
 *
 * @param occupation where it leads; null but for moves
 * @param department likewise
 * @param entered or left
 */
public record AdviceChange(Module module, Rome occupation, Department department, boolean entered, Cause cause) {

    public AdviceChange {
        Objects.requireNonNull(module);
        Objects.requireNonNull(cause);
    }

    /** Whether it is about the same advice, whichever way it went. */
    boolean isOfSame(AdviceChange other) {
        return module == other.module
                && Objects.equals(occupation, other.occupation)
                && Objects.equals(department, other.department);
    }
}
