package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.vigie.deploy.LaunchFailure;
import fr.vigie.deploy.home.Secrets;
import fr.vigie.deploy.server.PayaraServer;
import fr.vigie.deploy.server.ServerSettings;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@VigieTest
class ProductionIT {

    @Test
    void a_production_server_refuses_to_start_on_a_database_with_demonstration_accounts() {
        var home = WholeSystem.freshHome(Path.of("target", "production-home"));
        new Secrets(home).ensureKeys();
        var server = PayaraServer.start(new ServerSettings(
                WholeSystem.artifacts(),
                home,
                WholeSystem.freePort(),
                WholeSystem.database(),
                "production",
                false,
                home.imports(),
                Map.of()));
        try {
            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> server.awaitReady(() -> {}))
                    .withMessageContaining("demonstration accounts");
        } finally {
            server.kill();
        }
    }
}
