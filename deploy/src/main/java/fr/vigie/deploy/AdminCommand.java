package fr.vigie.deploy;

import fr.vigie.deploy.database.AdministratorAccount;
import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.HomeLock;
import fr.vigie.deploy.home.ReadablePassword;
import fr.vigie.deploy.home.RunFile;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.process.HomeProcesses;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * {@code deploy/run admin create LOGIN}: makes an administrator in the database of a home, or in an outside one, and shows the
 * one-time password. The embedded database is started for that while no server runs on it.
 */
final class AdminCommand {

    private final Console console;
    private final Home home;
    private final Map<String, String> environment;

    AdminCommand(Console console, Home home, Map<String, String> environment) {
        this.console = console;
        this.home = home;
        this.environment = environment;
    }

    /** @throws LaunchFailure if there is such a login already, or no database to write to */
    int run(Options.AdminRequest request, Optional<String> databaseUrl) {
        AdministratorAccount account = new AdministratorAccount(
                request.login(), request.name().orElse(request.login()), ReadablePassword.random(new SecureRandom()));
        if (databaseUrl.isPresent()) {
            account.write(DatabaseAddress.outside(databaseUrl.get(), environment), Instant.now());
        } else {
            writeToHome(account);
        }
        console.line(Messages.text("admin.created", account.login()));
        console.line("");
        console.line("  " + account.password());
        console.line("");
        console.line(Messages.text("admin.next"));
        return 0;
    }

    private void writeToHome(AdministratorAccount account) {
        Optional<HomeLock> lock = HomeLock.tryTake(home);
        if (lock.isEmpty()) {
            account.write(ofRunningServer(), Instant.now());
            return;
        }
        try {
            writeToEmbedded(account);
        } finally {
            lock.get().close();
        }
    }

    private void writeToEmbedded(AdministratorAccount account) {
        new HomeProcesses(home).end();
        EmbeddedMariaDb database = EmbeddedMariaDb.start(home);
        Thread stop = new Thread(database::kill, "end");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            database.awaitReady(() -> {});
            account.write(database.address(), Instant.now());
        } finally {
            database.stop();
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }

    /** @throws LaunchFailure if the server is only just starting, or has a database of its own outside */
    private DatabaseAddress ofRunningServer() {
        RunFile run = RunFile.read(home).orElseThrow(() -> LaunchFailure.failed("admin.starting", home.root()));
        DatabaseAddress embedded =
                new DatabaseAddress(run.database(), EmbeddedMariaDb.USER, new Secrets(home).databasePassword());
        if (!embedded.answers()) {
            throw LaunchFailure.failed("admin.outside", run.database());
        }
        return embedded;
    }
}
