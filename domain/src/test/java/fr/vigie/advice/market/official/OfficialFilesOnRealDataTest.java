package fr.vigie.advice.market.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.MoreFiles;
import fr.vigie.dataset.RejectedRow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The publishers' own files: each is recognised, and has as many rows as whoever fetched them counted. */
@EnabledIfEnvironmentVariable(
        named = "VIGIE_REAL_DATA",
        matches = ".+",
        disabledReason = "VIGIE_REAL_DATA names no folder")
class OfficialFilesOnRealDataTest {

    private final Path data = Path.of(System.getenv("VIGIE_REAL_DATA"));

    @ParameterizedTest
    @CsvSource({
        "rome/unix_referentiel_code_rome_v347_utf8.csv, OCCUPATIONS, 531, 0,",
        "rome/unix_referentiel_appellation_v347_utf8.csv, JOB_TITLES, 10990, 0,",
        "rome/unix_rubrique_mobilite_v347_utf8.csv, MOVES, 4218, 0,",
        "rome/fap225_rome.csv, FAMILY_ROME, 768, 3,",
        "market/fap2021.csv, FAMILIES_2021, 341, 0, 2021-12-31",
        "market/bassins-communes.csv, COMMUNE_AREAS, 37498, 0,",
        "geography/communes-points.csv, COMMUNE_POINTS, 34888, 0, 2025-12-31",
        "market/tension-rome-bassin-2020.csv, ROME_AREA, 27053, 0, 2020-12-31",
        "market/bmo-2024.csv, HIRING_PROJECTS, 53443, 0, 2024-12-31",
        "market/tensions-dares-2019.csv, TENSION, 31034, 0, 2019-12-31",
        "market/metiers-2030.json, OUTLOOK, 1049, 0, 2019-12-31",
        "market/rome-naf-2021.csv, INDUSTRIES, 5071, 0, 2021-12-31"
    })
    void each_file_is_recognised_and_read_whole(
            String name, OfficialFile file, int rows, int rejected, LocalDate figures) throws IOException {
        var path = data.resolve(name);
        assertThat(OfficialReader.recognise(path)).contains(file);

        var taken = new AtomicInteger();
        var content = OfficialReader.read(
                file,
                path.getFileName().toString(),
                MoreFiles.asByteSource(path),
                (line, values) -> taken.incrementAndGet());

        assertThat(content.rejected().stream().map(RejectedRow::reason)).hasSize(rejected);
        assertThat(content.rows()).isEqualTo(rows);
        assertThat(taken).hasValue(rows - rejected);
        assertThat(content.figures()).isEqualTo(figures);
    }
}
