package fr.vigie.dataset;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * The identity of a file that was read.
 *
 * @param sha256 in hexadecimal
 * @param modified date that the file itself carries
 */
public record ImportedFile(String name, String sha256, Instant modified) {

    /** @throws UncheckedIOException if it can't be read */
    public static ImportedFile of(Path file) {
        try {
            return new ImportedFile(
                    file.getFileName().toString(),
                    MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString(),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
