package fr.vigie.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.reporting.practice.PracticeCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EditionContentTest {

    private static final PracticeCatalog PRACTICES = new PracticeCatalog();
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final List<CountCell> CELLS = List.of(
            new CountCell("AVIS_FAUX", "Marché", true, OCTOBER, 2),
            new CountCell("AVIS_FAUX", "=cmd()", false, NOVEMBER, 3),
            new CountCell("RESIL", "Marché", true, NOVEMBER, 1));

    @Test
    void the_tables_count_by_practice_by_month_and_for_agents_by_platform() {
        assertThat(csv("by-practice.csv"))
                .isEqualTo("practice,reports,platforms,basis\r\n"
                        + "AVIS_FAUX,5,2,\"received, not verified\"\r\n"
                        + "RESIL,1,1,\"received, not verified\"\r\n");
        assertThat(csv("by-month.csv"))
                .isEqualTo("month,reports,basis\r\n"
                        + "2026-10,2,\"received, not verified\"\r\n"
                        + "2026-11,4,\"received, not verified\"\r\n");
        assertThat(csv("by-platform.csv"))
                .isEqualTo("platform,reports,practices,register,basis\r\n"
                        + "'=cmd(),3,1,to be checked,\"received, not verified\"\r\n"
                        + "Marché,3,2,registered,\"received, not verified\"\r\n");
    }

    @Test
    void no_file_that_names_a_platform_is_public() {
        assertThat(content(CELLS).files()).allSatisfy(file -> {
            if (file.audience() == Audience.PUBLIC) {
                assertThat(new String(file.content(), StandardCharsets.UTF_8)).doesNotContain("March", "cmd");
            }
        });
    }

    @Property(tries = 100)
    void the_order_in_which_the_counts_come_does_not_change_a_byte(@ForAll long seed) {
        var shuffled = new ArrayList<>(CELLS);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(content(shuffled).files())
                .extracting(PublishedFile::sha256)
                .isEqualTo(content(CELLS).files().stream()
                        .map(PublishedFile::sha256)
                        .toList());
    }

    @Test
    void the_manifest_names_each_file_its_audience_and_hash_and_the_edition_before() {
        var files = content(CELLS).files();
        var previous = new Manifest.Previous(LocalDate.of(2026, 11, 22), 1, "abc");
        var manifest = new Manifest(
                LocalDate.of(2026, 11, 23), 2, Instant.parse("2026-11-23T02:30:00Z"), true, content(CELLS), previous);
        var text = new String(manifest.file(files).content(), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("\"edition\":\"2026-11-23\"", "\"revision\":2", "\"cutOff\":\"2026-11-23T02:30:00Z\"")
                .contains("\"reports\":6,\"practices\":2,\"platforms\":2,\"months\":2")
                .contains("\"manifestSha256\":\"abc\"")
                .contains("\"name\":\"by-platform.csv\",\"audience\":\"agents\"");
        files.forEach(file -> assertThat(text).contains(file.sha256()));
    }

    @Test
    void an_edition_without_reports_has_its_tables_all_the_same() {
        assertThat(content(List.of()).files()).hasSize(6);
    }

    @Test
    void months_begin_at_midnight_in_paris_and_end_at_the_cut_off() {
        var cutOff = Instant.parse("2026-11-23T02:30:00Z");
        assertThat(ParisMonth.of(OCTOBER, cutOff))
                .isEqualTo(new ParisMonth(
                        OCTOBER, Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-31T23:00:00Z")));
        assertThat(ParisMonth.of(NOVEMBER, cutOff).until()).isEqualTo(cutOff);
        assertThat(ParisMonth.at(Instant.parse("2026-10-31T23:30:00Z"))).isEqualTo(NOVEMBER);
    }

    private static EditionContent content(List<CountCell> cells) {
        return new EditionContent(cells, PRACTICES);
    }

    private static String csv(String name) {
        return content(CELLS).files().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
