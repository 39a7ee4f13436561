package fr.vigie.batch.imports;

import fr.vigie.dataset.ImportReport;
import fr.vigie.shared.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;

/** Where the rows that an import refused are written: line, reason, row. An import without rejects leaves an empty list. */
public final class RejectsFile {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader("line", "reason", "row").get();

    private RejectsFile() {}

    public static Path write(String job, ImportReport report) {
        var file = Path.of(Setting.REJECTS_DIR.get(), job, report.file() + ".rejects.csv");
        try {
            Files.createDirectories(file.getParent());
            try (var printer = FORMAT.print(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
                for (var row : report.rejected()) {
                    printer.printRecord(row.line(), row.reason(), row.row());
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
