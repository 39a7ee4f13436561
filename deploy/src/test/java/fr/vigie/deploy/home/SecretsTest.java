package fr.vigie.deploy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.deploy.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    private Home home;
    private Secrets secrets;

    @BeforeEach
    void prepareHome() {
        home = Home.prepare(folder.resolve("home"));
        secrets = new Secrets(home);
    }

    @Test
    void aSecretIsMadeOnce() {
        assertThat(secrets.databasePassword()).matches("[A-Za-z0-9]{32}").isEqualTo(secrets.databasePassword());
        assertThat(secrets.ensureDemonstration()).isEqualTo(secrets.ensureDemonstration());
    }

    @Test
    void theTrackingKeyIsBase64Of32Bytes() throws IOException {
        secrets.ensureKeys();
        String key = Files.readString(home.secrets().resolve("vigie.tracking.key"));
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @Test
    void demonstrationKeysAndPasswordHaveTheirForm() {
        DemoCredentials demo = secrets.ensureDemonstration();
        assertThat(demo.agentPassword()).matches("([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}");
        assertThat(demo.memberTotp()).matches("[A-Z2-7]{32}");
        assertThat(List.of(demo.operatorKey(), demo.associationKey()))
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("vigie_[A-Za-z0-9_-]{32}"));
    }

    @Test
    void theirOwnerAloneReadsThem() throws IOException {
        secrets.databasePassword();
        secrets.ensureKeys();
        secrets.ensureDemonstration();
        assertThat(permissions(home.secrets())).isEqualTo("rwx------");
        assertThat(permissions(home.demoCredentials())).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(home.secrets())) {
            assertThat(files).hasSize(8).allSatisfy(file -> assertThat(permissions(file))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void theCredentialsFileGivesBackWhatWasWritten() throws IOException {
        DemoCredentials demo = secrets.ensureDemonstration();
        assertThat(DemoCredentials.read(home)).contains(demo);
        assertThat(Files.readString(home.demoCredentials()))
                .startsWith("{\"agent\":{\"login\":\"agent.demo\",\"password\":\"")
                .contains("\"member\":{\"email\":\"membre@marche-soleil.example.com\",\"password\":\"")
                .contains("\"operator\":{\"key\":\"vigie_", "\"association\":{\"key\":\"vigie_");
        assertThat(demo.toString())
                .doesNotContain(demo.agentPassword(), demo.memberTotp(), demo.operatorKey(), demo.associationKey());
    }

    @Test
    void aHomeThatHasDemonstratedDoesNotServeInProduction() {
        secrets.refuseDemonstration();
        secrets.ensureDemonstration();
        assertThatThrownBy(secrets::refuseDemonstration).isInstanceOf(LaunchFailure.class);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
