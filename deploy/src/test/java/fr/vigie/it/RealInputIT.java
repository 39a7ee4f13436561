package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The real files that stand beside the project, where they do: {@code VIGIE_REAL_DATA} says where. */
@VigieTest
@EnabledIfEnvironmentVariable(
        named = "VIGIE_REAL_DATA",
        matches = ".+",
        disabledReason = "VIGIE_REAL_DATA names no folder")
class RealInputIT {

    private final Api api = Api.underTest();
    private final Jobs jobs = Jobs.underTest();
    private final Path data = Path.of(System.getenv("VIGIE_REAL_DATA"));

    @Test
    void the_real_findings_are_filed_and_the_edition_counts_them_as_their_file_does() throws IOException {
        for (var file : List.of("vlop.csv", "p2b-platforms.csv")) {
            Files.copy(
                    data.resolve("platforms").resolve(file),
                    WholeSystem.home().imports().resolve(file),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(jobs.run("import-platforms", Map.of("file", file)).status())
                    .isEqualTo("COMPLETED");
        }
        var database = Database.underTest();
        assertThat(database.number(
                        "SELECT row_count FROM data_set_version WHERE file = 'vlop.csv' ORDER BY id DESC LIMIT 1"))
                .isEqualTo(26);
        assertThat(database.number("SELECT COUNT(*) FROM platform WHERE tier IS NOT NULL"))
                .isGreaterThanOrEqualTo(26);
        assertThat(database.number("SELECT row_count FROM data_set_version WHERE file = 'p2b-platforms.csv'"))
                .isEqualTo(203);

        publish();
        var before = practices();
        byte[] findings = Files.readAllBytes(data.resolve("findings/terms-findings.ndjson"));
        assertThat(api.bulk(findings).lines())
                .hasSize(2_378)
                .allSatisfy(answer -> assertThat(answer.getString("status")).isEqualTo("filed"));
        assertThat(api.bulk(findings).lines())
                .allSatisfy(answer -> assertThat(answer.getString("status")).isEqualTo("already-filed"));
        publish();

        var lines = new String(findings, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
        var added = new TreeMap<>(practices());
        before.forEach((practice, count) -> added.merge(practice, -count, Long::sum));
        added.values().removeIf(count -> count == 0);
        assertThat(added).isEqualTo(new TreeMap<>(counted(lines, "practice")));
        counted(lines, "platform").forEach((platform, count) -> assertThat(database.number(
                        "SELECT COUNT(*) FROM report r JOIN platform p ON p.id = r.platform_id WHERE p.display_name = ? AND r.channel = 'BULK'",
                        platform))
                .as(platform)
                .isEqualTo(count));
    }

    private void publish() {
        assertThat(jobs.run("nightly", Map.of("editionDate", "2032-01-01")).status())
                .isEqualTo("COMPLETED");
    }

    private Map<String, Long> practices() {
        var counts = new HashMap<String, Long>();
        api.get("/observatoire/editions/2032-01-01/by-practice.csv")
                .text()
                .lines()
                .skip(1)
                .forEach(line -> {
                    var cells = line.split(",");
                    counts.put(cells[0], Long.valueOf(cells[1]));
                });
        return counts;
    }

    private static Map<String, Long> counted(List<JsonObject> lines, String field) {
        return lines.stream().collect(Collectors.groupingBy(line -> line.getString(field), Collectors.counting()));
    }
}
