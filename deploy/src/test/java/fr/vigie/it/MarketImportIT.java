package fr.vigie.it;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.it.support.AgentHttp;
import fr.vigie.it.support.Database;
import fr.vigie.it.support.Jobs;
import fr.vigie.it.support.VigieTest;
import fr.vigie.it.support.WholeSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The labour market's files in the running server, in the order in which a service meets them: made up, small, whole. */
@VigieTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarketImportIT {

    private static final String BMO =
            "annee,Code métier BMO,Nom métier BMO,Famille_met,Lbl_fam_met,REG,NOM_REG,Dept,NomDept,BE30,NOMBE30,met,xmet,smet\n";
    private static final String GLASS = ",Z9X99,Souffleurs,Z,Autres,84,AURA,01,Ain,8401,BOURG,";

    /** Files of the real folder and their rows, as its README counts them, those that hold no data included. */
    private static final Map<String, Integer> REAL = new LinkedHashMap<>();

    static {
        REAL.put("rome/unix_referentiel_code_rome_v347_utf8.csv", 531);
        REAL.put("rome/unix_referentiel_appellation_v347_utf8.csv", 10_990);
        REAL.put("rome/unix_rubrique_mobilite_v347_utf8.csv", 4_218);
        REAL.put("rome/fap225_rome.csv", 768);
        REAL.put("market/fap2021.csv", 341);
        REAL.put("market/bassins-communes.csv", 37_498);
        REAL.put("market/tension-rome-bassin-2020.csv", 27_053);
        REAL.put("market/bmo-2024.csv", 53_443);
        REAL.put("market/tensions-dares-2019.csv", 31_034);
        REAL.put("market/metiers-2030.json", 1_049);
        REAL.put("market/rome-naf-2021.csv", 5_071);
        REAL.put("geography/communes-points.csv", 34_888);
    }

    private final Database database = Database.underTest();

    @Test
    @Order(1)
    void a_made_up_market_serves_until_an_official_file_comes() throws IOException {
        assertThat(run("demonstration-market", Map.of())).isEqualTo("COMPLETED");
        assertThat(number("SELECT COUNT(*) FROM data_set_version WHERE demonstration AND is_current"))
                .isEqualTo(10);
        assertThat(page()).contains("Le marché du travail est inventé", "Vigie (démonstration)");

        importFile("own/metiers.csv", "code_rome,code_fiche_em,libelle_rome\nA1101,1,Soufflage\nA11,2,Trop court\n");

        assertThat(number("SELECT COUNT(*) FROM data_set_version WHERE demonstration AND is_current"))
                .isZero();
        assertThat(Files.readString(WholeSystem.home().rejects().resolve("import-market/metiers.csv.rejects.csv")))
                .contains("3,has no code of ROME in code_rome: A11");
        assertThat(page())
                .doesNotContain("Le marché du travail est inventé")
                .contains("metiers.csv", "import-market/metiers.csv.rejects.csv", "Fichiers officiels à importer");
        assertThat(run("demonstration-market", Map.of())).isEqualTo("COMPLETED");
        assertThat(number("SELECT COUNT(*) FROM data_set_version WHERE demonstration AND is_current"))
                .isZero();
    }

    @Test
    @Order(2)
    void a_newer_version_stands_beside_the_older_one_and_the_same_bytes_change_nothing() throws IOException {
        importFile("own/bmo-a.csv", "\uFEFF" + BMO + "2030" + GLASS + "30,*,*\n2030" + GLASS + "31,*,*\n");
        importFile("own/bmo-b.csv", BMO + "2031" + GLASS + "*,*,*\n");
        importFile("own/bmo-c.csv", BMO + "2029" + GLASS + "10,10,*\n");
        assertThat(current()).isEqualTo("bmo-b.csv");
        long versions = number("SELECT COUNT(*) FROM data_set_version");
        long rows = number("SELECT COUNT(*) FROM market_hiring_project");

        importFile("own/bmo-again.csv", "\uFEFF" + BMO + "2030" + GLASS + "30,*,*\n2030" + GLASS + "31,*,*\n");

        assertThat(number("SELECT COUNT(*) FROM data_set_version")).isEqualTo(versions);
        assertThat(number("SELECT COUNT(*) FROM market_hiring_project")).isEqualTo(rows);
        assertThat(current()).isEqualTo("bmo-b.csv");
        assertThat(number("SELECT p.projects FROM market_hiring_project p JOIN data_set_version v ON v.id = p.version"
                        + " WHERE v.file = 'bmo-a.csv'"))
                .isEqualTo(30);
        assertThat(number("SELECT COUNT(*) FROM market_hiring_project p JOIN data_set_version v ON v.id = p.version"
                        + " WHERE v.file = 'bmo-b.csv' AND p.projects IS NULL AND p.projects_masked"))
                .isEqualTo(1);
        assertThat(number("SELECT rejected_count FROM data_set_version WHERE file = 'bmo-a.csv'"))
                .isEqualTo(1);
    }

    @Test
    @Order(3)
    void a_folder_without_any_of_them_says_so() throws IOException {
        put("other/notes.csv", "a;b\n1;2\n");
        var run = Jobs.underTest().run("import-market", Map.of("file", "other"));
        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.error()).contains("No file that this job recognises");
        assertThat(Files.readString(WholeSystem.home().rejects().resolve("import-market/files.json")))
                .isEqualTo("[{\"file\":\"notes.csv\"}]");
    }

    @Test
    @Order(4)
    @EnabledIfEnvironmentVariable(
            named = "VIGIE_REAL_DATA",
            matches = ".+",
            disabledReason = "VIGIE_REAL_DATA names no folder")
    void the_publishers_own_files_are_read_whole_within_a_minute() throws IOException {
        var data = Path.of(System.getenv("VIGIE_REAL_DATA"));
        for (var file : REAL.keySet()) {
            var copy = WholeSystem.home().imports().resolve("official").resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(data.resolve(file), copy);
        }
        long began = System.nanoTime();
        assertThat(run("import-market", Map.of("file", "official"))).isEqualTo("COMPLETED");
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("The whole of the official files: %.1f s%n", seconds);
        assertThat(seconds).isLessThan(60);

        REAL.forEach((file, rows) -> assertThat(number(
                        "SELECT MAX(row_count) FROM data_set_version WHERE file = ?",
                        Path.of(file).getFileName().toString()))
                .as(file)
                .isEqualTo((long) rows));
        assertThat(number("SELECT SUM(row_count - rejected_count) FROM data_set_version WHERE file = 'bmo-2024.csv'"))
                .isEqualTo(number("SELECT COUNT(*) FROM market_hiring_project p"
                        + " JOIN data_set_version v ON v.id = p.version WHERE v.file = 'bmo-2024.csv'"));
        assertThat(page()).contains("tensions-dares-2019.csv", "mènent à aucun métier");

        began = System.nanoTime();
        assertThat(run("import-market", Map.of("file", "official"))).isEqualTo("COMPLETED");
        System.out.printf("Again, unchanged: %.1f s%n", (System.nanoTime() - began) / 1e9);
        assertThat(number("SELECT COUNT(*) FROM data_set_version WHERE file = 'bmo-2024.csv'"))
                .isEqualTo(1);
    }

    private long number(String sql, Object... values) {
        return database.number(sql, values);
    }

    private String current() {
        return (String) database.rows("SELECT file FROM data_set_version WHERE data_set = 'bmo' AND is_current")
                .get(0)
                .get(0);
    }

    private static String page() {
        return AgentHttp.signIn().get("/exploitation/donnees?lang=fr").text();
    }

    private static void importFile(String name, String content) throws IOException {
        put(name, content);
        assertThat(run("import-market", Map.of("file", name))).isEqualTo("COMPLETED");
    }

    private static void put(String name, String content) throws IOException {
        var file = WholeSystem.home().imports().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String run(String job, Map<String, String> parameters) {
        var run = Jobs.underTest().run(job, parameters);
        return run.error().isEmpty() ? run.status() : run.status() + ": " + run.error();
    }
}
