package fr.vigie.advice.synthetic;

import fr.vigie.advice.Department;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How many live in each department: thousands, rounded, from the order of magnitude of INSEE's census. */
final class Regions {

    static final Regions PEOPLE = read();

    private final long[] before;

    private Regions(List<String> lines) {
        before = new long[lines.size() + 1];
        for (int at = 0; at < lines.size(); at++) {
            var fields = lines.get(at).split(";");
            if (!fields[0].equals(Department.at(at).code())) {
                throw new IllegalStateException("Not in the order of departments: " + fields[0]);
            }
            before[at + 1] = before[at] + Long.parseLong(fields[1]);
        }
    }

    /** How many of so many people live in departments below that index. */
    int before(int department, int people) {
        return (int) (people * before[department] / before[before.length - 1]);
    }

    /**
     * Share of people in rural communes: the fewer live in a department, the more of them do. It follows INSEE's shares
     * from afar, and adds up to about 30 %.
     */
    double rural(int department) {
        double thousands = before[department + 1] - before[department];
        return Math.max(0.02, Math.min(0.75, 0.8 - thousands / 2000));
    }

    private static Regions read() {
        try (var in = Regions.class.getResourceAsStream("department-weights.csv")) {
            return new Regions(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
