package fr.vigie.deploy.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/** A server's output: a file for each of the last starts. */
public final class ServerLog {

    private static final int KEPT = 3;
    private static final String BOOTED = " ready in ";
    private static final String CAUSE = "Caused by:";

    private final Path file;

    public ServerLog(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    void rotate() throws IOException {
        for (int i = KEPT - 1; i >= 0; i--) {
            Path older = i == 0 ? file : numbered(i);
            if (Files.exists(older)) {
                Files.move(older, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    boolean saysBooted() {
        return lines().stream().anyMatch(line -> line.contains("Payara Micro") && line.contains(BOOTED));
    }

    /** The line that most likely says why a start failed: the first severe record's root cause, or its own message. */
    public String decisiveLine() {
        return decisive(lines());
    }

    static String decisive(List<String> lines) {
        int severe = first(lines, 0, line -> line.contains("[SEVERE]") || line.startsWith("SEVERE:"));
        if (severe < 0) {
            return lines.stream()
                    .filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .map(String::strip)
                    .orElse("…");
        }
        int next = first(lines, severe + 1, line -> line.startsWith("["));
        List<String> severeRecord = lines.subList(severe, next < 0 ? lines.size() : next);
        return severeRecord.stream()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(line -> line.substring(CAUSE.length()).strip())
                .orElseGet(() -> message(severeRecord));
    }

    private static String message(List<String> severeRecord) {
        return severeRecord.stream()
                .map(line ->
                        line.replaceFirst("^(SEVERE:|(\\[[^]]*] ?)+\\[*)", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(severeRecord.get(0));
    }

    private static int first(List<String> lines, int from, Predicate<String> wanted) {
        for (int i = from; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Path numbered(int i) {
        return file.resolveSibling(file.getFileName() + "." + i);
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
