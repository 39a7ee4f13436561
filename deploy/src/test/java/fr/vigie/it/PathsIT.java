package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.Department;
import fr.vigie.advice.Occupations;
import fr.vigie.advice.Rome;
import fr.vigie.advice.path.KeptPaths;
import fr.vigie.advice.path.Spell;
import fr.vigie.advice.path.SpellEnd;
import fr.vigie.deploy.client.JobClient;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@VigieTest
class PathsIT {

    private static final Department MAYOTTE = Department.of("976").orElseThrow();
    private static final Department GUYANE = Department.of("973").orElseThrow();
    private static final Occupations OCCUPATIONS = new Occupations(List.of(new Rome("A1203"), new Rome("K1304")));

    private static final String PEOPLE =
            """
            IDX;DEPDE;DATMAJ;ROME;AGE;NIVFOR;EXPER;MOBIL;PERMIS;DIFFIC;SEXE;RURAL;RQTH
            1;976;2024-12-31;K1304;24;1;1;2;N;1 7;F;O;N
            2;976;2024-12-31;A1203;51;3;4;4;O;;H;N;N
            3;976;2024-12-31;D9999;51;3;4;4;O;;H;N;N
            4;976;2024-12-31;K1304;8;3;4;4;O;;H;N;N
            """;

    private static final String EVENTS =
            """
            IDX;DEPDE;DATEVT;TYPEVT;VALEVT
            1;976;2024-01-10;INS;
            1;976;2024-03-01;ACT;12
            1;976;2024-06-15;CTR;0
            2;976;2023-12-10;CTR;5
            2;976;2024-11-01;INS;
            2;976;2024-12-10;CTR;5
            2;976;2024-12-31;FOR;30
            3;976;2024-05-01;INS;
            2;976;demain;INS;
            """;

    private final Database database = Database.underTest();

    @Test
    void imported_people_are_read_back_as_spells_and_another_import_changes_nothing() throws IOException {
        importFile("paths-people.csv", PEOPLE);
        importFile("paths-events.csv", EVENTS);

        var state = KeptPaths.state(MAYOTTE);
        assertThat(state.people()).isEqualTo(3);
        assertThat(state.events()).isEqualTo(8);
        assertThat(state.horizon()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(state.synthetic()).isFalse();
        assertThat(rejects("paths-people.csv"))
                .contains("5,has an impossible AGE: 8,")
                .hasLineCount(2);
        assertThat(rejects("paths-events.csv")).contains("10,has a DATEVT that is not a day: demain,");

        var spells =
                KeptPaths.spells(MAYOTTE, OCCUPATIONS, (int) state.horizon().toEpochDay());
        assertThat(spells).as("but for the occupation that nobody knows").hasSize(2);
        assertThat(spells).extracting(Spell::end).containsExactly(SpellEnd.LASTING_JOB, SpellEnd.ONGOING);
        assertThat(spells).extracting(Spell::months).containsExactly(6, 2);
        assertThat(spells.get(0).starts().of(Action.IMMERSION)).isEqualTo(1);
        assertThat(spells.get(0).group().woman()).isTrue();
        assertThat(spells.get(1).priorContracts()).isEqualTo(1);
        assertThat(spells.get(1).shortContracts()).isEqualTo(0b10);

        importFile("paths-events.csv", EVENTS);
        importFile("paths-people.csv", PEOPLE);
        assertThat(KeptPaths.state(MAYOTTE)).as("stamp and all").isEqualTo(state);
        assertThat(database.number("SELECT row_count FROM data_set_version WHERE file = 'paths-events.csv'"))
                .isEqualTo(9);

        importFile("paths-later.csv", PEOPLE.replace("2024-12-31;K1304;24", "2025-01-31;K1304;25"));
        assertThat(KeptPaths.state(MAYOTTE).stamp()).isGreaterThan(state.stamp());
        assertThat(database.number("SELECT age FROM path_person WHERE department = ? AND person = 1", MAYOTTE.index()))
                .isEqualTo(2);
    }

    @Test
    void an_import_that_was_stopped_goes_on_where_it_was() throws IOException, InterruptedException {
        int lines = 60_000;
        var text = new StringBuilder("IDX;DEPDE;DATEVT;TYPEVT;VALEVT\n");
        for (int i = 0; i < lines; i++) {
            text.append(i).append(i % 1_000 == 999 ? ";973;2024-02-30;INS;\n" : ";973;2024-02-28;INS;\n");
        }
        Files.writeString(WholeSystem.home().imports().resolve("paths-many.csv"), text);
        var operator = "Bearer " + WholeSystem.credentials().operatorKey();
        var jobs = new JobClient(WholeSystem.base(), WholeSystem.credentials().operatorKey());
        var execution = jobs.start("import-paths", Map.of("file", "paths-many.csv"));
        while (KeptPaths.state(GUYANE).events() == 0) {
            Thread.sleep(5);
        }
        Api.underTest().post(execution.getPath() + "/stop", new byte[0], "Authorization", operator);
        var stopped = jobs.await(execution, state -> {});
        assertThat(stopped.status()).isEqualTo("STOPPED");
        assertThat(KeptPaths.state(GUYANE).events()).isLessThan(lines);

        var restarted = Api.underTest().post(execution.getPath() + "/restart", new byte[0], "Authorization", operator);
        var again = jobs.await(
                execution.resolve(URI.create(restarted.header("Location")).getPath()), state -> {});
        assertThat(again.status()).isEqualTo("COMPLETED");
        assertThat(KeptPaths.state(GUYANE).events()).isEqualTo(lines - 60);
        assertThat(rejects("paths-many.csv")).hasLineCount(61);
        assertThat(database.number("SELECT rejected_count FROM data_set_version WHERE file = 'paths-many.csv'"))
                .isEqualTo(60);
    }

    private static void importFile(String name, String content) throws IOException {
        Files.writeString(WholeSystem.home().imports().resolve(name), content);
        assertThat(Jobs.underTest().run("import-paths", Map.of("file", name)).status())
                .isEqualTo("COMPLETED");
    }

    private static String rejects(String name) throws IOException {
        return Files.readString(WholeSystem.home().rejects().resolve("import-paths/" + name + ".rejects.csv"));
    }
}
