package fr.vigie.batch.paths;

import fr.vigie.advice.path.PathFile;
import fr.vigie.advice.path.PathFileReader;
import fr.vigie.advice.path.PathImport;
import fr.vigie.batch.imports.ImportFolder;
import fr.vigie.dataset.ImportedFile;
import fr.vigie.shared.Clocks;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Collectors;

/**
 * Gives the lines of the files of paths in the import folder, those of people first. Its checkpoint is the file that it is at,
 * by its bytes, and the lines read of it.
 */
@Named
@Dependent
public class PathLineReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private String file;

    @Inject
    private PathImport paths;

    @Inject
    private StepContext step;

    @Inject
    private Clock clock;

    private Deque<Path> files;
    private ImportedFile current;
    private PathFileReader lines;
    private int read;
    private int rejected;
    private Total done;

    /**
     * What was read of the files before the one at hand. The server keeps a few hundred characters of what a step says at
     * its end: files may be many, so they are told together, and one by one in the register of data sets.
     */
    private record Total(int files, long read, long rejected) implements Serializable {

        Total plus(int moreRead, int moreRejected) {
            return new Total(files + 1, read + moreRead, rejected + moreRejected);
        }

        String told() {
            return files + " files: " + read + " rows, " + rejected + " rejects";
        }
    }

    /** @param name of the file that is being read; those before it are done */
    private record Position(String name, String sha256, int read, int rejected, Total done) implements Serializable {}

    @Override
    public void open(Serializable checkpoint) {
        files = ImportFolder.configured()
                .files(file, path -> PathFile.recognise(path).isPresent())
                .stream()
                .sorted(Comparator.comparing(PathLineReader::kind))
                .collect(Collectors.toCollection(ArrayDeque::new));
        done = new Total(0, 0, 0);
        if (checkpoint instanceof Position position) {
            goTo(position);
        }
    }

    private void goTo(Position position) {
        done = position.done();
        while (!files.isEmpty() && !name(files.peek()).equals(position.name())) {
            files.poll();
        }
        if (!files.isEmpty()) {
            boolean same = ImportedFile.of(files.peek()).sha256().equals(position.sha256());
            begin(same ? position.read() : 0, same ? position.rejected() : 0);
        }
    }

    @Override
    public PathLineItem readItem() {
        while (!files.isEmpty()) {
            if (lines == null) {
                begin(0, 0);
            }
            var line = lines.next();
            if (line != null) {
                read++;
                rejected += line.rejected().isPresent() ? 1 : 0;
                return new PathLineItem(current.name(), line);
            }
            end();
        }
        step.setExitStatus(done.told());
        return null;
    }

    private void begin(int linesRead, int linesRejected) {
        current = ImportedFile.of(files.peek());
        lines = new PathFileReader(
                files.peek(), kind(files.peek()), LocalDate.ofInstant(clock.instant(), Clocks.PARIS), linesRead);
        read = linesRead;
        rejected = linesRejected;
    }

    private void end() {
        paths.note(current, kind(files.peek()), read, rejected);
        done = done.plus(read, rejected);
        close();
        files.poll();
    }

    @Override
    public Serializable checkpointInfo() {
        return lines == null ? null : new Position(current.name(), current.sha256(), read, rejected, done);
    }

    @Override
    public void close() {
        if (lines != null) {
            lines.close();
            lines = null;
        }
    }

    private static PathFile kind(Path path) {
        return PathFile.recognise(path).orElseThrow();
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}
