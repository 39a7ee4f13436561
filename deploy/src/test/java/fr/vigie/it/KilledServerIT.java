package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.deploy.client.JobClient;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Eventually;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.InterruptedVisitor;
import fr.vigie.it.support.WholeSystem;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of its own, killed as a power cut would: what it had acknowledged is there, and nothing is there twice. */
class KilledServerIT {

    private static final int ROUNDS = Integer.getInteger("vigie.kill.rounds", 2);
    private static final int CLIENTS = 2;
    private static final long SEED = Long.getLong("vigie.kill.seed", System.nanoTime());

    /** The first filings of a server that has just started take their time. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Home home;
    private static EmbeddedMariaDb mariaDb;
    private static DemoCredentials credentials;
    private static ServerSettings settings;
    private static PayaraServer server;

    @BeforeAll
    static void start() {
        home = WholeSystem.freshHome(Path.of("target", "kill-home"));
        var secrets = new Secrets(home);
        secrets.ensureKeys();
        credentials = secrets.ensureDemonstration();
        mariaDb = EmbeddedMariaDb.start(home);
        mariaDb.awaitReady(() -> {});
        settings = ServerSettings.demonstration(
                        WholeSystem.artifacts(), home, WholeSystem.freePort(), mariaDb.address(), "killed")
                .with("vigie.limit.draft.host", "off")
                .with("vigie.limit.filing.host", "off")
                .with("vigie.limit.filing.network", "off")
                .with("vigie.limit.upload.host", "off");
        startServer();
    }

    @AfterAll
    static void stop() {
        server.stop();
        mariaDb.stop();
    }

    @Test
    void what_was_acknowledged_to_programs_and_to_people_with_files_is_there_once_after_each_kill()
            throws InterruptedException {
        var random = new Random(SEED);
        var receipts = new ConcurrentHashMap<UUID, String>();
        var sent = ConcurrentHashMap.<UUID>newKeySet();
        var visitors = ConcurrentHashMap.<InterruptedVisitor>newKeySet();
        for (int round = 0; round < ROUNDS; round++) {
            var running = new AtomicBoolean(true);
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(CompletableFuture.runAsync(() -> fileWhile(running, sent, receipts)));
                clients.add(CompletableFuture.runAsync(() -> visitWhile(running, visitors)));
            }
            int before = receipts.size();
            Eventually.holds(PATIENCE, "a filing is acknowledged", () -> receipts.size() > before);
            Eventually.holds(PATIENCE, "somebody has added a file", () -> visitors.stream()
                    .anyMatch(v -> v.reference() == null && v.acknowledgedFiles() > 0));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(2_000));
            server.kill();
            running.set(false);
            clients.forEach(CompletableFuture::join);
            startServer();
        }

        assertThat(receipts).as("seed " + SEED).hasSizeGreaterThan(ROUNDS);
        assertThat(visitors).as("seed " + SEED).hasSizeGreaterThan(ROUNDS);
        assertFiledOnce(sent, receipts);
        visitors.forEach(KilledServerIT::assertGoesOn);
        assertNothingIsHalf();
    }

    private static void assertFiledOnce(Set<UUID> sent, Map<UUID, String> receipts) {
        var api = new Api(server.baseUri());
        receipts.forEach((key, receipt) -> assertThat(filed(api, key).text()).isEqualTo(receipt));
        sent.forEach(key -> assertThat(filed(api, key).status()).isEqualTo(201));
        assertThat(new Database(mariaDb.address()).number("SELECT COUNT(*) FROM report WHERE title = 'Coupure'"))
                .isEqualTo(sent.size());
    }

    private static void assertGoesOn(InterruptedVisitor visitor) {
        var database = new Database(mariaDb.address());
        var earlier = visitor.reference();
        assertThat(visitor.on(new Api(server.baseUri())).file()).isTrue();
        assertThat(earlier == null || earlier.equals(visitor.reference())).isTrue();
        assertThat(database.number("SELECT COUNT(*) FROM report WHERE narrative = ?", visitor.story()))
                .as(visitor.story())
                .isEqualTo(1);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM evidence e JOIN report r ON r.id = e.report_id"
                                + " WHERE r.narrative = ? AND e.state <> 'RECEIVING'",
                        visitor.story()))
                .as("files of " + visitor.story())
                .isGreaterThanOrEqualTo(visitor.acknowledgedFiles());
    }

    private static void assertNothingIsHalf() {
        var database = new Database(mariaDb.address());
        assertThat(
                        database.number(
                                "SELECT COUNT(*) FROM report r WHERE NOT EXISTS (SELECT 1 FROM report_event e WHERE e.report_id = r.id)"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM evidence_chunk c"
                        + " WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.id = c.evidence_id)"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM evidence e WHERE e.report_id IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM filing_draft d WHERE d.id = e.draft_id)"))
                .isZero();
    }

    private static void visitWhile(AtomicBoolean running, Set<InterruptedVisitor> visitors) {
        while (running.get()) {
            var visitor = new InterruptedVisitor(new Api(server.baseUri()));
            visitors.add(visitor);
            if (!visitor.file()) {
                return;
            }
        }
    }

    @Test
    void a_night_killed_while_it_publishes_and_restarted_gives_the_bytes_of_an_undisturbed_one() throws Exception {
        var api = new Api(server.baseUri());
        for (var practice : List.of("AVIS_FAUX", "RESIL", "RESIL", "CGU")) {
            api.file(
                    UUID.randomUUID(), Filings.sound().add("practice", practice).build());
        }
        var parameters = Map.of(
                "editionDate",
                "2031-06-01",
                "cutOff",
                Instant.now().truncatedTo(ChronoUnit.MICROS).toString());
        var jobs = jobs();
        assertThat(jobs.await(jobs.start("nightly", parameters), execution -> {})
                        .status())
                .isEqualTo("COMPLETED");
        var undisturbed = edition();
        forget();

        URI execution;
        try (var blocker = blockPublishing()) {
            assertThat(blocker.isValid(1)).isTrue();
            execution = jobs.start("nightly", parameters);
            awaitStep(execution, "publish");
            server.kill();
        }
        startServer();
        // Another run publishes meanwhile: what the interrupted one counted must still be there for it.
        assertThat(jobs().await(jobs().start("nightly", Map.of("editionDate", "2031-06-02")), e -> {})
                        .status())
                .isEqualTo("COMPLETED");
        forget();
        var interrupted = new Api(server.baseUri()).get(execution.getPath(), "Authorization", operator());
        assertThat(interrupted.object().getString("status")).isEqualTo("INTERRUPTED");
        assertThat(new Api(server.baseUri())
                        .get("/observatoire/editions/2031-06-01/manifest.json")
                        .status())
                .isEqualTo(404);

        var restarted = new Api(server.baseUri())
                .post(execution.getPath() + "/restart", new byte[0], "Authorization", operator());
        assertThat(restarted.status()).isEqualTo(202);
        jobs = jobs();
        var outcome = jobs.await(
                server.baseUri()
                        .resolve(URI.create(restarted.header("Location")).getPath()),
                e -> {});
        assertThat(outcome.status()).isEqualTo("COMPLETED");
        assertThat(edition()).isEqualTo(undisturbed);
        assertThat(new Api(server.baseUri())
                        .post(execution.getPath() + "/restart", new byte[0], "Authorization", operator())
                        .status())
                .isEqualTo(409);
    }

    private static void startServer() {
        server = PayaraServer.start(settings);
        server.awaitReady(() -> {});
    }

    private static void fileWhile(AtomicBoolean running, Set<UUID> sent, Map<UUID, String> receipts) {
        var api = new Api(server.baseUri());
        while (running.get()) {
            var key = UUID.randomUUID();
            sent.add(key);
            try {
                var answer = filed(api, key);
                if (answer.status() == 201) {
                    receipts.put(key, answer.text());
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    /** The same body for the same key, so that sending it again is sending it again. */
    private static Api.Answer filed(Api api, UUID key) {
        return api.file(
                key,
                Filings.on("Coupure")
                        .add("title", "Coupure")
                        .add("text", key.toString())
                        .build());
    }

    private static Map<String, String> edition() {
        var api = new Api(server.baseUri());
        var files = new HashMap<String, String>();
        for (var file :
                List.of("manifest.json", "by-practice.csv", "by-practice.json", "by-month.csv", "by-month.json")) {
            var answer = api.get("/observatoire/editions/2031-06-01/" + file);
            assertThat(answer.status()).isEqualTo(200);
            files.put(file, answer.text());
        }
        return files;
    }

    private static void forget() {
        var database = new Database(mariaDb.address());
        database.change("DELETE FROM edition_file");
        database.change("DELETE FROM edition");
    }

    /** Holds the table that publishing writes last, so that the kill strikes in the middle, not before or after. */
    private static Connection blockPublishing() throws SQLException {
        var connection = mariaDb.address().connect();
        try (var statement = connection.createStatement()) {
            statement.execute("LOCK TABLES edition_file WRITE");
        }
        return connection;
    }

    private static void awaitStep(URI execution, String step) throws Exception {
        var poll = Executors.newSingleThreadScheduledExecutor();
        var reached = new CompletableFuture<Void>();
        try {
            poll.scheduleWithFixedDelay(
                    () -> {
                        var run = new Api(server.baseUri())
                                .get(execution.getPath(), "Authorization", operator())
                                .object();
                        if (run.getJsonArray("steps").toString().contains("\"name\":\"" + step + "\"")) {
                            reached.complete(null);
                        }
                    },
                    0,
                    50,
                    TimeUnit.MILLISECONDS);
            reached.get(30, TimeUnit.SECONDS);
        } finally {
            poll.shutdownNow();
        }
    }

    private static JobClient jobs() {
        return new JobClient(server.baseUri(), credentials.operatorKey());
    }

    private static String operator() {
        return "Bearer " + credentials.operatorKey();
    }
}
