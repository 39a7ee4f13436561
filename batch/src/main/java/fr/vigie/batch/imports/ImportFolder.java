package fr.vigie.batch.imports;

import fr.vigie.shared.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The only folder that import jobs read, and nothing outside it: of its files, the tables (CSV, JSON). */
public final class ImportFolder {

    private static final int DEPTH = 4;
    private static final Pattern TABLES = Pattern.compile("\\.(csv|json)$", Pattern.CASE_INSENSITIVE);

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
     * @param name of a file or a folder, relative to this folder; null or empty for all
     * @throws IllegalArgumentException if it is outside the folder, isn't there, or nothing was recognised
     */
    public List<Path> files(String name, Predicate<Path> recognised) {
        var known = files(name).stream().filter(recognised).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("No file that this job recognises "
                    + (name == null || name.isEmpty() ? "in the import folder" : "under the name " + name));
        }
        return known;
    }

    /**
     * All files that might be read, recognised or not.
     *
     * @param name as above
     * @throws IllegalArgumentException if it is outside the folder or isn't there
     */
    public List<Path> files(String name) {
        var place = name == null || name.isEmpty() ? root : inside(name);
        return Files.isRegularFile(place) ? List.of(place) : below(place);
    }

    private Path inside(String name) {
        var file = root.resolve(name).normalize();
        try {
            if (file.startsWith(root) && Files.exists(file) && file.toRealPath().startsWith(root.toRealPath())) {
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("No such file in the import folder: " + name);
    }

    private static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("The import folder is not there");
        }
        try (var paths = Files.walk(folder, DEPTH)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                            && TABLES.matcher(path.getFileName().toString()).find())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
