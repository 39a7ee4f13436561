package fr.vigie.deploy.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.deploy.LaunchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    private Path folder;

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.odt"), "…");
        assertThatThrownBy(() -> Home.prepare(folder))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("thesis.odt");
        assertThat(folder).isDirectoryNotContaining("glob:**/secrets");
    }

    @Test
    void aFolderWithFilesToImportMayBecomeAHome() throws IOException {
        Files.createDirectory(folder.resolve("import"));
        assertThat(Home.prepare(folder).secrets()).isDirectory();
    }

    @Test
    void aSecondLauncherIsKeptOut() {
        Home home = Home.prepare(folder);
        HomeLock first = HomeLock.take(home);
        assertThatThrownBy(() -> HomeLock.take(home)).isInstanceOf(LaunchFailure.class);
        first.close();
        HomeLock.take(home).close();
    }

    @Test
    void erasingKeepsWhatIsToBeImportedAndFollowsNoLink() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "…");
        Home home = Home.prepare(folder.resolve("home"));
        Path imported = Files.writeString(home.imports().resolve("a.csv"), "…");
        Path data = Files.createDirectories(home.mariadb().resolve("data"));
        Files.createSymbolicLink(data.resolve("link"), folder);
        new Secrets(home).ensureDemonstration();

        home.erase(false);

        assertThat(home.mariadb()).isEmptyDirectory();
        assertThat(home.secrets()).isEmptyDirectory();
        assertThat(home.demoCredentials()).doesNotExist();
        assertThat(imported).exists();
        assertThat(outside).exists();
    }

    @Test
    void anOutsideDatabaseKeepsItsSecrets() {
        Home home = Home.prepare(folder);
        new Secrets(home).ensureKeys();
        home.erase(true);
        assertThat(home.secrets()).isNotEmptyDirectory();
    }

    @Test
    void theRunFileTellsWhereTheServerIsUntilItStops() {
        Home home = Home.prepare(folder);
        RunFile run = new RunFile(8080, 12, "jdbc:mariadb://127.0.0.1:3306/vigie", Path.of("/srv/import"));
        run.write(home);
        assertThat(RunFile.read(home)).contains(run);
        RunFile.remove(home);
        assertThat(RunFile.read(home)).isEmpty();
    }
}
