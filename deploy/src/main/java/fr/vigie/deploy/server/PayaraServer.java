package fr.vigie.deploy.server;

import fr.vigie.deploy.Artifacts;
import fr.vigie.deploy.LaunchFailure;
import fr.vigie.deploy.home.Folders;
import fr.vigie.deploy.process.ChildProcess;
import fr.vigie.deploy.process.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Payara Micro with Vigie's WAR, as a process of its own. */
public final class PayaraServer {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** A deployment that failed leaves a server that says it is ready: how long the application may then take to show. */
    private static final Duration PATIENCE_ONCE_BOOTED = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final ChildProcess process;
    private final URI baseUri;
    private final ServerLog log;

    private PayaraServer(ChildProcess process, URI baseUri, ServerLog log) {
        this.process = process;
        this.baseUri = baseUri;
        this.log = log;
    }

    /** Starts it; {@link #awaitReady} tells when it serves. */
    public static PayaraServer start(ServerSettings settings) {
        settings.artifacts().require();
        ServerLog log = new ServerLog(settings.log());
        try {
            log.rotate();
            // What an earlier run left would be deployed again beside the new application.
            Folders.empty(settings.rootFolder());
            ChildProcess process = ChildProcess.start(
                    command(settings), environment(settings), settings.home().root(), settings.log());
            return new PayaraServer(process, URI.create("http://127.0.0.1:" + settings.port() + "/"), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until the application says that it is ready.
     *
     * @param waiting called again and again meanwhile
     * @throws LaunchFailure with the log's decisive line if it doesn't
     */
    public void awaitReady(Runnable waiting) {
        Readiness readiness = new Readiness(baseUri);
        Instant limit = Instant.now().plus(PATIENCE);
        boolean booted = false;
        while (process.isAlive() && Instant.now().isBefore(limit)) {
            Readiness.State state = readiness.probe();
            if (state == Readiness.State.READY) {
                return;
            }
            if (!booted && state == Readiness.State.WITHOUT_APPLICATION && log.saysBooted()) {
                booted = true;
                limit = Instant.now().plus(PATIENCE_ONCE_BOOTED);
            }
            waiting.run();
            process.ended(POLL);
        }
        throw LaunchFailure.failed(
                process.isAlive() ? "server.not-ready" : "server.ended", log.decisiveLine(), log.file());
    }

    public URI baseUri() {
        return baseUri;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public ServerLog log() {
        return log;
    }

    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Lets it finish what it serves, and ends it if that lasts. */
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.kill();
    }

    private static List<String> command(ServerSettings settings) {
        Artifacts artifacts = settings.artifacts();
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + Memory.SERVER_HEAP.megabytes() + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + settings.home().tmp(),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                // The flags that open Java's own packages are in this jar's manifest.
                "-jar",
                artifacts.payaraMicro().toString(),
                "--rootdir",
                settings.rootFolder().toString(),
                "--deploy",
                artifacts.war().toString(),
                "--contextroot",
                "/",
                "--port",
                String.valueOf(settings.port()),
                "--name",
                settings.node(),
                "--nohazelcast",
                "--disablephonehome",
                "--logproperties",
                artifacts.logging().toString(),
                "--secretsdir",
                settings.home().secrets().toString(),
                "--prebootcommandfile",
                artifacts.preBoot().toString(),
                "--addlibs",
                artifacts.driver().toString());
    }

    private static Map<String, String> environment(ServerSettings settings) {
        var environment = new HashMap<>(Map.of(
                "VIGIE_DB_URL", settings.database().poolUrl(),
                "VIGIE_DB_NAME", settings.database().name(),
                "VIGIE_DB_USER", settings.database().user(),
                "VIGIE_DB_PASSWORD", settings.database().password(),
                "VIGIE_MODE", settings.demonstration() ? "demonstration" : "production",
                "VIGIE_IMPORT_DIR", settings.importFolder().toString(),
                "VIGIE_REJECTS_DIR", settings.home().rejects().toString(),
                "VIGIE_NODE", settings.node()));
        settings.more()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        return environment;
    }
}
