package fr.vigie.advice.synthetic;

import fr.vigie.advice.Department;
import java.util.Objects;

/**
 * Which made-up people there are: two worlds with the same figures have the same people, and the same paths.
 *
 * <p>People bear the numbers 1 to {@code people}, those of a department one after the other, in the order of the
 * departments' indexes.
 *
 * @param seed of every draw
 * @param people how many, over all departments
 * @param horizon day that the data end with, in days since 1 January 1970: nothing is later
 */
public record World(long seed, int people, int horizon, Scenario scenario) {

    /** Days over which people register for the first time, before the horizon: five years. */
    static final int WINDOW = 1826;

    /** @throws IllegalArgumentException if the number of people is negative, or the horizon is before 1980 */
    public World {
        Objects.requireNonNull(scenario);
        if (people < 0 || horizon < 2 * WINDOW) {
            throw new IllegalArgumentException("No world: " + people + " people until day " + horizon);
        }
    }

    /** Number of the first person of a department; that of the next department's first where it has nobody. */
    public int first(Department department) {
        return Regions.PEOPLE.before(department.index(), people) + 1;
    }

    /** Number of the last person of a department; below {@link #first} where it has nobody. */
    public int last(Department department) {
        return Regions.PEOPLE.before(department.index() + 1, people);
    }
}
