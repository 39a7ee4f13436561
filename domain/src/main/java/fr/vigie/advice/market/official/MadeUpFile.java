package fr.vigie.advice.market.official;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import fr.vigie.dataset.ImportedFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A file in an official form whose content is made up.
 *
 * @param text with its header
 * @param made when its content was fixed
 */
public record MadeUpFile(OfficialFile file, String name, String text, Instant made) {

    ByteSource bytes() {
        return ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    ImportedFile identity() {
        return new ImportedFile(
                name, Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString(), made);
    }
}
