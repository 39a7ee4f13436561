package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import fr.vigie.it.support.Api;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Filings;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.VigieTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@VigieTest
class NightlyIT {

    private static final List<String> PUBLIC_FILES =
            List.of("by-practice.csv", "by-practice.json", "by-month.csv", "by-month.json");

    private final Api api = Api.underTest();
    private final Jobs jobs = Jobs.underTest();

    @Test
    void the_edition_counts_what_was_received_before_the_cut_off() {
        api.file(UUID.randomUUID(), Filings.sound().add("practice", "CONTREF").build());
        var cutOff = now();
        api.file(UUID.randomUUID(), Filings.sound().add("practice", "CONTREF").build());

        publish("2031-01-01", cutOff);

        var expected = Database.underTest()
                .number(
                        "SELECT COUNT(*) FROM report WHERE practice = 'CONTREF' AND filed_at < ?",
                        cutOff.toString().replace("Z", "").replace('T', ' '));
        assertThat(api.get("/observatoire/editions/2031-01-01/by-practice.csv")
                        .text()
                        .lines())
                .startsWith("practice,reports,platforms,basis")
                .anyMatch(line -> line.startsWith("CONTREF," + expected + ","));
    }

    @Test
    void the_manifest_gives_the_hash_of_each_file_as_it_is_served() {
        api.file(UUID.randomUUID(), Filings.sound().build());
        publish("2031-01-02", now());

        var manifest =
                api.get("/observatoire/editions/2031-01-02/manifest.json").object();
        assertThat(manifest.getString("edition")).isEqualTo("2031-01-02");
        assertThat(manifest.getJsonObject("heading").getString("fr")).contains("non vérifiés");
        for (var file : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
            if ("public".equals(file.getString("audience"))) {
                var served = api.get("/observatoire/editions/2031-01-02/" + file.getString("name"));
                assertThat(Hashing.sha256().hashBytes(served.response().body()).toString())
                        .isEqualTo(file.getString("sha256"));
            }
        }
    }

    @Test
    void no_platform_is_named_in_public() {
        var platform = "Nommée " + UUID.randomUUID();
        api.file(UUID.randomUUID(), Filings.on(platform).build());
        publish("2031-01-03", now());

        PUBLIC_FILES.forEach(file -> assertThat(
                        api.get("/observatoire/editions/2031-01-03/" + file).text())
                .doesNotContain(platform));
        assertThat(api.get("/observatoire/editions/2031-01-03/").text()).doesNotContain(platform);
        assertThat(api.get("/observatoire/editions/2031-01-03/by-platform.csv").status())
                .isEqualTo(403);
        assertThat(api.get("/observatoire/editions/2031-01-03/by-platform.json").status())
                .isEqualTo(403);
        assertThat(api.get("/observatoire/editions/2031-01-03/by-platform.csv", "Authorization", Api.operator())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_same_data_give_the_same_bytes_and_a_second_run_is_the_next_revision() {
        api.file(UUID.randomUUID(), Filings.sound().build());
        var cutOff = now();
        publish("2031-01-04", cutOff);
        var first = PUBLIC_FILES.stream().map(this::fourth).toList();
        publish("2031-01-04", cutOff);

        assertThat(PUBLIC_FILES.stream().map(this::fourth)).isEqualTo(first);
        assertThat(manifest("/observatoire/editions/2031-01-04/").getInt("revision"))
                .isEqualTo(2);
        var earlier = manifest("/observatoire/editions/2031-01-04/revisions/1/");
        assertThat(earlier.getInt("revision")).isEqualTo(1);
        assertThat(manifest("/observatoire/editions/2031-01-04/")
                        .getJsonObject("previous")
                        .getInt("revision"))
                .isEqualTo(1);
    }

    @Test
    void what_was_never_published_is_not_found() {
        assertThat(api.get("/observatoire/editions/1999-01-01/manifest.json").status())
                .isEqualTo(404);
        assertThat(api.get("/observatoire/editions/1999-13-41/manifest.json").status())
                .isEqualTo(404);
        assertThat(api.get("/observatoire/editions/1999-01-01/").status()).isEqualTo(404);
        assertThat(api.get("/observatoire/editions/2031-01-01/revisions/99/manifest.json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void starts_at_the_same_time_run_once() {
        var body = Json.createObjectBuilder().add("editionDate", "2031-01-05").build();
        var executions = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> api.post("/api/v1/jobs/nightly", body, "Authorization", Api.operator()))
                .toList();
        assertThat(executions).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(202));
        jobs.run("nightly", Map.of("editionDate", "2031-01-06"));

        var distinct = executions.stream()
                .map(answer -> answer.object().getInt("execution"))
                .distinct()
                .count();
        assertThat(manifest("/observatoire/editions/2031-01-05/").getInt("revision"))
                .isEqualTo((int) distinct);
    }

    @Test
    void parameters_that_cannot_be_are_refused() {
        assertThat(start("{\"editionDate\":\"demain\"}")).isEqualTo(422);
        assertThat(start("{\"cutOff\":\"2999-01-01T00:00:00Z\"}")).isEqualTo(422);
        assertThat(start("{\"autre\":\"1\"}")).isEqualTo(422);
        assertThat(start("{")).isEqualTo(400);
    }

    @Test
    void only_an_operators_key_reaches_the_jobs() {
        assertThat(api.get("/api/v1/jobs").status()).isEqualTo(401);
        assertThat(api.get("/api/v1/jobs", "Authorization", Api.association()).status())
                .isEqualTo(403);
        assertThat(api.get("/api/v1/jobs", "Authorization", Api.operator()).status())
                .isEqualTo(200);
        assertThat(api.post("/api/v1/jobs/nope", new byte[0], "Authorization", Api.operator())
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/jobs/executions/999999", "Authorization", Api.operator())
                        .status())
                .isEqualTo(404);
    }

    private int start(String parameters) {
        return api.post(
                        "/api/v1/jobs/nightly",
                        parameters.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "Authorization",
                        Api.operator())
                .status();
    }

    private void publish(String date, Instant cutOff) {
        var run = jobs.run("nightly", Map.of("editionDate", date, "cutOff", cutOff.toString()));
        assertThat(run.status()).isEqualTo("COMPLETED");
    }

    private String fourth(String file) {
        return api.get("/observatoire/editions/2031-01-04/" + file).text();
    }

    private JsonObject manifest(String edition) {
        return api.get(edition + "manifest.json").object();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
