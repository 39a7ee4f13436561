package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.deploy.client.JobClient;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.DemoCredentials;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.WholeSystem;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server of its own, killed anywhere in a run of the advice; part of the campaign alone, as each round starts a server. */
class AdviceKillCampaign {

    private static final int ROUNDS = Math.max(2, Integer.getInteger("vigie.kill.rounds", 2) / 5);
    private static final long SEED = Long.getLong("vigie.kill.seed", System.nanoTime());

    private static EmbeddedMariaDb mariaDb;
    private static DemoCredentials credentials;
    private static ServerSettings settings;
    private static PayaraServer server;

    @BeforeAll
    static void start() {
        var home = WholeSystem.freshHome(Path.of("target", "kill-advice-home"));
        var secrets = new Secrets(home);
        secrets.ensureKeys();
        credentials = secrets.ensureDemonstration();
        mariaDb = EmbeddedMariaDb.start(home);
        mariaDb.awaitReady(() -> {});
        settings = ServerSettings.demonstration(
                WholeSystem.artifacts(), home, WholeSystem.freePort(), mariaDb.address(), "killed");
        startServer();
    }

    @AfterAll
    static void stop() {
        server.stop();
        mariaDb.stop();
    }

    @Test
    void a_run_of_advice_killed_at_any_moment_and_restarted_advises_as_an_undisturbed_one() throws Exception {
        var jobs = jobs();
        done(jobs.start("demonstration-market", Map.of()));
        done(jobs.start("make-paths", Map.of("people", "2000", "until", "2026-09-30")));
        long begun = System.nanoTime();
        done(jobs.start("advise", Map.of()));
        long lasts = (System.nanoTime() - begun) / 1_000_000;
        var undisturbed = advice();
        assertThat(undisturbed).hasSizeGreaterThan(500);

        var random = new Random(SEED);
        for (int round = 1; round <= ROUNDS; round++) {
            forgetAdvice();
            var execution = jobs().start("advise", Map.of());
            long delay = random.nextLong(lasts);
            TimeUnit.MILLISECONDS.sleep(delay);
            server.kill();
            startServer();
            var restarted = new Api(server.baseUri())
                    .post(execution.getPath() + "/restart", new byte[0], "Authorization", operator());
            // One that had ended already is not restarted: it is compared all the same.
            if (restarted.status() == 202) {
                done(server.baseUri()
                        .resolve(URI.create(restarted.header("Location")).getPath()));
            }
            assertThat(advice())
                    .as("round " + round + ", killed after " + delay + " ms, seed " + SEED)
                    .isEqualTo(undisturbed);
        }
    }

    private static void done(URI execution) throws Exception {
        var end = jobs().await(execution, job -> {});
        assertThat(end.status()).as(end.error()).isEqualTo("COMPLETED");
    }

    /** What everybody is advised by the published run, and what it says of itself. */
    private static List<List<Object>> advice() {
        var database = new Database(mariaDb.address());
        var rows = new ArrayList<>(
                database.rows(
                        """
                        SELECT a.department, a.person, HEX(a.payload) FROM advice a
                          JOIN advice_pointer p ON p.run_id = a.run_id ORDER BY a.department, a.person
                        """));
        rows.addAll(
                database.rows(
                        """
                        SELECT m.name, m.part, m.value FROM advice_metric m
                          JOIN advice_pointer p ON p.run_id = m.run_id ORDER BY m.name, m.part
                        """));
        return rows;
    }

    /** All that a run leaves; what is true of the people who were made up was there before, and stays. */
    private static void forgetAdvice() {
        var database = new Database(mariaDb.address());
        for (var rows : List.of(
                "advice_pointer",
                "advice",
                "advice_part WHERE kind <> 'TRUTH'",
                "advice_metric",
                "advice_model",
                "advice_run",
                "path_spell_block")) {
            database.change("DELETE FROM " + rows);
        }
    }

    private static void startServer() {
        server = PayaraServer.start(settings);
        server.awaitReady(() -> {});
    }

    private static JobClient jobs() {
        return new JobClient(server.baseUri(), credentials.operatorKey());
    }

    private static String operator() {
        return "Bearer " + credentials.operatorKey();
    }
}
