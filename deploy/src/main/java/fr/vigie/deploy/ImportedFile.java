package fr.vigie.deploy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server says of one file that it found in its import folder. */
record ImportedFile(JsonObject json) {

    private static final String PLATFORMS = "platforms";

    /** @throws IOException if the server's account isn't there or can't be read */
    static List<ImportedFile> read(Path account) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(account))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(ImportedFile::new)
                    .toList();
        } catch (JsonException e) {
            throw new IOException(e);
        }
    }

    String name() {
        return json.getString("file");
    }

    boolean isPlatforms() {
        return PLATFORMS.equals(dataSet());
    }

    /** Whether it is one of the labour market's files. */
    boolean isOfMarket() {
        return !dataSet().isEmpty() && !isPlatforms();
    }

    String sentence() {
        if (isPlatforms()) {
            return Messages.text("import.platforms");
        }
        if (!isOfMarket()) {
            return Messages.text("import.unknown");
        }
        if (!json.containsKey("rows")) {
            return Messages.text("import.waiting", dataSet());
        }
        return json.getBoolean("fresh")
                ? Messages.text("import.taken", dataSet(), json.getInt("rows"), json.getInt("rejected"))
                : Messages.text("import.unchanged", dataSet());
    }

    private String dataSet() {
        return json.getString("dataSet", "");
    }
}
