package fr.vigie.deploy;

import fr.vigie.deploy.home.Folders;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.RunFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * {@code deploy/run import DIR}: has a running server import the official files of a folder, and shows what it took each file
 * for. The server reads its import folder alone, so the files are copied there first; what they are is for it to say.
 */
final class ImportCommand {

    private static final String RECEIVED = "received";
    private static final String MARKET = "import-market";
    private static final String PLATFORMS = "import-platforms";
    private static final int DEPTH = 4;

    private final Console console;
    private final Home home;

    ImportCommand(Console console, Home home) {
        this.console = console;
        this.home = home;
    }

    int run(Path folder, OptionalInt port) throws InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw LaunchFailure.usage("import.no-folder", folder);
        }
        List<Path> tables = tables(folder);
        if (tables.isEmpty()) {
            throw LaunchFailure.usage("import.none", folder);
        }
        Path received = RunFile.read(home)
                .map(RunFile::imports)
                .orElseGet(home::imports)
                .resolve(RECEIVED);
        copy(folder, tables, received);
        console.line(Messages.text("import.begins", tables.size(), folder, received));
        return imported(port);
    }

    private int imported(OptionalInt port) throws InterruptedException {
        Path account = home.rejects().resolve(MARKET).resolve("files.json");
        int status = job(MARKET, port);
        if (status == JobCommand.NO_SERVER || status == JobCommand.REFUSED) {
            return status;
        }
        List<ImportedFile> files;
        try {
            files = ImportedFile.read(account);
        } catch (IOException e) {
            console.problem(Messages.text("import.unread", e));
            return JobCommand.FAILED;
        }
        boolean market = files.stream().anyMatch(ImportedFile::isOfMarket);
        boolean platforms = files.stream().anyMatch(ImportedFile::isPlatforms);
        int platformStatus = platforms ? job(PLATFORMS, port) : JobCommand.COMPLETED;
        console.line("");
        console.line(Messages.text("import.title"));
        files.forEach(file -> console.line("  " + file.name() + ": " + file.sentence()));
        console.line("");
        console.line(Messages.text("import.rejects", home.rejects()));
        // Without a file of the market its job fails; a folder of platforms' lists alone is none the worse for it.
        return market || !platforms ? Math.max(status, platformStatus) : platformStatus;
    }

    private int job(String name, OptionalInt port) throws InterruptedException {
        return new JobCommand(console, home).run(new Options.JobRequest(name, Map.of("file", RECEIVED)), port);
    }

    private static List<Path> tables(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isTable(file.getFileName().toString().toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTable(String name) {
        return name.endsWith(".csv") || name.endsWith(".json");
    }

    private static void copy(Path folder, List<Path> tables, Path received) {
        try {
            Folders.empty(received);
            for (Path table : tables) {
                Path copy = received.resolve(folder.relativize(table).toString());
                Files.createDirectories(copy.getParent());
                // With its date, which the register keeps.
                Files.copy(table, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
