package fr.vigie.deploy.home;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the server of a home can be found while it runs.
 *
 * @param pid of the server's process
 * @param database its JDBC address, without user or password
 * @param imports the only folder that its import jobs read
 */
public record RunFile(int port, long pid, String database, Path imports) {

    public static Optional<RunFile> read(Home home) {
        if (!Files.exists(home.runFile())) {
            return Optional.empty();
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(home.runFile()))) {
            JsonObject run = reader.readObject();
            return Optional.of(new RunFile(
                    run.getInt("port"),
                    run.getJsonNumber("pid").longValue(),
                    run.getString("database"),
                    Path.of(run.getString("imports", home.imports().toString()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JsonException unreadable) {
            return Optional.empty();
        }
    }

    public void write(Home home) {
        JsonObject run = Json.createObjectBuilder()
                .add("port", port)
                .add("pid", pid)
                .add("database", database)
                .add("imports", imports.toString())
                .build();
        try {
            PrivateFiles.write(home.runFile(), run + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void remove(Home home) {
        try {
            Files.deleteIfExists(home.runFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
