package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import java.util.List;

/**
 * What one run of advice says to whom. It is the same for the same knowledge, seed, prices and situation, on any machine.
 *
 * <p>For one person: {@code counsel.in(department, prices).advise(situation)}. For a department's people: first
 * {@link #prices} over a sample of them, then the same for each.
 */
public final class Counsel {

    private final Knowledge knowledge;
    private final long seed;
    private final Worth[] worths;

    /** @param seed of the draws among what ties; another seed gives others */
    public Counsel(Knowledge knowledge, long seed) {
        this.knowledge = knowledge;
        this.seed = seed;
        worths = Worth.table(knowledge);
    }

    /** Counsel for the people of a department. */
    public DepartmentCounsel in(Department department, Prices prices) {
        return in(department, prices, 1);
    }

    /**
     * What crowding costs in a department.
     *
     * @param sample some of its people, drawn whatever their traits; a few thousand are enough
     * @param people how many it has
     */
    public Prices prices(Department department, List<Situation> sample, long people) {
        return in(department, Prices.NONE, people).settlePrices(sample);
    }

    DepartmentCounsel in(Department department, Prices prices, long people) {
        return new DepartmentCounsel(knowledge, worths, seed, department, prices, people);
    }
}
