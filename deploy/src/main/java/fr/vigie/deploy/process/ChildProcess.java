package fr.vigie.deploy.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of ours that writes to a file. It ignores the keyboard's Ctrl-C, which a terminal sends to all processes at
 * once: the launcher alone hears it, and ends the server before the database.
 */
public final class ChildProcess {

    private static final String DEAF_TO_THE_KEYBOARD = "trap '' INT HUP; exec \"$0\" \"$@\"";

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** @param output file to which its output and errors are added */
    public static ChildProcess start(
            List<String> command, Map<String, String> environment, Path workingFolder, Path output) {
        List<String> deaf = new ArrayList<>(List.of("/bin/sh", "-c", DEAF_TO_THE_KEYBOARD));
        deaf.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(deaf)
                .directory(workingFolder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Asks it to end, and ends it if it hasn't after {@code patience}. */
    public void stop(Duration patience) {
        process.destroy();
        if (!ended(patience)) {
            kill();
        }
    }

    /** Ends it at once, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits for its end. @return whether it came */
    public boolean ended(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
