package fr.vigie.advice.market.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.io.ByteSource;
import fr.vigie.advice.market.official.OfficialReader.Content;
import fr.vigie.dataset.RejectedRow;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What publishers do with separators, marks, quotes and missing values, on small files of our own in their forms. */
class OfficialFilesTest {

    private static final String BMO =
            "annee,Code métier BMO,Nom métier BMO,Famille_met,Lbl_fam_met,REG,NOM_REG,Dept,NomDept,BE31,NOMBE31,met,xmet,smet\r\n";
    private static final String TENSION =
            "fap,Emploi moyen,Tension ,Catégorie Tension,Intensité d'embauches,Lien formation-emploi,"
                    + "Manque de main-d'œuvre disponible,Non-durabilité de l'emploi,Conditions de travail contraignantes,"
                    + "Inadéquation géographique,Année,niveau_geo,niveau_fap,reg,dep\n";

    private final List<List<Object>> taken = new ArrayList<>();
    private OfficialFile file;

    @Test
    void a_byte_order_mark_and_a_last_line_without_end_are_no_hindrance() throws IOException {
        var content = read(
                OfficialFile.FAMILIES_2021,
                "\uFEFFCode_FAP341;Intitulé_FAP341;Code_FAP228;Intitulé_FAP228;Code_FAP86;Intitulé_FAP86;Code_FAP22;Intitulé_FAP22\r\n"
                        + "Z9X99a;Souffleurs de bulles;Z9X99;Souffleurs;Z9X;Verriers, souffleurs;Z;Divers");
        assertThat(content.rejected()).isEmpty();
        assertThat(taken.get(0)).contains("Z9X99a", "Souffleurs de bulles", "Verriers, souffleurs");
    }

    @Test
    void what_is_no_utf_8_is_read_as_windows_1252() throws IOException {
        var bytes = ByteSource.wrap("Fap;Rome;intitule_rome\nZ9Z01;A1101;Éleveurs d’écrevisses\nZ9Z02;NA;NA\n;;\n"
                .getBytes(Charset.forName("windows-1252")));
        assertThat(OfficialReader.recognise(bytes)).contains(OfficialFile.FAMILY_ROME);
        var content = OfficialReader.read(
                OfficialFile.FAMILY_ROME, "x.csv", bytes, (line, values) -> taken.add(Arrays.asList(values)));
        assertThat(content.rows()).isEqualTo(3);
        assertThat(content.rejected()).extracting(RejectedRow::line).containsExactly(4L);
        assertThat(taken.get(1)).containsExactly("Z9Z02", null);
    }

    @Test
    void a_masked_figure_stays_masked_and_is_not_nought() throws IOException {
        var content = read(
                OfficialFile.HIRING_PROJECTS,
                BMO + "2031,Z9X99,\"Souffleurs, verriers\",Z,Autres,84,AURA,01,Ain,8401,BOURG,30,*,0\r\n"
                        + "2031,Z9X98,Tailleurs,Z,Autres,84,AURA,01,Ain,8401,BOURG,*,*,*\r\n");
        assertThat(content.figures()).isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(value(0, "label")).isEqualTo("Souffleurs, verriers");
        assertThat(value(0, "projects")).isEqualTo(30);
        assertThat(value(0, "hard")).isNull();
        assertThat(value(0, "hard_masked")).isEqualTo(true);
        assertThat(value(0, "seasonal")).isEqualTo(0);
        assertThat(value(0, "seasonal_masked")).isEqualTo(false);
        assertThat(value(1, "projects")).isNull();
        assertThat(value(1, "projects_masked")).isEqualTo(true);
    }

    @Test
    void broken_rows_are_rejected_with_line_and_reason_and_the_others_taken() throws IOException {
        var content = read(
                OfficialFile.HIRING_PROJECTS,
                BMO + "2031,Z9X99,Souffleurs,Z\r\n"
                        + "2031,Z9X99,Souffleurs,Z,Autres,84,AURA,01,Ain,8401,BOURG,beaucoup,*,*\r\n"
                        + "2031,Z9X99,Souffleurs,Z,Autres,84,AURA,01,Ain,8401,BOURG,30,20,*\r\n"
                        + "2031,Z9X99,Souffleurs,Z,Autres,84,AURA,01,Ain,8401,BOURG,31,20,*\r\n");
        assertThat(content.rows()).isEqualTo(4);
        assertThat(content.rejected())
                .extracting(row -> row.line() + " " + row.reason())
                .containsExactly(
                        "2 has 4 columns instead of 14",
                        "3 has no number in met: beaucoup",
                        "5 says again what a row above says");
        assertThat(taken).hasSize(1);
    }

    @Test
    void names_of_columns_and_levels_may_have_blanks_behind_them_and_codes_a_decimal_point() throws IOException {
        read(
                OfficialFile.TENSION,
                TENSION + "Z9Z,800,0.14,4.0,5.0,3.0,1.0,4.0,4.0,5.0,2031,reg ,fap 87,1.0,\n"
                        + "Z9Z01,200,,,,,,,,,2031,dep,fap 225,,2A\n"
                        + "Z9Z01,900,0.1,3.0,1.0,1.0,1.0,1.0,1.0,1.0,2031,nat,fap 225,,\n");
        assertThat(value(0, "place")).isEqualTo("01");
        assertThat(value(0, "tension_class")).isEqualTo(4);
        assertThat(value(1, "place")).isEqualTo("2A");
        assertThat(value(1, "tension_class")).isNull();
        assertThat(value(2, "place")).isEqualTo("");
    }

    @Test
    void apostrophes_that_were_doubled_for_sql_are_single_again() throws IOException {
        read(
                OfficialFile.OCCUPATIONS,
                "\"code_rome\",\"code_fiche_em\",\"code_ogr\",\"libelle_rome\",\"statut\"\n\"A1101\",\"1\",\"2\",\"Dressage d''abeilles\",\"1\"\n");
        assertThat(value(0, "title")).isEqualTo("Dressage d'abeilles");
    }

    @Test
    void a_json_array_is_read_object_by_object_and_its_header_tells_the_year() throws IOException {
        var content = read(
                OfficialFile.OUTLOOK,
                "[" + outlook("Nouvelle Aquitaine", "hors champ") + "," + outlook("Atlantide", "3") + ","
                        + outlook("Corse", "3") + "]");
        assertThat(content.rows()).isEqualTo(3);
        assertThat(content.figures()).isEqualTo(LocalDate.of(2031, 12, 31));
        assertThat(content.rejected())
                .singleElement()
                .isEqualTo(new RejectedRow(
                        2, content.rejected().get(0).row(), "has an unknown region in region: Atlantide"));
        assertThat(value(0, "region")).isEqualTo("75");
        assertThat(value(0, "tension_class")).isNull();
        assertThat(value(1, "openings")).isEqualTo(1.5);
    }

    @Test
    void a_file_is_told_by_its_header_alone() {
        assertThat(recognised("name;type;designated;note\n")).isEmpty();
        assertThat(recognised("code_rome,libelle_rome\n")).isEmpty();
        assertThat(recognised("")).isEmpty();
        assertThat(recognised("[")).isEmpty();
        assertThat(recognised("[{\"a\":1}]")).isEmpty();
        assertThat(recognised("statut;libelle_rome;more;code_fiche_em;code_rome\n"))
                .contains(OfficialFile.OCCUPATIONS);
        assertThatThrownBy(() -> read(OfficialFile.MOVES, "code_rome;libelle_rome\n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String outlook(String region, String tension) {
        return "{\"code_fap\":\"Z8Z;Z9Z\",\"fap_libelle\":\"Souffleurs\",\"region\":\"" + region
                + "\",\"effectifs_2031_milliers\":12.5,\"part_metier_region\":0.1,\"indice_specificite\":1,"
                + "\"creations_destructions_milliers\":-1,\"departs_fin_carriere_milliers\":2.5,"
                + "\"jeunes_debutants_milliers\":-2,\"solde_mobilites_inter_regions_milliers\":null,"
                + "\"desequilibre_milliers\":0.5,\"postes_a_pourvoir_milliers\":1.5,\"niveau_tension_2031\":\""
                + tension
                + "\"}";
    }

    private static Optional<OfficialFile> recognised(String text) {
        return OfficialReader.recognise(ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Content read(OfficialFile official, String text) throws IOException {
        file = official;
        var bytes = ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8));
        return OfficialReader.read(official, "x.csv", bytes, (line, values) -> taken.add(Arrays.asList(values)));
    }

    private Object value(int row, String column) {
        return taken.get(row).get(file.columns().indexOf(column));
    }
}
