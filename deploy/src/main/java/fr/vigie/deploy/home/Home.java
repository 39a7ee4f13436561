package fr.vigie.deploy.home;

import fr.vigie.deploy.LaunchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one folder that holds all that Vigie keeps between two starts: database, secrets, logs, files to import and rows
 * that imports refused. Its owner alone reads it.
 */
public final class Home {

    /** A database and an unpacked server take about this much. */
    static final long BYTES_OF_FIRST_START = 700L << 20;

    static final long BYTES_OF_LATER_START = 100L << 20;

    private static final String MARKER = "vigie-home";
    private static final List<String> FOLDERS =
            List.of("mariadb", "tmp", "payara", "logs", "secrets", "rejects", "import");
    private static final Set<String> FILES = Set.of(MARKER, "lock", "run.json", "demo-credentials.json");

    private final Path root;

    private Home(Path root) {
        this.root = root;
    }

    /**
     * Makes what is missing of the folder.
     *
     * @throws LaunchFailure if it can't be made, or holds what isn't Vigie's
     */
    public static Home prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            refuseForeign(root);
            if (!Files.exists(root.resolve(MARKER))) {
                PrivateFiles.onlyOwner(root);
                Files.createFile(root.resolve(MARKER));
            }
            for (String name : FOLDERS) {
                Files.createDirectories(root.resolve(name));
            }
            PrivateFiles.onlyOwner(root.resolve("secrets"));
            return new Home(root);
        } catch (IOException e) {
            throw LaunchFailure.failed("home.unusable", folder, e);
        }
    }

    /** A folder that a launcher prepared earlier, to look up a running server. */
    public static Home existing(Path folder) {
        return new Home(folder.toAbsolutePath().normalize());
    }

    private static void refuseForeign(Path root) throws IOException {
        if (Files.exists(root.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> entries = Files.list(root)) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !FOLDERS.contains(name) && !FILES.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw LaunchFailure.failed("home.foreign", root, name);
                    });
        }
    }

    public Path root() {
        return root;
    }

    public Path mariadb() {
        return root.resolve("mariadb");
    }

    public Path payara() {
        return root.resolve("payara");
    }

    public Path tmp() {
        return root.resolve("tmp");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path rejects() {
        return root.resolve("rejects");
    }

    public Path imports() {
        return root.resolve("import");
    }

    public Path demoCredentials() {
        return root.resolve("demo-credentials.json");
    }

    public Path runFile() {
        return root.resolve("run.json");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    /** @throws LaunchFailure if a start would fill the disk */
    public void requireSpace(boolean firstStart) {
        long needed = firstStart ? BYTES_OF_FIRST_START : BYTES_OF_LATER_START;
        try {
            FileStore store = Files.getFileStore(root);
            if (store.getUsableSpace() < needed) {
                throw LaunchFailure.failed("home.full", root, store.getUsableSpace() >> 20, needed >> 20);
            }
        } catch (IOException e) {
            throw LaunchFailure.failed("home.unusable", root, e);
        }
    }

    /**
     * Deletes what Vigie made here; what people put into {@code import} stays.
     *
     * @param keepSecrets an outside database's tracking codes are worth nothing without their key
     */
    public void erase(boolean keepSecrets) {
        try {
            for (String name : FOLDERS) {
                if (!name.equals("import") && !(keepSecrets && name.equals("secrets"))) {
                    Folders.empty(root.resolve(name));
                }
            }
            Files.deleteIfExists(runFile());
            Files.deleteIfExists(demoCredentials());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
