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
import java.nio.file.Files;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@VigieTest
class PlatformImportIT {

    private static final String P2B =
            """
            name;hosts;published_terms
            Marché Exact;www.marche-exact.fr boutique.marche-exact.fr;Terms of Service|Complaints Policy
            Sans Adresse;;Terms of Service
            ;orphelin.fr;Terms of Service
            Mauvais Hôte;pas un hôte..fr;Terms of Service
            Voisin;www.marche-exact.fr;Terms of Service
            Trop Court;seul.fr
            """;

    private static final String VERY_LARGE =
            """
            name;type;designated;note
            Géante;VLOP;2024-02-17;withdrawn; then named again
            Bancale;VLOX;2024-02-17;
            Sans Jour;VLOP;hier;
            """;

    private final Database database = Database.underTest();

    @Test
    void the_official_files_are_read_as_they_are_and_what_is_refused_is_listed_with_line_and_reason()
            throws IOException {
        importFile("p2b.csv", P2B);
        importFile("vlop.csv", VERY_LARGE);

        assertThat(
                        database.number(
                                "SELECT COUNT(*) FROM platform WHERE display_name IN ('Marché Exact', 'Sans Adresse', 'Voisin', 'Géante')"))
                .isEqualTo(4);
        assertThat(
                        database.number(
                                "SELECT COUNT(*) FROM platform WHERE display_name IN ('Mauvais Hôte', 'Trop Court', 'Bancale', 'Sans Jour')"))
                .isZero();
        assertThat(rejects("p2b.csv"))
                .contains("4,has no name")
                .contains("5,has a host that is none")
                .contains("6,host already belongs to Marché Exact; the row was taken without it")
                .contains("7,has 2 columns instead of 3");
        assertThat(rejects("vlop.csv"))
                .contains("2,its last column holds the separator; the row was taken")
                .contains("3,has an unknown type: VLOX")
                .contains("4,has a date of designation that is not a day: hier");
    }

    @Test
    void an_official_file_takes_its_host_back_from_a_platform_that_somebody_only_reported() throws IOException {
        var filing = Json.createObjectBuilder()
                .add("practice", "CGU")
                .add("address", "https://rapportee.fr/conditions")
                .add("text", "Conditions changées.");
        Api.underTest().file(UUID.randomUUID(), filing.build());
        importFile("owner.csv", "name;hosts;published_terms\nRapportée;www.rapportee.fr;Terms of Service\n");
        assertThat(
                        database.number(
                                "SELECT COUNT(*) FROM platform_host h JOIN platform p ON p.id = h.platform_id WHERE h.host = 'rapportee.fr' AND p.display_name = 'Rapportée'"))
                .isEqualTo(1);
    }

    @Test
    void a_second_import_changes_nothing_but_the_date_of_its_reading() throws IOException {
        importFile("p2b.csv", P2B);
        long platforms = database.number("SELECT COUNT(*) FROM platform");
        long hosts = database.number("SELECT COUNT(*) FROM platform_host");
        long versions = database.number("SELECT COUNT(*) FROM data_set_version");
        importFile("p2b.csv", P2B);

        assertThat(database.number("SELECT COUNT(*) FROM platform")).isEqualTo(platforms);
        assertThat(database.number("SELECT COUNT(*) FROM platform_host")).isEqualTo(hosts);
        assertThat(database.number("SELECT COUNT(*) FROM data_set_version")).isEqualTo(versions);
        assertThat(database.number("SELECT row_count FROM data_set_version WHERE file = 'p2b.csv'"))
                .isEqualTo(6);
    }

    @Test
    void a_subdomain_finds_its_platform_and_the_nearest_claim_wins() throws IOException {
        importFile("p2b.csv", P2B);
        var found = Api.underTest()
                .get("/api/v1/platforms?q=https://aide.boutique.marche-exact.fr/x")
                .structure()
                .asJsonArray();
        assertThat(found.getJsonObject(0).getString("name")).isEqualTo("Marché Exact");
        var google = Api.underTest()
                .get("/api/v1/platforms?q=https://maps.google.com/x")
                .structure()
                .asJsonArray();
        assertThat(google.getValuesAs(JsonObject.class).get(0).getString("name"))
                .isEqualTo("Google Maps");
    }

    @Test
    void nothing_outside_the_import_folder_is_read() {
        for (var name : new String[] {"../secrets/vigie.tracking.key", "/etc/passwd", "nowhere.csv"}) {
            var run = Jobs.underTest().run("import-platforms", Map.of("file", name));
            assertThat(run.status()).isEqualTo("FAILED");
            assertThat(run.error()).contains("No such file in the import folder");
        }
    }

    private static void importFile(String name, String content) throws IOException {
        Files.writeString(WholeSystem.home().imports().resolve(name), content);
        assertThat(Jobs.underTest()
                        .run("import-platforms", Map.of("file", name))
                        .status())
                .isEqualTo("COMPLETED");
    }

    private static String rejects(String name) throws IOException {
        return Files.readString(WholeSystem.home().rejects().resolve("import-platforms/" + name + ".rejects.csv"));
    }
}
