package fr.vigie.deploy.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    private static final String INFO = "[2026-01-01T00:00:00.000+0000] [] [INFO] [] [core] Loading";
    private static final String SEVERE = "[2026-01-01T00:00:01.000+0000] [] [SEVERE] [AS-1] [core] ";

    @Test
    void theRootCauseOfTheFirstSevereRecordDecides() {
        assertThat(ServerLog.decisive(List.of(
                        INFO,
                        SEVERE + "[[",
                        "  Exception while loading the app",
                        "java.lang.IllegalStateException: outer",
                        "\tat a.B.c(B.java:1)",
                        "Caused by: java.lang.RuntimeException: middle",
                        "Caused by: java.sql.SQLException: Access denied",
                        "\t... 3 more",
                        "]]",
                        SEVERE + "[[",
                        "Caused by: something later",
                        "]]")))
                .isEqualTo("java.sql.SQLException: Access denied");
    }

    @Test
    void aSevereRecordWithoutTraceSpeaksForItself() {
        assertThat(ServerLog.decisive(List.of(INFO, SEVERE + "Port 8080 is taken", INFO)))
                .isEqualTo("Port 8080 is taken");
        assertThat(ServerLog.decisive(List.of(SEVERE + "[[", "  Two", "lines]]")))
                .isEqualTo("Two");
    }

    @Test
    void withoutSevereRecordTheLastLineMustDo() {
        assertThat(ServerLog.decisive(List.of("Error: Unable to access jarfile", "")))
                .isEqualTo("Error: Unable to access jarfile");
        assertThat(ServerLog.decisive(List.of())).isEqualTo("…");
    }

    @Test
    void theLastStartsKeepTheirLogs(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("server.log");
        ServerLog log = new ServerLog(file);
        for (int start = 1; start <= 6; start++) {
            log.rotate();
            Files.writeString(file, String.valueOf(start));
        }
        assertThat(folder).isDirectoryContaining("glob:**/server.log.3").isDirectoryNotContaining("glob:**/*.4");
        assertThat(folder.resolve("server.log.1")).hasContent("5");
    }
}
