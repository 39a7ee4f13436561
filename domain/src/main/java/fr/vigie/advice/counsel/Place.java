package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import fr.vigie.advice.Rome;
import java.util.Objects;

/**
 * Where there is room for some and not for all: a module, and for moves the occupation and the department that it leads
 * to.
 *
 * @param occupation null but for moves
 * @param department null but for moves
 */
public record Place(Module module, Rome occupation, Department department) {

    public Place {
        Objects.requireNonNull(module);
    }
}
