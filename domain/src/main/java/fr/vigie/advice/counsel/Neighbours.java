package fr.vigie.advice.counsel;

import fr.vigie.advice.Department;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which departments share a border. Overseas none does. */
final class Neighbours {

    private static final Map<String, List<Department>> BY_CODE = read();

    private Neighbours() {}

    /** In the order of their codes; empty overseas. */
    static List<Department> of(Department department) {
        return BY_CODE.getOrDefault(department.code(), List.of());
    }

    private static Map<String, List<Department>> read() {
        try (var in = Neighbours.class.getResourceAsStream("neighbours.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(";"))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> departments(fields[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Department> departments(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> Department.of(code).orElseThrow())
                .toList();
    }
}
