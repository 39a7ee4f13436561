package fr.vigie.deploy;

import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.database.MariaDbInstallation;
import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Folders;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.HomeLock;
import fr.vigie.deploy.home.RunFile;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.mail.DemonstrationMail;
import fr.vigie.deploy.process.HomeProcesses;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One life of the service, told in order: checks, database, server, demonstration, wait, end. */
final class Launch {

    static final int DEFAULT_PORT = 8080;

    private static final int INTERRUPTED = 130;
    private static final int GRACE_MS = 500;

    private final Console console;
    private final Artifacts artifacts;
    private final Home home;
    private final Options options;
    private final Map<String, String> environment = System.getenv();
    private final Teardown teardown = new Teardown();
    private final List<CompletableFuture<?>> ends = new ArrayList<>();
    private volatile boolean ready;
    private volatile boolean over;

    Launch(Console console, Artifacts artifacts, Home home, Options options) {
        this.console = console;
        this.artifacts = artifacts;
        this.home = home;
        this.options = options;
    }

    /** @return the exit status, once the service has ended by itself; a signal ends the process instead */
    int run() throws InterruptedException {
        HomeLock lock = HomeLock.take(home);
        LauncherLog.open(home);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endBySignal, "end"));
        try {
            return live();
        } catch (RuntimeException e) {
            if (teardown.hasBegun()) {
                Teardown.standBack();
            }
            throw e;
        } finally {
            teardown.run();
            lock.close();
            over = true;
        }
    }

    private int live() throws InterruptedException {
        Mode mode = Mode.of(environment);
        Optional<DatabaseAddress> outside = options.databaseUrl().map(url -> DatabaseAddress.outside(url, environment));
        if (options.reset()) {
            new Reset(console, home).run(options.yes(), outside.isPresent());
        }
        int port = options.port().orElse(DEFAULT_PORT);
        check(port, outside.isEmpty());
        Optional<DemoCredentials> credentials = secrets(mode);
        DatabaseAddress database = outside.orElseGet(this::embeddedDatabase);
        Optional<DemonstrationMail> mail = mail(mode);
        PayaraServer server = server(mode, port, database, settings(mode, port, mail));
        if (credentials.isPresent() && !options.empty() && database.hasNoReport()) {
            new Demonstration(console, server.baseUri(), credentials.get()).load();
        }
        new Summary(console, home, importFolder(), port).print(credentials, mail.map(DemonstrationMail::address));
        ready = true;
        return waitForAnEnd(server);
    }

    private void check(int port, boolean embedded) {
        artifacts.require();
        int orphans = new HomeProcesses(home).end();
        if (orphans > 0) {
            console.line(Messages.text("orphans.ended", orphans));
        }
        FreePort.require(port);
        try {
            Folders.empty(home.tmp());
            Folders.empty(home.payara());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home.requireSpace(embedded && !new MariaDbInstallation(home).isComplete());
    }

    private Optional<DemoCredentials> secrets(Mode mode) {
        Secrets secrets = new Secrets(home);
        if (mode == Mode.PRODUCTION) {
            secrets.refuseDemonstration();
        }
        secrets.ensureKeys();
        return mode == Mode.DEMONSTRATION ? Optional.of(secrets.ensureDemonstration()) : Optional.empty();
    }

    private DatabaseAddress embeddedDatabase() {
        MariaDbInstallation installation = new MariaDbInstallation(home);
        if (!installation.isComplete()) {
            Console.Progress progress = console.progress(Messages.text("database.installing"));
            installation.complete();
            progress.done("");
        }
        Console.Progress progress = console.progress(Messages.text("database.starting"));
        EmbeddedMariaDb database = teardown.start(() -> EmbeddedMariaDb.start(home), EmbeddedMariaDb::stop);
        database.awaitReady(() -> progress.tick(""));
        progress.done("");
        ends.add(database.onExit());
        return database.address();
    }

    /** A demonstration brings its own mail server, unless it is told of another. */
    private Optional<DemonstrationMail> mail(Mode mode) {
        return mode == Mode.DEMONSTRATION
                        && environment.getOrDefault("VIGIE_MAIL_HOST", "").isBlank()
                ? Optional.of(teardown.start(DemonstrationMail::start, DemonstrationMail::stop))
                : Optional.empty();
    }

    /** A demonstration's own mail server, and that its links lead to this port; unless it is told otherwise. */
    private Map<String, String> settings(Mode mode, int port, Optional<DemonstrationMail> mail) {
        Map<String, String> settings =
                new HashMap<>(mail.map(DemonstrationMail::settings).orElse(Map.of()));
        if (mode == Mode.DEMONSTRATION && environment.get("VIGIE_PUBLIC_URL") == null) {
            settings.put("vigie.public.url", "http://localhost:" + port);
        }
        return settings;
    }

    private PayaraServer server(Mode mode, int port, DatabaseAddress database, Map<String, String> more) {
        ServerSettings settings = new ServerSettings(
                artifacts,
                home,
                port,
                database,
                NodeName.of(environment),
                mode == Mode.DEMONSTRATION,
                importFolder(),
                more);
        Console.Progress progress = console.progress(Messages.text("server.starting"));
        PayaraServer server = teardown.start(() -> PayaraServer.start(settings), PayaraServer::stop);
        teardown.start(() -> runFile(port, server, database), file -> RunFile.remove(home));
        server.awaitReady(() -> progress.tick(""));
        progress.done("");
        ends.add(server.onExit());
        return server;
    }

    private Path importFolder() {
        return options.importFolder().map(Path::toAbsolutePath).orElse(home.imports());
    }

    private RunFile runFile(int port, PayaraServer server, DatabaseAddress database) {
        RunFile file = new RunFile(port, server.pid(), database.publicUrl(), importFolder());
        file.write(home);
        return file;
    }

    private int waitForAnEnd(PayaraServer server) throws InterruptedException {
        CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
        // A signal to all processes at once may reach the children a moment before the launcher.
        Thread.sleep(GRACE_MS);
        if (teardown.hasBegun()) {
            Teardown.standBack();
        }
        console.problem(
                server.isAlive()
                        ? Messages.text("database.died", home.logs().resolve("mariadb.log"))
                        : Messages.text("server.died", server.log().file()));
        return LaunchFailure.FAILED;
    }

    private void endBySignal() {
        if (over) {
            return;
        }
        console.endProgress();
        console.line("");
        console.line(Messages.text("end.begins"));
        teardown.run();
        new HomeProcesses(home).end();
        console.line(Messages.text("end.done"));
        Runtime.getRuntime().halt(ready ? 0 : INTERRUPTED);
    }
}
