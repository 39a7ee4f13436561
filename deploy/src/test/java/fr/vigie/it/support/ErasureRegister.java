package fr.vigie.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What becomes of each column when a report is erased, as {@code erasure.txt} says: read it for the words. */
public final class ErasureRegister {

    private static final String FILE = "/fr/vigie/it/erasure.txt";

    private final Map<String, String> columns = new LinkedHashMap<>();

    private ErasureRegister(List<String> lines) {
        lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" = ", 2))
                .forEach(line -> columns.put(line[0], line[1]));
    }

    public static ErasureRegister read() {
        try (var file = Objects.requireNonNull(ErasureRegister.class.getResourceAsStream(FILE), FILE)) {
            return new ErasureRegister(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** The columns of which something becomes, each as table and column. */
    public List<String[]> thatAre(String kind) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(kind))
                .map(column -> column.getKey().split("\\."))
                .toList();
    }
}
