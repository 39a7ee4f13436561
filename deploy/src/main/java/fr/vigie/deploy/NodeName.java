package fr.vigie.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The name of this server among those of one database: the one it was given, or this machine's. */
final class NodeName {

    private static final Path HOST_NAME = Path.of("/proc/sys/kernel/hostname");

    private NodeName() {}

    static String of(Map<String, String> environment) {
        String given = environment.get("VIGIE_NODE");
        return clean(given == null || given.isBlank() ? hostName() : given);
    }

    /** It names a folder, too. */
    static String clean(String name) {
        String clean = name.strip().replaceAll("[^A-Za-z0-9_-]+", "-");
        return clean.isEmpty() ? "node" : clean;
    }

    private static String hostName() {
        try {
            return Files.readString(HOST_NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
