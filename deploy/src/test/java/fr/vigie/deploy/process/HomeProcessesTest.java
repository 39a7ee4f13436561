package fr.vigie.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.deploy.home.Home;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeProcessesTest {

    @TempDir
    private Path folder;

    private Home home;
    private HomeProcesses processes;

    @BeforeEach
    void prepareHome() {
        home = Home.prepare(folder.resolve("home"));
        processes = new HomeProcesses(home);
    }

    @Test
    void theyAreKnownByTheFoldersThatTheyWorkIn() {
        assertThat(processes.isDatabase(List.of("mariadbd", "--datadir=" + home.mariadb() + "/data")))
                .isTrue();
        assertThat(processes.isServer(List.of("java", "--rootdir", home.payara() + "/node")))
                .isTrue();
    }

    @Test
    void thoseOfAnotherHomeAreNotOurs() {
        assertThat(processes.isDatabase(List.of("mariadbd", "--datadir=" + home.root() + "2/mariadb/data")))
                .isFalse();
        assertThat(processes.isServer(List.of("java", "--rootdir", home.root() + "2/payara/node")))
                .isFalse();
        assertThat(processes.isServer(List.of("less", home.payara() + "/node", "--rootdir")))
                .isFalse();
    }

    @Test
    void theyAreEnded() {
        ChildProcess orphan = ChildProcess.start(
                List.of("/bin/sh", "-c", "while sleep 1; do :; done", "--datadir=" + home.mariadb() + "/data"),
                Map.of(),
                folder,
                home.logs().resolve("orphan.log"));

        assertThat(processes.end()).isEqualTo(1);

        assertThat(orphan.ended(Duration.ofSeconds(5))).isTrue();
        assertThat(processes.end()).isZero();
    }
}
