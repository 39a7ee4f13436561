package fr.vigie.it.support;

import fr.vigie.deploy.home.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code deploy/run admin create} did, in a process of its own as it is typed.
 *
 * @param output all that it printed
 */
public record AdminCreation(int status, String output) {

    private static final Pattern PASSWORD = Pattern.compile("(?:[a-z2-9]{5}-){3}[a-z2-9]{5}");

    public static AdminCreation run(Home home, Map<String, String> environment, String login, String... options) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "fr.vigie.deploy.Launcher",
                "admin",
                "create",
                login,
                "--home",
                home.root().toString()));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new AdminCreation(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The one-time password; empty if none was printed. */
    public String password() {
        var found = PASSWORD.matcher(output);
        return found.find() ? found.group() : "";
    }
}
