package fr.vigie.deploy.database;

import fr.vigie.deploy.LaunchFailure;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.PrivateFiles;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.process.ChildProcess;
import fr.vigie.deploy.process.Memory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The MariaDB that comes with Vigie, its data in a home. It listens on this machine alone, knows one user whose password
 * is the home's, and loses nothing that it has acknowledged.
 */
public final class EmbeddedMariaDb {

    /** For what names a port but opens none. */
    static final int UNUSED_PORT = 1;

    /** The only user that it knows, whose password is the home's. */
    public static final String USER = "vigie";

    private static final String DATABASE = "vigie";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final ChildProcess process;
    private final int port;
    private final DatabaseAddress address;
    private final Path log;

    private EmbeddedMariaDb(ChildProcess process, int port, DatabaseAddress address, Path log) {
        this.process = process;
        this.port = port;
        this.address = address;
        this.log = log;
    }

    /**
     * Starts it on a free port, installing it first if need be; {@link #awaitReady} tells when it answers.
     *
     * @throws LaunchFailure if it can't be installed
     */
    public static EmbeddedMariaDb start(Home home) {
        MariaDbInstallation installation = new MariaDbInstallation(home);
        installation.complete();
        String password = new Secrets(home).databasePassword();
        int port = freePort();
        Path log = home.logs().resolve("mariadb.log");
        try {
            Path accounts = home.mariadb().resolve("accounts.sql");
            PrivateFiles.write(accounts, accounts(password));
            ChildProcess process = ChildProcess.start(
                    command(home, installation, port, accounts, log),
                    Map.of(
                            "LD_LIBRARY_PATH",
                            installation.programs().resolve("libs").toString()),
                    home.mariadb(),
                    log);
            DatabaseAddress address =
                    new DatabaseAddress("jdbc:mariadb://127.0.0.1:" + port + "/" + DATABASE, USER, password);
            return new EmbeddedMariaDb(process, port, address, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until its user can connect.
     *
     * @param waiting called again and again meanwhile
     * @throws LaunchFailure naming the log if that doesn't come
     */
    public void awaitReady(Runnable waiting) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(limit)) {
            try (Connection connection = address.connect()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                waiting.run();
            }
            process.ended(POLL);
        }
        throw LaunchFailure.failed("database.not-up", log);
    }

    public int port() {
        return port;
    }

    public String jdbcUrl() {
        return address.url();
    }

    public DatabaseAddress address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return log;
    }

    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    /** Ends it properly: what it holds in memory goes to its files. */
    public void stop() {
        process.stop(STOP_PATIENCE);
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.kill();
    }

    private static List<String> command(
            Home home, MariaDbInstallation installation, int port, Path accounts, Path log) {
        List<String> command = new ArrayList<>(List.of(
                installation.programs().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + installation.programs(),
                "--datadir=" + installation.data(),
                "--tmpdir=" + home.tmp(),
                "--pid-file=" + home.mariadb().resolve("mariadb.pid"),
                "--log-error=" + log,
                "--init-file=" + accounts,
                // Relative to the data: an absolute path soon exceeds the 107 characters of a socket's name.
                "--socket=mariadb.sock",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                // Nothing leaves the machine, and making a certificate costs seconds at each start.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--character-set-collations=utf8mb4=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + Memory.DATABASE_CACHE.megabytes() + "M",
                "--innodb-ft-min-token-size=2",
                "--max-allowed-packet=64M"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /** Applied at each start, one statement a line: no anonymous user, no test database, root through the socket only. */
    private static String accounts(String password) {
        StringBuilder sql = new StringBuilder("CREATE DATABASE IF NOT EXISTS " + DATABASE
                + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;\n");
        for (String host : List.of("127.0.0.1", "localhost")) {
            String user = "'" + USER + "'@'" + host + "'";
            sql.append("CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + password + "';\n")
                    .append("ALTER USER " + user + " IDENTIFIED BY '" + password + "';\n")
                    .append("GRANT ALL PRIVILEGES ON " + DATABASE + ".* TO " + user + ";\n");
        }
        return sql.append("ALTER USER 'root'@'localhost' IDENTIFIED VIA unix_socket;\n")
                .append("DROP DATABASE IF EXISTS test;\n")
                .append("DELETE FROM mysql.db WHERE Db LIKE 'test%';\n")
                .append("DELETE FROM mysql.global_priv WHERE User = '';\n")
                .append("FLUSH PRIVILEGES;\n")
                .toString();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
