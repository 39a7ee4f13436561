package fr.vigie.it;

import static com.codeborne.selenide.Condition.disappear;
import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.codeborne.selenide.Selenide;
import fr.vigie.deploy.LaunchFailure;
import fr.vigie.deploy.database.DatabaseAddress;
import fr.vigie.deploy.database.EmbeddedMariaDb;
import fr.vigie.deploy.home.Home;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import fr.vigie.it.page.SignInPage;
import fr.vigie.it.support.AdminCreation;
import fr.vigie.it.support.BrowserTest;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.WholeSystem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@BrowserTest
class ProductionIT {

    private static final String CHOSEN = "une phrase que je retiens";

    @Test
    void a_production_server_refuses_to_start_on_a_database_with_demonstration_accounts() {
        var home = WholeSystem.freshHome(Path.of("target", "production-home"));
        new Secrets(home).ensureKeys();
        var server = PayaraServer.start(settings(home, WholeSystem.freePort(), WholeSystem.database()));
        try {
            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> server.awaitReady(() -> {}))
                    .withMessageContaining("demonstration accounts");
        } finally {
            server.kill();
        }
    }

    @Test
    void the_first_administrator_of_an_empty_installation_signs_in_and_opens_accounts() {
        var home = WholeSystem.freshHome(Path.of("target", "first-home"));
        new Secrets(home).ensureKeys();
        var mariaDb = EmbeddedMariaDb.start(home);
        try {
            mariaDb.awaitReady(() -> {});
            beginProduction(home, mariaDb.address());
        } finally {
            mariaDb.stop();
        }
        // The database is started for it.
        var later = AdminCreation.run(home, Map.of(), "b.martin");
        assertThat(later.status()).as(later.output()).isZero();
        assertThat(later.password()).isNotEmpty();
        assertThat(AdminCreation.run(home, Map.of(), "B.Martin").status()).isEqualTo(1);
    }

    private static void beginProduction(Home home, DatabaseAddress address) {
        var environment = Map.of("VIGIE_DB_USER", address.user(), "VIGIE_DB_PASSWORD", address.password());
        var early = AdminCreation.run(home, environment, "a.martin", "--db-url", address.url());
        assertThat(early.status())
                .as("before there is any table: " + early.output())
                .isEqualTo(1);

        int port = WholeSystem.freePort();
        var server = PayaraServer.start(settings(home, port, address));
        try {
            server.awaitReady(() -> {});
            var database = new Database(address);
            assertThat(database.number("SELECT (SELECT COUNT(*) FROM agent) + (SELECT COUNT(*) FROM api_key)"))
                    .isZero();
            var created = AdminCreation.run(
                    home, environment, "a.martin", "--name", "Alix Martin", "--db-url", address.url());
            assertThat(created.status()).as(created.output()).isZero();
            administer("http://localhost:" + port, created.password());
            publishMadeUpRun(database);
            Selenide.open("http://localhost:" + port + "/conseil/methode");
            $("#empty").shouldBe(visible);
            $("#run").shouldNot(exist);
            $("#runs").shouldNot(exist);
            Selenide.open("http://localhost:" + port + "/conseil/methode?calcul=50");
            $("#empty").shouldBe(visible);
            assertThat(database.number("SELECT COUNT(*) FROM agent WHERE login = 'c.petit' AND NOT demonstration"))
                    .isOne();
            assertThat(
                            database.number(
                                    "SELECT COUNT(*) FROM audit_entry WHERE act = 'AGENT_CREATED' AND subject IN ('a.martin', 'c.petit')"))
                    .isEqualTo(2);
        } finally {
            server.kill();
        }
    }

    /** As a demonstration leaves it behind in a database that goes into production afterwards. */
    private static void publishMadeUpRun(Database database) {
        database.change(
                """
                INSERT INTO advice_run (id, job_instance, state, started_at, input_hash, code_version, is_synthetic)
                VALUES (50, 1, 'PUBLISHED', UTC_TIMESTAMP(6), REPEAT('0', 64), '1', TRUE)
                """);
        database.change("INSERT INTO advice_pointer (id, run_id, published_at) VALUES (1, 50, UTC_TIMESTAMP(6))");
    }

    private static void administer(String server, String oneTime) {
        Selenide.open(server + "/connexion");
        SignInPage.here().as("a.martin", oneTime);
        $(By.id("password:input")).shouldBe(visible);
        $(By.id("again:input")).shouldBe(visible).setValue(CHOSEN);
        $(By.id("password:input")).setValue(CHOSEN);
        $("#choose").click();
        $("#choose").should(disappear);
        $("#signOut").should(exist);
        Selenide.open(server + "/administration/agents");
        $(By.id("login:input")).setValue("c.petit");
        $(By.id("name:input")).setValue("Camille Petit");
        $("label[for='role-AGENT']").click();
        $("#create").click();
        $("#handed-out").shouldBe(visible).shouldHave(text("c.petit"));
    }

    private static ServerSettings settings(Home home, int port, DatabaseAddress database) {
        return new ServerSettings(
                WholeSystem.artifacts(), home, port, database, "production", false, home.imports(), Map.of());
    }
}
