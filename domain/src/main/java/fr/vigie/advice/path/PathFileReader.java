package fr.vigie.advice.path;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a file of paths line by line; it may be far larger than the memory. */
public final class PathFileReader implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final PathFile kind;
    private final LocalDate today;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    /**
     * @param today no day in the file may be after it
     * @param read how many lines after the header were read before, and aren't given again
     * @throws UncheckedIOException if the file can't be read, as by every other method here
     */
    public PathFileReader(Path file, PathFile kind, LocalDate today, long read) {
        this.kind = kind;
        this.today = today;
        try {
            parser = FORMAT.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        records = parser.iterator();
        for (long line = 0; line <= read && records.hasNext(); line++) {
            records.next();
        }
    }

    /** The next line, or null at the end. */
    public PathLine next() {
        return records.hasNext() ? PathLine.of(records.next(), kind, parser.getCurrentLineNumber(), today) : null;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
