package fr.vigie.advice.path;

import fr.vigie.dataset.DataSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The two files of paths (deploy/docs/paths.md), in the order in which they are best read. */
public enum PathFile {
    PEOPLE(
            "IDX;DEPDE;DATMAJ;ROME;AGE;NIVFOR;EXPER;MOBIL;PERMIS;DIFFIC;SEXE;RURAL;RQTH",
            new DataSet("path-people", "Register of job seekers", null)),
    EVENTS("IDX;DEPDE;DATEVT;TYPEVT;VALEVT", new DataSet("path-events", "Register of job seekers", null));

    private final String header;
    private final DataSet dataSet;

    PathFile(String header, DataSet dataSet) {
        this.header = header;
        this.dataSet = dataSet;
    }

    /** Which of the two a file is, by its header line; empty if it is neither. */
    public static Optional<PathFile> recognise(Path file) {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var first = lines.readLine();
            var bare = first == null ? "" : first.replace("\uFEFF", "").strip();
            return Arrays.stream(values())
                    .filter(kind -> kind.header.equals(bare))
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    int columns() {
        return header.split(";").length;
    }

    DataSet dataSet() {
        return dataSet;
    }
}
