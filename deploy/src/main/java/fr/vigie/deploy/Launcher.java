package fr.vigie.deploy;

import fr.vigie.deploy.home.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What {@code deploy/run} runs: starts Vigie with all it needs, or a job in a Vigie that runs, or
 * makes an administrator. */
public final class Launcher {

    private final Console console;
    private final Path project;

    private Launcher(Console console, Path project) {
        this.console = console;
        this.project = project;
    }

    public static void main(String[] arguments) throws InterruptedException {
        Path project = Path.of(System.getProperty("vigie.project", "")).toAbsolutePath();
        System.exit(new Launcher(Console.standard(), project).run(List.of(arguments)));
    }

    private int run(List<String> arguments) throws InterruptedException {
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                console.line(help());
                return 0;
            }
            Path folder = options.home().orElse(project.resolve(".vigie"));
            if (options.job().isPresent()) {
                return new JobCommand(console, Home.existing(folder))
                        .run(options.job().get(), options.port());
            }
            if (options.files().isPresent()) {
                return new ImportCommand(console, Home.existing(folder))
                        .run(options.files().get(), options.port());
            }
            if (options.admin().isPresent()) {
                return new AdminCommand(console, Home.prepare(folder), System.getenv())
                        .run(options.admin().get(), options.databaseUrl());
            }
            return new Launch(console, Artifacts.of(project), Home.prepare(folder), options).run();
        } catch (LaunchFailure e) {
            console.problem(e.getMessage());
            return e.exitStatus();
        } catch (RuntimeException e) {
            console.problem(Messages.text("unexpected", e));
            Logger.getLogger(Launcher.class.getName()).log(Level.SEVERE, e.getMessage(), e);
            return LaunchFailure.FAILED;
        }
    }

    private static String help() {
        try (InputStream text = Launcher.class.getResourceAsStream(Messages.text("help.file"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
