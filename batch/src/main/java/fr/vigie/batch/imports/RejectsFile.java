package fr.vigie.batch.imports;

import fr.vigie.dataset.ImportReport;
import fr.vigie.dataset.RejectedRow;
import fr.vigie.shared.Setting;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Where the rows that an import refused are written: line, reason, row. An import without rejects leaves an empty list. */
public final class RejectsFile implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final FileChannel channel;
    private final CSVPrinter printer;

    private RejectsFile(FileChannel channel, CSVPrinter printer) {
        this.channel = channel;
        this.printer = printer;
    }

    /** Writes a whole list, and says where. */
    public static Path write(String job, ImportReport report) {
        try (var file = open(job, report.file(), 0)) {
            report.rejected().forEach(file::add);
        }
        return path(job, report.file());
    }

    /**
     * Opens a list to go on with.
     *
     * @param imported name of the file whose rows it lists
     * @param keep bytes of what was written before that stay; 0 to begin anew
     * @throws UncheckedIOException if it can't be written, as by every other method here
     */
    public static RejectsFile open(String job, String imported, long keep) {
        var path = path(job, imported);
        try {
            Files.createDirectories(path.getParent());
            var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.truncate(keep);
            channel.position(channel.size());
            var file = new RejectsFile(channel, FORMAT.print(Channels.newWriter(channel, StandardCharsets.UTF_8)));
            if (channel.size() == 0) {
                file.printer.printRecord("line", "reason", "row");
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String job, String imported) {
        return Path.of(Setting.REJECTS_DIR.get(), job, imported + ".rejects.csv");
    }

    public void add(RejectedRow row) {
        try {
            printer.printRecord(row.line(), row.reason(), row.row());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of all that was added until now, which are in the file then. */
    public long length() {
        try {
            printer.flush();
            return channel.position();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.close(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
