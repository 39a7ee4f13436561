package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.it.support.WholeSystem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the installation under test keeps of people's paths, as spells. */
public final class KeptPaths {

    private KeptPaths() {}

    public static PathState state(Department department) {
        try (var connection = WholeSystem.database().connect()) {
            return PathTables.states(connection).stream()
                    .filter(state -> state.department().equals(department))
                    .findFirst()
                    .orElseGet(() -> PathState.empty(department));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Spell> spells(Department department, Occupations occupations, int horizon) {
        var spells = new ArrayList<Spell>();
        try (var connection = WholeSystem.database().connect()) {
            new PathPages(department, occupations)
                    .read(connection, (person, events) -> spells.addAll(SpellReader.spells(person, events, horizon)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return spells;
    }
}
