package fr.vigie.advice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A French department (département), with the region that it lies in.
 *
 * @param index place among the 101 departments in the order of their codes, from 0: figures by department stand in
 *     arrays under it
 * @param code INSEE's: 01 to 95, 2A, 2B, 971 to 974, 976
 * @param region INSEE's code of the region, two digits
 */
public record Department(int index, String code, String name, String region, String regionName) {

    private static final int COMMUNE = 5;
    private static final String OVERSEAS = "97";
    private static final List<Department> ALL = read();
    private static final Map<String, Department> BY_CODE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Department::code, Function.identity()));

    /** The 101 departments, in the order of their index. */
    public static List<Department> all() {
        return ALL;
    }

    /** @throws IndexOutOfBoundsException if there is none of that index */
    public static Department at(int index) {
        return ALL.get(index);
    }

    public static Optional<Department> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /**
     * Where a commune lies.
     *
     * @param commune INSEE's code, five characters
     * @return empty if no department is so named
     */
    public static Optional<Department> ofCommune(String commune) {
        return commune.length() == COMMUNE
                ? of(commune.substring(0, commune.startsWith(OVERSEAS) ? 3 : 2))
                : Optional.empty();
    }

    /** Whether it lies overseas, where one doesn't move to by road. */
    public boolean isOverseas() {
        return code.length() == 3;
    }

    private static List<Department> read() {
        try (var in = Department.class.getResourceAsStream("departments.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return IntStream.range(0, lines.size())
                    .mapToObj(index -> parse(index, lines.get(index).split(";")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Department parse(int index, String[] fields) {
        return new Department(index, fields[0], fields[1], fields[2], fields[3]);
    }
}
