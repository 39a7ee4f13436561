package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import java.time.LocalDate;

/**
 * What a department holds.
 *
 * @param stamp another one after each change of its people or events
 * @param horizon last day of the data; null while there are none
 * @param synthetic whether the paths are made up: all of them are, or none
 */
public record PathState(
        Department department, long stamp, long people, long events, LocalDate horizon, boolean synthetic) {

    /** Of a department of which nothing was ever kept. */
    static PathState empty(Department department) {
        return new PathState(department, 0, 0, 0, null, false);
    }

    public boolean isEmpty() {
        return people == 0 && events == 0;
    }

    /** Whether searches can be read out of it: of people without any event no day is known. */
    public boolean isReadable() {
        return !isEmpty() && horizon != null;
    }
}
