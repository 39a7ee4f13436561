package fr.vigie.advice.path;

import fr.vigie.advice.Department;
import fr.vigie.dataset.DataSetRegister;
import fr.vigie.dataset.ImportedFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * Takes files of real paths in, some thousand lines at a time; the same lines again change nothing. The last day of events
 * that a department has is taken for the last day of its data.
 */
@ApplicationScoped
public class PathImport {

    @Inject
    private PathStore store;

    @Inject
    private DataSetRegister dataSets;

    /** Keeps what these lines tell; those that were rejected are passed over. */
    @Transactional
    public void take(List<PathLine> lines) {
        // In the order of departments: who locks several rows locks them as everybody does.
        var departments = new TreeMap<Department, Rows>(Comparator.comparingInt(Department::index));
        for (var line : lines) {
            if (line.rejected().isEmpty()) {
                var rows = departments.computeIfAbsent(line.department(), department -> new Rows());
                line.person().ifPresent(rows.people::add);
                line.event().ifPresent(rows.events::add);
            }
        }
        departments.forEach(
                (department, rows) -> store.append(department, rows.people, rows.events, false, rows.lastDay()));
    }

    /**
     * Enters a file that was read to its end in the register of data sets.
     *
     * @param lines that it has, those rejected among them
     */
    @Transactional
    public void note(ImportedFile file, PathFile kind, int lines, int rejected) {
        dataSets.note(file, kind.dataSet(), lines, rejected);
    }

    private static final class Rows {

        private final List<PersonRow> people = new ArrayList<>();
        private final List<EventRow> events = new ArrayList<>();

        LocalDate lastDay() {
            return events.isEmpty()
                    ? null
                    : LocalDate.ofEpochDay(
                            events.stream().mapToInt(EventRow::day).max().getAsInt());
        }
    }
}
