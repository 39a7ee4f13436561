package fr.vigie.deploy.process;

import fr.vigie.deploy.home.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * The servers and databases that work in a home, found by their command lines. A launcher that was killed leaves them
 * behind, and a process identifier alone, read from a file, might since be anybody's.
 */
public final class HomeProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path payara;
    private final Path mariadb;

    public HomeProcesses(Home home) {
        payara = home.payara();
        mariadb = home.mariadb();
    }

    /** Ends the servers, then the databases: gently, and after a while by force. @return how many there were */
    public int end() {
        List<ProcessHandle> servers = find(this::isServer);
        servers.forEach(HomeProcesses::end);
        List<ProcessHandle> databases = find(this::isDatabase);
        databases.forEach(HomeProcesses::end);
        return servers.size() + databases.size();
    }

    boolean isServer(List<String> commandLine) {
        int option = commandLine.indexOf("--rootdir");
        return option >= 0
                && option + 1 < commandLine.size()
                && commandLine.get(option + 1).startsWith(payara + "/");
    }

    boolean isDatabase(List<String> commandLine) {
        return commandLine.stream().anyMatch(argument -> argument.startsWith("--datadir=" + mariadb + "/"));
    }

    private static List<ProcessHandle> find(Predicate<List<String>> wanted) {
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.pid() != ProcessHandle.current().pid())
                .filter(handle -> commandLine(handle).filter(wanted).isPresent())
                .toList();
    }

    private static Optional<List<String>> commandLine(ProcessHandle handle) {
        try {
            byte[] raw = Files.readAllBytes(Path.of("/proc", String.valueOf(handle.pid()), "cmdline"));
            return Optional.of(List.of(new String(raw, StandardCharsets.UTF_8).split("\0")));
        } catch (IOException goneOrForeign) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        }
    }
}
