package fr.vigie.batch.files;

import fr.vigie.shared.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** The only folder that import jobs read, and nothing outside it. */
public final class ImportFolder {

    private static final int DEPTH = 4;

    private final Path root;

    ImportFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public static ImportFolder configured() {
        return new ImportFolder(Path.of(Setting.IMPORT_DIR.get()));
    }

    /**
     * The files to read: the one named, or all that the test recognises, in the order of their names.
     *
     * @param name relative to the folder; null or empty for all
     * @throws IllegalArgumentException if it is outside the folder, isn't there, or nothing was recognised
     */
    public List<Path> files(String name, Predicate<Path> recognised) {
        var files = name == null || name.isEmpty() ? all() : List.of(inside(name));
        var known = files.stream().filter(recognised).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("No file that this job recognises "
                    + (name == null || name.isEmpty() ? "in the import folder" : "under the name " + name));
        }
        return known;
    }

    private Path inside(String name) {
        var file = root.resolve(name).normalize();
        try {
            if (file.startsWith(root)
                    && Files.isRegularFile(file)
                    && file.toRealPath().startsWith(root.toRealPath())) {
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No such file in the import folder: " + name);
    }

    private List<Path> all() {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("The import folder is not there");
        }
        try (var paths = Files.walk(root, DEPTH)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && path.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
