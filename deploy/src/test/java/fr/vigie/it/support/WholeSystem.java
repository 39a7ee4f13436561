package fr.vigie.it.support;

import fr.vigie.deploy.Artifacts;
import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Folders;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * What the suite runs on: the embedded MariaDB on a home of its own, and the settings with which Arquillian starts Payara Micro.
 * It exists in the whole-system phase alone; unit tests start nothing.
 */
public final class WholeSystem implements LauncherSessionListener {

    /** Reports that one address may file while the tests run. */
    public static final long FILING_ALLOWANCE = 100_000;
    /** The address whose X-Forwarded-For the server under test believes. */
    public static final String TRUSTED_PROXY = "127.0.0.99";

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path HOME = Path.of("target", "it-home");

    private static DatabaseAddress database;
    private static DemoCredentials credentials;
    private static URI base;
    private static Home home;
    private static MailHost mail;

    private EmbeddedMariaDb mariaDb;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("vigie.it") || mariaDb != null) {
            return;
        }
        home = freshHome(HOME);
        var secrets = new Secrets(home);
        Keys.changeOnce(home);
        secrets.ensureKeys();
        credentials = secrets.ensureDemonstration();
        mariaDb = EmbeddedMariaDb.start(home);
        mariaDb.awaitReady(() -> {});
        database = mariaDb.address();
        base = URI.create("http://127.0.0.1:" + freePort());
        mail = MailHost.start();
        configure();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (mariaDb != null) {
            mariaDb.stop();
            mail.stop();
        }
    }

    /** Where the server under test answers, without a slash at the end. */
    public static URI base() {
        return base;
    }

    public static DatabaseAddress database() {
        return database;
    }

    public static DemoCredentials credentials() {
        return credentials;
    }

    public static Home home() {
        return home;
    }

    public static Artifacts artifacts() {
        return Artifacts.of(PROJECT);
    }

    /** The mail server to which the server under test hands its mails. */
    public static MailHost mail() {
        return mail;
    }

    /** A home without anything of an earlier run: neither its reports nor what its server had deployed. */
    public static Home freshHome(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                Folders.empty(folder);
            }
            return Home.prepare(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void configure() {
        var artifacts = artifacts();
        var java = String.join(
                " ",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + home.tmp(),
                "-Dvigie.mode=demonstration",
                "-Dvigie.node=suite",
                // All tests come from one address; large enough for them, and counted nevertheless.
                "-Dvigie.limit.draft.host=" + FILING_ALLOWANCE + "/1h",
                "-Dvigie.limit.filing.host=" + FILING_ALLOWANCE + "/1h",
                "-Dvigie.limit.filing.network=" + 10 * FILING_ALLOWANCE + "/1h",
                "-Dvigie.limit.upload.host=" + FILING_ALLOWANCE + "/1h",
                "-Dvigie.limit.signin.host=" + FILING_ALLOWANCE + "/1h",
                // Where a test may start a scanner, or nothing, or something that never answers.
                "-Dvigie.clamd.port=" + Clamd.PORT,
                "-Dvigie.clamd.timeout.seconds=6",
                // Too few to say much of the method, enough to see that it is tried.
                "-Dvigie.advice.world.people=2000",
                "-Dvigie.trusted.proxies=" + TRUSTED_PROXY + "/32",
                "-Dvigie.import.dir=" + home.imports(),
                "-Dvigie.rejects.dir=" + home.rejects(),
                "-Dvigie.mail.host=127.0.0.1",
                "-Dvigie.mail.port=" + mail.port(),
                "-Dvigie.mail.starttls=false");
        var options = String.join(
                " ",
                "--rootdir " + home.payara().resolve("suite"),
                "--contextroot /",
                "--port " + base.getPort(),
                "--nohazelcast",
                "--disablephonehome",
                "--secretsdir " + home.secrets(),
                "--prebootcommandfile " + preBoot(artifacts),
                "--addlibs " + artifacts.driver());
        System.setProperty("vigie.it.micro", artifacts.payaraMicro().toString());
        System.setProperty("vigie.it.java", java);
        System.setProperty("vigie.it.options", options);
    }

    /** The launcher's own file, its variables filled in: Arquillian hands its server no environment of ours. */
    private static Path preBoot(Artifacts artifacts) {
        try {
            var commands = Files.readString(artifacts.preBoot());
            var values = Map.of(
                    "VIGIE_DB_URL", database.poolUrl().replace(":", "\\:").replace("=", "\\="),
                    "VIGIE_DB_NAME", database.name(),
                    "VIGIE_DB_USER", database.user(),
                    "VIGIE_DB_PASSWORD", database.password());
            for (var value : values.entrySet()) {
                commands = commands.replace("${ENV=" + value.getKey() + "}", value.getValue());
            }
            return Files.writeString(home.tmp().resolve("pre-boot.txt"), commands);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
