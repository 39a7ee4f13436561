package fr.vigie.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportedFileTest {

    @TempDir
    Path folder;

    @Test
    void whatTheServerSaysOfEachFileIsSaid() throws IOException {
        Path account = Files.writeString(
                folder.resolve("files.json"),
                """
                [{"file":"a.csv","dataSet":"bmo","rows":12,"rejected":1,"fresh":true},
                 {"file":"b.csv","dataSet":"bmo","rows":12,"rejected":1,"fresh":false},
                 {"file":"c.csv","dataSet":"platforms"},{"file":"d.csv"},{"file":"e.csv","dataSet":"bmo"}]
                """);
        var files = ImportedFile.read(account);
        assertThat(files).extracting(ImportedFile::name).containsExactly("a.csv", "b.csv", "c.csv", "d.csv", "e.csv");
        assertThat(files.stream().map(ImportedFile::sentence))
                .containsExactly(
                        Messages.text("import.taken", "bmo", 12, 1),
                        Messages.text("import.unchanged", "bmo"),
                        Messages.text("import.platforms"),
                        Messages.text("import.unknown"),
                        Messages.text("import.waiting", "bmo"));
        assertThat(files.get(2).isPlatforms()).isTrue();
        assertThat(files.stream().filter(ImportedFile::isOfMarket)).hasSize(3);
    }

    @Test
    void anAccountThatIsNotThereOrBrokenIsAProblem() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "[{");
        assertThatThrownBy(() -> ImportedFile.read(broken)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ImportedFile.read(folder.resolve("none.json"))).isInstanceOf(IOException.class);
    }
}
