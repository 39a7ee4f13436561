package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.deploy.Artifacts;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Await;
import fr.vigie.it.support.Correspondent;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.MailHost;
import fr.vigie.it.support.VigieDeployment;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of its own, killed while it sends mails, every other time without a mail server to send them to. */
class KilledMailIT {

    private static final int ROUNDS = Integer.getInteger("vigie.kill.rounds", 2);
    private static final int CLIENTS = 3;

    /** As many as a client asks for in a round: more only take longer to be sent at the end. */
    private static final int MAILS = 30;

    private static final long SEED = Long.getLong("vigie.kill.seed", System.nanoTime());

    private static Home home;
    private static EmbeddedMariaDb mariaDb;
    private static MailHost mail;
    private static ServerSettings settings;
    private static PayaraServer server;

    @BeforeAll
    static void start() {
        home = WholeSystem.freshHome(Path.of("target", "kill-mail-home"));
        var secrets = new Secrets(home);
        secrets.ensureKeys();
        secrets.ensureDemonstration();
        mariaDb = EmbeddedMariaDb.start(home);
        mariaDb.awaitReady(() -> {});
        mail = MailHost.start();
        settings = ServerSettings.demonstration(
                        withDoor(), home, WholeSystem.freePort(), mariaDb.address(), "killed-mail")
                .with("vigie.mail.host", "127.0.0.1")
                .with("vigie.mail.port", String.valueOf(mail.port()))
                .with("vigie.mail.starttls", "false");
        startServer();
    }

    private static Artifacts withDoor() {
        var built = WholeSystem.artifacts();
        var war = home.tmp().resolve("vigie.war");
        VigieDeployment.vigie().as(ZipExporter.class).exportTo(war.toFile(), true);
        return new Artifacts(war, built.payaraMicro(), built.driver(), built.preBoot(), built.logging());
    }

    @AfterAll
    static void stop() {
        server.stop();
        mail.stop();
        mariaDb.stop();
    }

    @Test
    void every_code_that_was_promised_comes_and_a_second_copy_bears_the_same_message_id() throws Exception {
        var random = new Random(SEED);
        Set<Correspondent> promised = ConcurrentHashMap.newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            boolean away = round % 2 == 1;
            if (away) {
                mail.stop();
            }
            var running = new AtomicBoolean(true);
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> askWhile(running, promised)));
            }
            TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(2_500));
            server.kill();
            running.set(false);
            clients.forEach(CompletableFuture::join);
            if (away) {
                mail.resume();
            }
            startServer();
        }

        var database = new Database(mariaDb.address());
        // What the killed servers had leased or failed to send needn't wait for its time.
        database.change("UPDATE outbox_message SET next_at = UTC_TIMESTAMP(6) WHERE state = 'QUEUED'");
        Await.until(
                "nothing is left to send",
                () -> database.number("SELECT COUNT(*) FROM outbox_message WHERE state <> 'SENT'") == 0);
        assertThat(promised).as("seed " + SEED).hasSizeGreaterThan(ROUNDS);
        for (var somebody : promised) {
            assertThat(mail.to(somebody.email()).stream()
                            .map(message -> MailHost.header(message, "Message-ID"))
                            .distinct())
                    .hasSize(1);
        }
        assertThat(logs()).contains("Payara Micro").doesNotContain("@exemple.fr");
    }

    private static void askWhile(AtomicBoolean running, Set<Correspondent> promised) {
        for (int asked = 0; asked < MAILS && running.get(); asked++) {
            var somebody = Correspondent.of(new Api(server.baseUri()));
            try {
                if (somebody.asksForCode().startsWith("Sent[")) {
                    promised.add(somebody);
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static void startServer() {
        server = PayaraServer.start(settings);
        server.awaitReady(() -> {});
    }

    /** What the last servers logged. */
    private static String logs() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(home.logs())) {
            for (var file : files.filter(path -> path.getFileName().toString().startsWith("server.log"))
                    .toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
