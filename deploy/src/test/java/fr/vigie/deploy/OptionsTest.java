package fr.vigie.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void nothingTypedMeansAllDefaults() {
        assertThat(Options.parse(List.of()))
                .isEqualTo(new Options(
                        Optional.empty(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void valuesFollowTheirOptionOrAnEqualsSign() {
        Options options = parse("--port 9000 --home=/srv/vigie --db-url jdbc:mariadb://db/v?a=b --import-dir in");
        assertThat(options.port()).hasValue(9000);
        assertThat(options.home()).contains(Path.of("/srv/vigie"));
        assertThat(options.databaseUrl()).contains("jdbc:mariadb://db/v?a=b");
        assertThat(options.importFolder()).contains(Path.of("in"));
    }

    @Test
    void aJobTakesItsParametersAndLeavesTheOptions() {
        Options options = parse("--port 9000 job import-platforms file=vlop.csv until=a=b --home h");
        assertThat(options.job())
                .contains(new Options.JobRequest("import-platforms", Map.of("file", "vlop.csv", "until", "a=b")));
        assertThat(options.home()).contains(Path.of("h"));
    }

    @Test
    void anImportTakesAFolder() {
        assertThat(parse("import /srv/files --home h").files()).contains(Path.of("/srv/files"));
        assertThat(parse("--home h").files()).isEmpty();
    }

    @Test
    void anAdministratorHasALoginAndPerhapsAName() {
        assertThat(parse("admin create a.martin").admin())
                .contains(new Options.AdminRequest("a.martin", Optional.empty()));
        Options options = parse("--db-url jdbc:mariadb://db/v admin create a.martin --name Alix");
        assertThat(options.admin()).contains(new Options.AdminRequest("a.martin", Optional.of("Alix")));
        assertThat(options.databaseUrl()).contains("jdbc:mariadb://db/v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prt 1",
                "import",
                "import --home h",
                "start",
                "--port",
                "--port x",
                "--port 0",
                "--port 65536",
                "--home --empty",
                "--empty=no",
                "--yes",
                "job",
                "job a=b",
                "job nightly date",
                "admin",
                "admin create",
                "admin create --name",
                "admin create é",
                "admin remove a.martin",
                "--name Alix"
            })
    void whatIsNotUnderstoodIsSaidAndEndsWithTheUsageStatus(String typed) {
        assertThatThrownBy(() -> parse(typed))
                .isInstanceOfSatisfying(
                        LaunchFailure.class, e -> assertThat(e.exitStatus()).isEqualTo(LaunchFailure.USAGE))
                .message()
                .isNotBlank();
    }

    private static Options parse(String typed) {
        return Options.parse(List.of(typed.split(" ")));
    }
}
