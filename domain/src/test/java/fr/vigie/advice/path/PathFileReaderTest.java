package fr.vigie.advice.path;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.advice.Action;
import fr.vigie.advice.AgeBand;
import fr.vigie.advice.AuditGroup;
import fr.vigie.advice.Department;
import fr.vigie.advice.Difficulty;
import fr.vigie.advice.Diploma;
import fr.vigie.advice.Experience;
import fr.vigie.advice.Mobility;
import fr.vigie.advice.Seeker;
import fr.vigie.dataset.RejectedRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathFileReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final String PEOPLE = "IDX;DEPDE;DATMAJ;ROME;AGE;NIVFOR;EXPER;MOBIL;PERMIS;DIFFIC;SEXE;RURAL;RQTH\n";
    private static final String EVENTS = "IDX;DEPDE;DATEVT;TYPEVT;VALEVT\n";

    @TempDir
    private Path folder;

    @Test
    void a_file_is_known_by_its_header_even_behind_a_byte_order_mark() throws IOException {
        assertThat(PathFile.recognise(file(PEOPLE))).contains(PathFile.PEOPLE);
        assertThat(PathFile.recognise(file("\uFEFF" + EVENTS))).contains(PathFile.EVENTS);
        assertThat(PathFile.recognise(file("IDX;DEPDE\n"))).isEmpty();
        assertThat(PathFile.recognise(file(""))).isEmpty();
        assertThat(PathFile.recognise(folder.resolve("nowhere.csv"))).isEmpty();
    }

    @Test
    void a_person_is_read_with_what_rules_may_use_and_apart_what_only_the_audit_may() throws IOException {
        var line = read(PEOPLE + "12;2A;2025-06-30;K1304;54;3;2;4;O;1 9;F;N;O\n", PathFile.PEOPLE)
                .get(0);
        assertThat(line.department().code()).isEqualTo("2A");
        var person = line.person().orElseThrow().person(line.department(), Map.of("K1304", 7));
        assertThat(person)
                .isEqualTo(new PathPerson(
                        new Seeker(
                                12,
                                Department.of("2A").orElseThrow(),
                                7,
                                AgeBand.FROM_45,
                                Diploma.BACCALAUREATE,
                                Experience.UNDER_TWO_YEARS,
                                Mobility.COUNTRY,
                                true,
                                Difficulty.bits(EnumSet.of(Difficulty.DIGITAL, Difficulty.AGE))),
                        new AuditGroup(true, false, true)));
        assertThat(line.person().orElseThrow().knownOn()).isEqualTo(TODAY);
    }

    @Test
    void events_are_read_by_their_types_and_codes() throws IOException {
        var lines = read(
                EVENTS
                        + """
                        12;2A;2024-01-10;INS;
                        12;2A;2024-02-01;ACT;12
                        12;2A;2024-03-01;FOR;120
                        12;2A;2024-04-01;CTR;0
                        12;2A;2024-04-02;ANN;1
                        """,
                PathFile.EVENTS);
        int day = (int) LocalDate.of(2024, 1, 10).toEpochDay();
        assertThat(lines.stream().map(line -> line.event().orElseThrow()))
                .containsExactly(
                        new EventRow(12, day, 1, 0),
                        new EventRow(12, day + 22, 4, 12),
                        new EventRow(12, day + 51, 3, 120),
                        new EventRow(12, day + 82, 5, 0),
                        new EventRow(12, day + 83, 2, 1));
        assertThat(EventRow.value(PathEventType.ACTION, 12)).isEqualTo(Action.IMMERSION.ordinal());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12;2A;2025-06-30;K1304;54;3;2;4;O;1;F;N|has 12 columns instead of 13",
                "x;2A;2025-06-30;K1304;54;3;2;4;O;1;F;N;O|has an impossible IDX: x",
                "12;20;2025-06-30;K1304;54;3;2;4;O;1;F;N;O|has an unknown DEPDE: 20",
                "12;2A;30/06/2025;K1304;54;3;2;4;O;1;F;N;O|has a DATMAJ that is not a day: 30/06/2025",
                "12;2A;2025-07-01;K1304;54;3;2;4;O;1;F;N;O|has a DATMAJ before 1990-01-01 or after today: 2025-07-01",
                "12;2A;2025-06-30;K134;54;3;2;4;O;1;F;N;O|looks for something that is no ROME code: K134",
                "12;2A;2025-06-30;K1304;15;3;2;4;O;1;F;N;O|has an impossible AGE: 15",
                "12;2A;2025-06-30;K1304;54;6;2;4;O;1;F;N;O|has an impossible NIVFOR: 6",
                "12;2A;2025-06-30;K1304;54;3;0;4;O;1;F;N;O|has an impossible EXPER: 0",
                "12;2A;2025-06-30;K1304;54;3;2;4;oui;1;F;N;O|has a PERMIS that is neither O nor N: oui",
                "12;2A;2025-06-30;K1304;54;3;2;4;O;1 10;F;N;O|has an impossible DIFFIC: 10",
                "12;2A;2025-06-30;K1304;54;3;2;4;O;1;X;N;O|has a SEXE that is neither F nor H: X",
            })
    void a_person_that_cannot_be_taken_is_rejected_with_line_and_reason(String row, String reason) throws IOException {
        assertThat(read(PEOPLE + row + "\n", PathFile.PEOPLE).get(0).rejected())
                .contains(new RejectedRow(2, row, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12;2A;2024-01-10;RDV;|has an unknown TYPEVT: RDV",
                "12;2A;2024-01-10;ACT;21|has a VALEVT that ACT hasn't: 21",
                "12;2A;2024-01-10;ACT;|has a VALEVT that ACT hasn't: ",
                "12;2A;2024-01-10;ANN;6|has a VALEVT that ANN hasn't: 6",
                "12;2A;2024-01-10;INS;4|has a VALEVT that INS hasn't: 4",
                "12;2A;2024-01-10;CTR;70000|has an impossible VALEVT: 70000",
                "12;2A;1989-12-31;CTR;7|has a DATEVT before 1990-01-01 or after today: 1989-12-31",
            })
    void an_event_that_cannot_be_taken_is_rejected(String row, String reason) throws IOException {
        var rejected =
                read(EVENTS + row + "\n", PathFile.EVENTS).get(0).rejected().orElseThrow();
        assertThat(rejected.reason().strip()).isEqualTo(reason.strip());
    }

    @Test
    void whoever_goes_on_after_so_many_lines_is_given_exactly_the_rest() throws IOException {
        var text = new StringBuilder(EVENTS);
        for (int i = 0; i < 10; i++) {
            text.append(i).append(i % 3 == 0 ? ";2A;never;INS;\n" : ";2A;2024-01-10;INS;\n\n");
        }
        var all = described(text.toString(), 0);
        assertThat(all).hasSize(10);
        for (int read = 0; read <= 10; read++) {
            assertThat(described(text.toString(), read)).isEqualTo(all.subList(read, 10));
        }
    }

    private List<String> described(String text, long read) throws IOException {
        return read(text, PathFile.EVENTS, read).stream()
                .map(line -> line.rejected()
                        .map(RejectedRow::toString)
                        .orElseGet(() -> line.event().orElseThrow().toString()))
                .toList();
    }

    private List<PathLine> read(String text, PathFile kind) throws IOException {
        return read(text, kind, 0);
    }

    private List<PathLine> read(String text, PathFile kind, long read) throws IOException {
        var lines = new ArrayList<PathLine>();
        try (var reader = new PathFileReader(file(text), kind, TODAY, read)) {
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("paths.csv"), text);
    }
}
